// @vitest-environment happy-dom
import { screen } from '@testing-library/react'
import i18next from 'i18next'
import { beforeEach, expect, it } from 'vitest'
import { OrganisationPage } from '../../../client/employer/organisation/OrganisationPage.tsx'
import { aFirm } from '../support/a-firm.ts'
import { area } from '../support/a-posting-desk.tsx'
import { pending } from '../support/an-overseen-posting.ts'
import { aViewer, openDesk, switchLanguage } from '../support/at-desk.tsx'
import { served } from '../support/served.ts'

const employer = aFirm({ about: '本单位限难性', heldWording: [], verification: pending, version: 4 })
const words = {
  field: 'about',
  words: '限难性',
  from: 3,
  to: 6,
  instead: '',
  severity: 'HELD',
  rule: '不得限制性别',
  refused: false,
}

const open = async (more: object) => {
  served({ myEmployer: { ...employer, ...more }, homeArea: area, areas: [], industries: [] })
  openDesk(<OrganisationPage />, { at: '/employer/organisation', viewer: aViewer({ role: 'EMPLOYER' }) })
  await screen.findByLabelText('单位名称')
}

beforeEach(async () => {
  sessionStorage.clear()
  await i18next.changeLanguage('zh-CN')
})

it('an introduction that waits for its wording: the form says so, and which words, in both languages', async () => {
  await open({ heldWording: [words] })
  expect(screen.getByText(/以下用语是否合规须由工作人员核对/)).toBeTruthy()
  expect(screen.getByText(/简介.*中的“限难性”：不得限制性别/)).toBeTruthy()
  await switchLanguage('en')
  expect(await screen.findByText(/Staff have to decide whether the wording below is allowed/)).toBeTruthy()
})

it('an organisation that waits for other reasons is told of no wording', async () => {
  await open({})
  expect(screen.queryByText(/是否合规须由工作人员核对/)).toBeNull()
})
