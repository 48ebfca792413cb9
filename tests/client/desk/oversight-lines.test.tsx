// @vitest-environment happy-dom
import { screen } from '@testing-library/react'
import i18next from 'i18next'
import { beforeEach, expect, it } from 'vitest'
import { aTakedown, overseen } from '../support/an-overseen-posting.ts'
import { key, open } from '../support/at-oversight.tsx'
import { pageOf } from '../support/served.ts'

beforeEach(async () => {
  sessionStorage.clear()
  await i18next.changeLanguage('zh-CN')
})

it('says since when each is down, and offers no key for what comes back by an appeal alone', async () => {
  const down = { wordingCheck: null, takedown: aTakedown() }
  await open('/staff/oversight?kind=takenDown', {
    takenDownPostings: pageOf([overseen(down)]),
    posting: () => overseen(down),
  })
  expect(await screen.findByText(/下架$/)).toBeTruthy()
  expect(screen.queryByText(/^已等/)).toBeNull()
  expect(screen.queryByText('P')).toBeNull()
})

it('is walked by keys over the border of a page, forth and back', async () => {
  const pages = [
    pageOf([{ ...overseen(), id: 'p1', title: '第一页甲' }], 'c1'),
    pageOf([{ ...overseen(), id: 'p2', title: '第二页乙' }]),
  ] as const
  await open('/staff/oversight', {
    postingsToCheck: ({ after }: { after?: string | null }) => pages[after ? 1 : 0],
    posting: ({ id }: { id: string }) => ({
      ...overseen(),
      id,
      title: id === 'p1' ? '第一页甲' : '第二页乙',
    }),
  })
  const heading = (name: string) => screen.findByRole('heading', { name: new RegExp(name) })
  await heading('第一页甲')
  await key('j')
  await heading('第二页乙')
  await key('k')
  await heading('第一页甲')
})
