// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import i18next from 'i18next'
import { beforeEach, describe, expect, it } from 'vitest'
import { press } from '../support/at-desk.tsx'
import { aFound, aSaved, box, foundPage, key, openSearch, send } from '../support/at-search.tsx'

const suggested = (words: string, more: object = {}) => ({
  id: words,
  kind: 'OCCUPATION',
  words,
  label: words,
  detail: '',
  ...more,
})

const answers = {
  searchPostings: foundPage([aFound('p1')]),
  searchSuggestions: [suggested('焊工'), suggested('电焊工', { kind: 'TITLE' })],
}

const typeIn = async (text: string) => {
  const input = await box()
  await act(async () => void fireEvent.change(input, { target: { value: text } }))
}

beforeEach(async () => {
  localStorage.clear()
  sessionStorage.clear()
  await i18next.changeLanguage('zh-CN')
})

describe('the one box', () => {
  it('searches for what was typed, leads on to what was found, and remembers it', async () => {
    const { params } = openSearch('/search', answers)
    await typeIn(' 焊工 不要夜班 ')
    await send()
    await waitFor(() => expect(params().get('q')).toBe('焊工 不要夜班'))
    expect(document.activeElement?.getAttribute('aria-label')).toBe('找到的内容')
    expect(JSON.parse(localStorage.getItem('rongqiao.searches') ?? '')).toEqual(['焊工 不要夜班'])
  })

  it('offers suggestions that arrows go through and Enter takes', async () => {
    const { params } = openSearch('/search', answers)
    await typeIn('han')
    const options = await screen.findAllByRole('option')
    expect(options.map(({ textContent }) => textContent)).toEqual(['焊工 职业', '电焊工 岗位名称'])
    const input = await box()
    expect(input.getAttribute('aria-expanded')).toBe('true')
    await key('ArrowDown')
    await key('ArrowDown')
    expect(input.getAttribute('aria-activedescendant')).toBe(options[1]?.id)
    expect(options[1]?.getAttribute('aria-selected')).toBe('true')
    await send()
    await waitFor(() => expect(params().get('q')).toBe('电焊工'))
    expect((await box()).value).toBe('电焊工')
    expect((await box()).getAttribute('aria-expanded')).toBe('false')
  })

  it('comes back to what was typed behind the last suggestion, and Escape puts them away', async () => {
    openSearch('/search', answers)
    await typeIn('han')
    await screen.findAllByRole('option')
    await key('ArrowUp')
    const input = await box()
    expect(input.getAttribute('aria-activedescendant')).toMatch(/-1$/)
    await key('ArrowDown')
    expect(input.getAttribute('aria-activedescendant')).toBeNull()
    await key('Escape')
    expect(input.getAttribute('aria-expanded')).toBe('false')
    expect(input.value).toBe('han')
  })

  it('keeps the filter for other words, but not what belonged to the words before', async () => {
    const { params } = openSearch('/search?q=焊工&off=x&pay=6000&firm=e1&sort=PAY', answers)
    await typeIn('司机')
    await send()
    await waitFor(() => expect(params().get('q')).toBe('司机'))
    expect(params().toString()).toBe(new URLSearchParams('q=司机&pay=6000&sort=PAY').toString())
  })

  it('offers what was searched before when nothing is typed, until it is cleared', async () => {
    localStorage.setItem('rongqiao.searches', JSON.stringify(['保安', '厨师']))
    openSearch('/search', answers)
    fireEvent.click(await box())
    expect((await screen.findAllByRole('option')).map(({ textContent }) => textContent)).toEqual([
      '保安 搜过',
      '厨师 搜过',
    ])
    await key('Escape')
    expect(screen.getByRole('link', { name: '厨师' })).toBeTruthy()
    await press('清除搜索记录')
    await screen.findByText('搜索记录已清除')
    expect(localStorage.getItem('rongqiao.searches')).toBeNull()
    expect(screen.queryByRole('link', { name: '厨师' })).toBeNull()
  })

  it('offers a saved search with all that narrows it', async () => {
    const { params } = openSearch('/search', { ...answers, mySavedSearches: [aSaved()] }, 'VETERAN')
    await screen.findByRole('link', { name: '焊工' })
    fireEvent.click(await box())
    fireEvent.click(await screen.findByRole('option'))
    await waitFor(() => expect(params().get('pay')).toBe('6000'))
  })
})
