// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/react'
import i18next from 'i18next'
import { beforeEach, describe, expect, it } from 'vitest'
import { press } from '../support/at-desk.tsx'
import { aFound, aSaved, foundPage, openSearch } from '../support/at-search.tsx'
import { refusal } from '../support/served.ts'

type Kept = ReturnType<typeof aSaved>

/** The API with searches that are kept until they are removed. */
const keeping = (kept: Kept[]) => ({
  searchPostings: foundPage([aFound('p1')]),
  mySavedSearches: () => [...kept],
  saveSearch: ({ input }: { input: { words: string; rhythm: string; filter: object } }) => {
    const { filter } = aSaved()
    const made = aSaved({
      id: `s${kept.length + 1}`,
      words: input.words,
      rhythm: input.rhythm,
      filter: { ...filter, payMin: null, ...input.filter },
    })
    kept.push(made)
    return made
  },
  setSearchRhythm: ({ id, rhythm }: { id: string; rhythm: string }) => {
    const at = kept.findIndex((each) => each.id === id)
    return (kept[at] = { ...aSaved(), ...kept[at], rhythm, version: 2 })
  },
  removeSavedSearch: ({ id }: { id: string }) =>
    kept.splice(
      kept.findIndex((each) => each.id === id),
      1,
    )[0],
})

beforeEach(async () => {
  localStorage.clear()
  sessionStorage.clear()
  await i18next.changeLanguage('zh-CN')
})

describe('keeping a search', () => {
  it('leads a stranger to sign in and back to the search', async () => {
    openSearch('/search?q=焊工&pay=6000', keeping([]))
    const link = await screen.findByRole('link', { name: /^登录后可以保存/ })
    expect(link.getAttribute('href')).toBe(
      `/sign-in?back=${encodeURIComponent(`/search?${new URLSearchParams('q=焊工&pay=6000')}`)}`,
    )
  })

  it('is one tap, with a rhythm that can be changed, and as easily undone', async () => {
    const { api } = openSearch('/search?q=焊工&pay=6000&sort=PAY', keeping([]), 'VETERAN')
    fireEvent.click(await screen.findByRole('button', { name: '保存这个搜索，有新岗位提醒我' }))
    await screen.findByText('✓ 已保存')
    expect(api.sent('SaveSearch')).toEqual({
      input: { words: '焊工', filter: { payMin: 6000 }, rhythm: 'DAILY' },
    })
    fireEvent.change(screen.getByLabelText('新岗位提醒'), { target: { value: 'WEEKLY' } })
    await waitFor(() => expect(screen.getByLabelText<HTMLSelectElement>('新岗位提醒').value).toBe('WEEKLY'))
    expect(api.sent('SetSearchRhythm')).toEqual({ id: 's1', rhythm: 'WEEKLY' })
    await press('移除')
    await screen.findByRole('button', { name: '保存这个搜索，有新岗位提醒我' })
  })

  it('says why it was refused', async () => {
    const answers = {
      ...keeping([]),
      saveSearch: () => {
        throw refusal('CONFLICT', '最多保存 20 个搜索')
      },
    }
    openSearch('/search?q=焊工', answers, 'VETERAN')
    fireEvent.click(await screen.findByRole('button', { name: '保存这个搜索，有新岗位提醒我' }))
    await screen.findByText('最多保存 20 个搜索')
  })
})

describe('the searches one keeps', () => {
  it('lead back with all that narrows them, and a removed one comes back when that is undone', async () => {
    openSearch('/searches', keeping([aSaved()]), 'VETERAN')
    const link = await screen.findByRole('link', { name: '焊工' })
    expect(link.getAttribute('href')).toBe(`/search?${new URLSearchParams('q=焊工&pay=6000')}`)
    await screen.findByText('每月至少 6000 元')
    fireEvent.click(screen.getByRole('button', { name: '移除“焊工”' }))
    await screen.findByText('还没有保存过搜索。')
    await press('撤销')
    await screen.findByRole('link', { name: '焊工' })
    await waitFor(() => expect(screen.queryByText('已移除“焊工”')).toBeNull())
  })

  it('are what the notice of new postings leads to, the newest first', async () => {
    const { params } = openSearch('/searches/s1', keeping([aSaved()]), 'VETERAN')
    await screen.findByRole('article')
    expect(params().toString()).toBe(new URLSearchParams('q=焊工&pay=6000&sort=NEWEST').toString())
  })

  it('say so when the one that a notice was about is gone', async () => {
    openSearch('/searches/s9', keeping([aSaved()]), 'VETERAN')
    await screen.findByText('这个搜索已经移除。')
  })
})
