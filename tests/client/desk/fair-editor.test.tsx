// @vitest-environment happy-dom
import { act, screen, waitFor, within } from '@testing-library/react'
import i18next from 'i18next'
import { Route, Routes } from 'react-router'
import { beforeEach, describe, expect, it } from 'vitest'
import { FairEditPage } from '../../../client/staff/fairs/FairEditPage.tsx'
import { FairPage } from '../../../client/staff/fairs/FairPage.tsx'
import { NewFairPage } from '../../../client/staff/fairs/NewFairPage.tsx'
import { errorSummary, openDesk, press, type } from '../support/at-desk.tsx'
import { pageOf, refusal, served } from '../support/served.ts'

const area = { code: '350505', name: '泉港区', path: '福建省 泉州市 泉港区', level: 'DISTRICT' }
const draft = {
  id: 'f1',
  title: '冬季专场',
  titleZh: '冬季专场',
  titleEn: null,
  area: null,
  place: '',
  startsAt: null,
  endsAt: null,
  registrationClosesAt: null,
  capacity: null,
  registeredCount: 0,
  state: 'DRAFT',
  station: null,
  occupations: [],
  notes: '',
  cancelReason: null,
  registrationOpen: false,
  registrationClosedBecause: null,
  invitedAreas: [],
  announcement: null,
  wordingCheck: null,
  heldTexts: [],
  version: 1,
}

const open = (at: string, answers: object = {}) => {
  const api = served({ homeArea: area, areas: [], fairs: pageOf([]), fair: draft, ...answers })
  openDesk(
    <Routes>
      <Route path="/staff/fairs/new" element={<NewFairPage />} />
      <Route path="/staff/fairs/:id/edit" element={<FairEditPage />} />
      <Route path="/staff/fairs/:id" element={<FairPage />} />
    </Routes>,
    { at },
  )
  return api
}

const publish = async () => {
  await screen.findByText(/发\s?布/)
  await press('发布')
  const dialog = within(await screen.findByRole('dialog'))
  await act(async () => dialog.getByRole('button', { name: /发\s?布/ }).click())
  return dialog
}

beforeEach(async () => {
  sessionStorage.clear()
  await i18next.changeLanguage('zh-CN')
})

describe('a fair that is half filled in', () => {
  it('is saved with nothing but its name, which alone is asked for', async () => {
    const api = open('/staff/fairs/new', { createFair: draft })
    await screen.findByLabelText('名称（中文）')
    await press('保存草稿')
    expect((await errorSummary()).getAllByRole('listitem')).toHaveLength(1)
    await type('名称（中文）', '冬季专场')
    await press('保存草稿')
    await waitFor(() => expect(api.times('CreateFair')).toBe(1))
    expect(api.sent('CreateFair')?.['input']).toMatchObject({
      titleZh: '冬季专场',
      areaCode: null,
      place: '',
      startsAt: null,
      capacity: null,
      invitedAreaCodes: [],
    })
  })

  it('shows what is not settled as such', async () => {
    open('/staff/fairs/f1')
    expect((await screen.findAllByText('待定')).length).toBeGreaterThanOrEqual(3)
  })

  it('opens its form when it cannot be announced, with every missing fact at its field', async () => {
    const fields = [
      { path: 'place', message: '地址须为 2 到 200 个字' },
      { path: 'capacity', message: '名额须为 1 到 100,000 的整数' },
    ]
    open('/staff/fairs/f1', {
      publishFair: () => {
        throw refusal('INVALID', '填写有误', { fields })
      },
    })
    await publish()
    const summary = await errorSummary()
    expect(summary.getAllByRole('listitem')).toHaveLength(2)
    const place = screen.getByLabelText('地址')
    expect(place.getAttribute('aria-invalid')).toBe('true')
    await type('地址', '体育馆')
    await waitFor(() => expect(place.getAttribute('aria-invalid')).not.toBe('true'))
    expect(screen.getByLabelText('报名名额').getAttribute('aria-invalid')).toBe('true')
  })
})

describe('what the server refuses of a fair', () => {
  it.each([
    ['CONFLICT', '报名截止时间已过'],
    ['FORBIDDEN', '您无权进行此操作'],
    ['UNAVAILABLE', '服务暂时不可用'],
  ])('stays in the dialog that asked for it (%s)', async (code, sentence) => {
    open('/staff/fairs/f1', {
      publishFair: () => {
        throw refusal(code, sentence)
      },
    })
    const dialog = await publish()
    await dialog.findByText(sentence)
    expect(dialog.getByRole('button', { name: /发\s?布/ })).toHaveProperty('disabled', false)
  })

  it('stays beside the button that saves', async () => {
    open('/staff/fairs/new', {
      createFair: () => {
        throw refusal('RATE_LIMITED', '操作过于频繁')
      },
    })
    await screen.findByLabelText('名称（中文）')
    await type('名称（中文）', '冬季专场')
    await press('保存草稿')
    expect(
      (await screen.findAllByRole('alert')).some(({ textContent }) => textContent === '操作过于频繁'),
    ).toBe(true)
    expect(screen.getByLabelText('名称（中文）')).toHaveProperty('value', '冬季专场')
  })
})
