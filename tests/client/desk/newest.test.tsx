// @vitest-environment happy-dom
import { aFirm, waitingSince } from '../support/a-firm.ts'
import { aPosting } from '../support/a-posting-desk.tsx'
import { screen, waitFor } from '@testing-library/react'
import i18next from 'i18next'
import { Route, Routes } from 'react-router'
import { beforeEach, describe, expect, it } from 'vitest'
import { OrganisationPage } from '../../../client/employer/organisation/OrganisationPage.tsx'
import { PostingPage } from '../../../client/employer/postings/PostingPage.tsx'
import { FairEditPage } from '../../../client/staff/fairs/FairEditPage.tsx'
import { addDays, dayOf } from '../../../rules/office-time.ts'
import { aViewer, openDesk, press, type } from '../support/at-desk.tsx'
import { refusal, served } from '../support/served.ts'

const today = dayOf(new Date())
const area = { code: '350505', name: '泉港区', path: '福建省 泉州市 泉港区', level: 'DISTRICT' }
const at = (days: number) => `${addDays(today, days)}T01:00:00.000Z`

const posting = aPosting({ state: 'OPEN', area, visible: true, version: 4 })
const fair = {
  id: 'f1',
  title: '秋季专场',
  titleZh: '秋季专场',
  titleEn: null,
  area,
  place: '体育馆',
  startsAt: at(9),
  endsAt: at(10),
  registrationClosesAt: at(8),
  capacity: 120,
  registeredCount: 7,
  state: 'PUBLISHED',
  station: { id: 's1', name: '泉港区服务站', phone: '', address: '' },
  occupations: [],
  notes: '',
  cancelReason: null,
  registrationOpen: true,
  registrationClosedBecause: null,
  invitedAreas: [area],
  announcement: null,
  wordingCheck: null,
  heldTexts: [],
  version: 4,
}
const employer = aFirm({ area, heldWording: [], verification: waitingSince(null), version: 4 })

/** Each editor: its page, where it is, what it reads and changes, and two fields that two people change. */
const editors = {
  posting: {
    page: <PostingPage />,
    to: '/employer/postings/p1',
    record: posting,
    read: 'posting',
    change: 'updatePosting',
    mine: '工作内容',
    theirs: { content: '巡逻和登记', place: '示例路 9 号' },
    place: '详细地址',
    save: '保存修改',
  },
  fair: {
    page: <FairEditPage />,
    to: '/staff/fairs/f1',
    record: fair,
    read: 'fair',
    change: 'updateFair',
    mine: '名称（中文）',
    theirs: { titleZh: '冬季专场', place: '体育馆二层' },
    place: '地址',
    save: '保存修改',
  },
  organisation: {
    page: <OrganisationPage />,
    to: '/employer/organisation',
    record: employer,
    read: 'myEmployer',
    change: 'updateEmployer',
    mine: '单位名称',
    theirs: { name: '恒丰物流公司', address: '工业路 9 号' },
    place: '登记地址',
    save: '保存修改',
  },
} as const

beforeEach(async () => {
  sessionStorage.clear()
  await i18next.changeLanguage('zh-CN')
})

const valueOf = (label: string) => screen.getByLabelText<HTMLInputElement>(label).value

describe.each(Object.keys(editors) as (keyof typeof editors)[])(
  'a conflict in the editor of a %s',
  (kind) => {
    it('loads the newest from the network, and shows one’s own beside it to be put back', async () => {
      const { page, to, record, read, change, mine, theirs, place, save } = editors[kind]
      let now: { version: number } = record
      const api = served({
        myEmployer: null,
        checkWording: [],
        homeArea: area,
        areas: [],
        [read]: () => now,
        [change]: ({ input }: { input: { version: number } }) => {
          if (input.version !== now.version) throw refusal('CONFLICT', '内容已被更改')
          return { ...now, version: 6 }
        },
      })
      openDesk(
        <Routes>
          <Route path="/employer/postings/:id" element={page} />
          <Route path="/staff/fairs/:id" element={page} />
          <Route path="*" element={page} />
        </Routes>,
        { at: to, viewer: aViewer() },
      )
      await screen.findByLabelText(mine)
      await type(mine, '我写的内容')
      now = { ...record, ...theirs, version: 5 }
      await press(save)
      await screen.findByText('内容已被更改')
      await press('载入最新内容')
      const [theirWords, theirPlace] = Object.values(theirs)
      const placeName = Object.keys(theirs)[1] ?? ''
      await waitFor(() => expect(valueOf(mine)).toBe(theirWords))
      expect(valueOf(place)).toBe(theirPlace)
      expect(screen.getAllByText(/^您填写的内容：/).map((note) => note.textContent)).toEqual([
        expect.stringContaining('我写的内容'),
      ])
      await press('使用我填写的内容')
      expect(valueOf(mine)).toBe('我写的内容')
      expect(screen.queryByText(/^您填写的内容：/)).toBeNull()
      await press(save)
      await waitFor(() =>
        expect(api.asked.findLast(({ variables }) => 'input' in variables)?.variables['input']).toMatchObject(
          {
            version: 5,
            [placeName]: theirPlace,
          },
        ),
      )
    })
  },
)
