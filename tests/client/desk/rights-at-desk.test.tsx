// @vitest-environment happy-dom
import { screen } from '@testing-library/react'
import i18next from 'i18next'
import { Route, Routes } from 'react-router'
import { beforeEach, describe, expect, it } from 'vitest'
import { AuditPage } from '../../../client/staff/audit/AuditPage.tsx'
import { FairEditPage } from '../../../client/staff/fairs/FairEditPage.tsx'
import { FairPage } from '../../../client/staff/fairs/FairPage.tsx'
import { CheckPanel } from '../../../client/staff/queue/CheckPanel.tsx'
import { ReachNote } from '../../../client/staff/reach/ReachNote.tsx'
import { openDesk, switchLanguage } from '../support/at-desk.tsx'
import { pageOf, served } from '../support/served.ts'

const area = { code: '350505100', name: '南埔镇', path: '福建省 泉州市 泉港区 南埔镇', level: 'TOWN' }
const station = {
  id: 's2',
  name: '山腰街道退役军人服务站',
  phone: '0595-80000011',
  address: '示例街1号',
  area,
}
const fair = {
  id: 'f1',
  title: '冬季专场',
  titleZh: '冬季专场',
  place: '示例体育馆',
  startsAt: '2099-12-01T01:00:00.000Z',
  endsAt: '2099-12-01T07:00:00.000Z',
  registrationClosesAt: '2099-11-30T10:00:00.000Z',
  capacity: 100,
  registeredCount: 3,
  state: 'PUBLISHED',
  station,
  mayChange: false,
  occupations: [],
  notes: '',
  registrationOpen: true,
  invitedAreas: [],
  heldTexts: [],
  version: 1,
}

beforeEach(async () => {
  await i18next.changeLanguage('zh-CN')
})

describe('the desk of a clerk', () => {
  it('shows a fair of another station with whose it is, and nothing to change it by', async () => {
    served({ homeArea: area, areas: [], fairs: pageOf([]), fair })
    openDesk(
      <Routes>
        <Route path="/staff/fairs/:id" element={<FairPage />} />
      </Routes>,
      { at: '/staff/fairs/f1' },
    )
    expect(await screen.findByText(/山腰街道退役军人服务站举办，您可以查看，不能修改/)).toBeTruthy()
    expect(screen.queryByText('编辑')).toBeNull()
    expect(screen.queryByRole('tab')).toBeNull()
    expect(screen.queryByRole('button', { name: /取消招聘会/ })).toBeNull()
    await switchLanguage('en')
    expect(await screen.findByText(/You can read it, not change it/)).toBeTruthy()
  })

  it('does not open the form of such a fair', async () => {
    served({ homeArea: area, areas: [], fairs: pageOf([]), fair })
    openDesk(
      <Routes>
        <Route path="/staff/fairs/:id/edit" element={<FairEditPage />} />
      </Routes>,
      { at: '/staff/fairs/f1/edit' },
    )
    expect(await screen.findByText(/您可以查看，不能修改/)).toBeTruthy()
    expect(screen.queryByRole('textbox')).toBeNull()
  })

  it.for([
    [{ wholeDistrict: false, reach: area }, /显示范围：南埔镇及其下辖/, /Shown: 南埔镇 and the villages/],
    [{ wholeDistrict: true, reach: area }, /显示范围：南埔镇全区/, /Shown: the whole of/],
    [{ wholeDistrict: false, reach: null }, /尚未归属服务站/, /belongs to no station/],
  ] as const)('says whose area is shown: %s', async ([viewer, zh, en]) => {
    served({ viewer: { id: 'v1', departments: ['EMPLOYMENT', 'RELIEF'], ...viewer } })
    openDesk(<ReachNote />)
    expect(await screen.findByText(zh)).toBeTruthy()
    await switchLanguage('en')
    expect(await screen.findByText(en)).toBeTruthy()
  })

  it('says of what is their own that a colleague decides, in the place of the buttons', async () => {
    const nothing = () => undefined
    const check = { isBusy: false, opened: nothing, verify: nothing, giveBack: nothing }
    openDesk(
      <CheckPanel
        {...check}
        subject={{ id: 'e1', name: '泉港恒丰物流有限公司', version: 1 }}
        avoidance="按回避规定须由其他工作人员办理。"
      >
        {null}
      </CheckPanel>,
    )
    expect(await screen.findByText(/按回避规定须由其他工作人员办理/)).toBeTruthy()
    expect(screen.queryByRole('button')).toBeNull()
  })
})

describe('the log of staff, at the bureau', () => {
  it('tells who did what and what became of it', async () => {
    const entry = {
      at: '2026-11-26T02:00:00.000Z',
      byId: 'a1',
      by: '林向阳',
      subjectIds: ['e1'],
      why: '与执照不符',
    }
    const nodes = [
      { ...entry, id: '3', act: 'returnEmployer', outcome: 'DONE' },
      { ...entry, id: '2', act: 'staff reset', outcome: 'BEGUN' },
      { ...entry, id: '1', act: 'verifyEmployer', outcome: 'FORBIDDEN' },
    ]
    const api = served({ auditLog: pageOf(nodes) })
    openDesk(<AuditPage />, { at: '/staff/audit?by=a1&day=2026-11-26' })
    expect(await screen.findByText('退回单位资料')).toBeTruthy()
    expect(screen.getByText('staff reset')).toBeTruthy()
    expect(screen.getByText('未完成（FORBIDDEN）')).toBeTruthy()
    expect(api.sent('AuditLog')?.['filter']).toMatchObject({ byId: 'a1' })
    await switchLanguage('en')
    expect(await screen.findByText('Gave an organisation back')).toBeTruthy()
  })
})
