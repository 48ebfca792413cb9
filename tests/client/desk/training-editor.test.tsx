// @vitest-environment happy-dom
import { act, screen, waitFor, within } from '@testing-library/react'
import i18next from 'i18next'
import { Route, Routes, useLocation } from 'react-router'
import { beforeEach, expect, it } from 'vitest'
import { NewTrainingPage } from '../../../client/staff/trainings/NewTrainingPage.tsx'
import { TrainingPage } from '../../../client/staff/trainings/TrainingPage.tsx'
import { addDays, dayOf } from '../../../rules/office-time.ts'
import { area } from '../support/a-posting-desk.tsx'
import { finding, pending } from '../support/an-overseen-posting.ts'
import { aViewer, errorSummary, openDesk, press, switchLanguage, type } from '../support/at-desk.tsx'
import { served } from '../support/served.ts'

const draft = (more: object = {}) => ({
  __typename: 'StaffTraining',
  id: 't1',
  title: '电工培训班',
  titleZh: '电工培训班',
  titleEn: null,
  providerZh: '',
  providerEn: null,
  area: null,
  startsOn: null,
  days: null,
  places: null,
  fee: 0,
  gives: [],
  contentZh: '',
  contentEn: null,
  state: 'DRAFT',
  wordingCheck: null,
  heldTexts: [],
  version: 1,
  ...more,
})
const whole = draft({
  providerZh: '泉港区职业技能培训中心',
  area,
  startsOn: addDays(dayOf(new Date()), 20),
  days: 10,
  places: 40,
  gives: [{ id: 'electrician', name: '电工证' }],
  version: 3,
})

const Elsewhere = () => <p>{useLocation().pathname}</p>

const open = async (at: string, answers: object = {}) => {
  const api = served({ homeArea: area, areas: [], ...answers })
  const desk = openDesk(
    <Routes>
      <Route path="/staff/trainings/new" element={<NewTrainingPage />} />
      <Route path="/staff/trainings/:id" element={<TrainingPage />} />
      <Route path="*" element={<Elsewhere />} />
    </Routes>,
    { at, viewer: aViewer({ role: 'STAFF' }) },
  )
  return { api, ...desk }
}

beforeEach(async () => {
  sessionStorage.clear()
  await i18next.changeLanguage('zh-CN')
})

it('a training with nothing but its name is kept as a draft, and opens as it was kept', async () => {
  const { api } = await open('/staff/trainings/new', { draftTraining: draft, staffTraining: draft })
  await screen.findByLabelText('中文名称')
  await type('中文名称', '电工培训班')
  await press('保存草稿')
  await waitFor(() =>
    expect(api.sent('DraftTraining')).toMatchObject({
      input: { titleZh: '电工培训班', areaCode: null, startsOn: null, days: null, places: null, gives: [] },
    }),
  )
  expect(await screen.findByRole('heading', { name: '电工培训班' })).toBeTruthy()
})

it('what was typed is there after a reload', async () => {
  const first = await open('/staff/trainings/new')
  await screen.findByLabelText('中文名称')
  await type('中文名称', '电工培训班')
  await type('天数', '12')
  await waitFor(() => expect(JSON.stringify({ ...sessionStorage })).toContain('电工培训班'))
  first.unmount()
  await open('/staff/trainings/new')
  expect((await screen.findByLabelText<HTMLInputElement>('中文名称')).value).toBe('电工培训班')
  expect(screen.getByLabelText<HTMLInputElement>('天数').value).toBe('12')
})

it('publishing names all that is missing at once, and sends nothing', async () => {
  const { api } = await open('/staff/trainings/t1', { staffTraining: draft })
  await screen.findByLabelText('中文名称')
  await press('发布培训')
  expect((await errorSummary()).getAllByRole('link')).toHaveLength(6)
  expect(api.times('PublishTraining')).toBe(0)
  expect(api.times('UpdateTraining')).toBe(0)
  await press('保存草稿')
  await waitFor(() => expect(api.times('UpdateTraining')).toBe(1))
})

it('a whole one is kept and published at its newest version; one whose wording is held is said to wait', async () => {
  const { api } = await open('/staff/trainings/t1', {
    staffTraining: () => whole,
    updateTraining: () => ({ ...whole, version: 4 }),
    publishTraining: () => ({ ...whole, wordingCheck: pending, version: 5 }),
  })
  await screen.findByLabelText('中文名称')
  await press('发布培训')
  await waitFor(() => expect(api.sent('PublishTraining')).toEqual({ id: 't1', version: 4 }))
  expect(await screen.findByText(/用语须由其他工作人员核对，通过后自动发布/)).toBeTruthy()
  expect(await screen.findByText('/staff/trainings')).toBeTruthy()
})

it('one that waits shows the words, in both languages; one given back shows the reason', async () => {
  const heldTexts = [
    {
      field: 'contentZh',
      text: '面授，限难性',
      findings: [{ ...finding, field: 'contentZh', from: 3, to: 6 }],
    },
  ]
  const waiting = await open('/staff/trainings/t1', {
    staffTraining: () => draft({ wordingCheck: pending, heldTexts }),
  })
  expect(await screen.findByText('用语待核对')).toBeTruthy()
  expect(screen.getByText('限难性', { selector: 'mark' })).toBeTruthy()
  await switchLanguage('en')
  expect(await screen.findByText('Wording to be checked')).toBeTruthy()
  waiting.unmount()
  await i18next.changeLanguage('zh-CN')
  const reasons = [{ field: 'contentZh', reason: '请写明报名条件' }]
  await open('/staff/trainings/t1', {
    staffTraining: () => draft({ wordingCheck: { ...pending, state: 'RETURNED', reasons }, heldTexts }),
  })
  expect(await screen.findByText('中文培训内容：请写明报名条件')).toBeTruthy()
})

it('a draft is deleted once that is confirmed, at the version seen', async () => {
  const { api } = await open('/staff/trainings/t1', { staffTraining: draft, deleteTraining: draft })
  await screen.findByLabelText('中文名称')
  await press('删除草稿')
  const dialog = within(await screen.findByRole('dialog'))
  expect(api.times('DeleteTraining')).toBe(0)
  await act(async () => dialog.getByRole('button', { name: /删除草稿/ }).click())
  await waitFor(() => expect(api.sent('DeleteTraining')).toEqual({ id: 't1', version: 1 }))
})
