// @vitest-environment happy-dom
import { act, screen, waitFor } from '@testing-library/react'
import i18next from 'i18next'
import { Route, Routes } from 'react-router'
import { beforeEach, describe, expect, it } from 'vitest'
import { PostingPage } from '../../../client/employer/postings/PostingPage.tsx'
import { openDesk, press, type } from '../support/at-desk.tsx'
import { served } from '../support/served.ts'

const area = { code: '350505', name: '泉港区', path: '福建省 泉州市 泉港区' }
const rule = '不得限定性别或以性别优先'

/** Answers as the server does for one wording, wherever it stands. */
const checkWording =
  (words: string, instead: string, refused: boolean) => (asked: { conditions: string }) => {
    const from = asked.conditions.trim().indexOf(words)
    const severity = refused ? 'REFUSED' : 'WARNED'
    const place = { field: 'conditions', words, from, to: from + words.length }
    const finding = { ...place, instead, rule, refused, severity }
    return from < 0 ? [] : [finding]
  }

const open = async (check: unknown) => {
  const api = served({ myEmployer: null, homeArea: area, areas: [], checkWording: check })
  openDesk(
    <Routes>
      <Route path="/employer/postings/:id" element={<PostingPage />} />
    </Routes>,
    { at: '/employer/postings/new' },
  )
  const conditions = await screen.findByLabelText<HTMLTextAreaElement>('招聘条件')
  return { api, conditions }
}

beforeEach(async () => {
  sessionStorage.clear()
  await i18next.changeLanguage('zh-CN')
})

describe('wording that shuts people out, at the posting’s form', () => {
  it('is marked in the text, and one press puts the lawful words there', async () => {
    const { conditions } = await open(checkWording('限男性', '男女不限', true))
    await type('招聘条件', ' 能倒班，限男性，有驾照')
    const mark = await screen.findByText('限男性', { selector: 'mark' })
    expect(mark.parentElement?.textContent).toContain('能倒班，限男性，有驾照')
    expect(screen.getByText(/用语不符合规定/).textContent).toContain(rule)
    await press('改为“男女不限”')
    expect(conditions.value).toBe('能倒班，男女不限，有驾照')
    await waitFor(() => expect(screen.queryByText('限男性', { selector: 'mark' })).toBeNull())
  })

  it('is left out in one press where nothing need be said, with the comma that parted it', async () => {
    const { conditions } = await open(checkWording('限男性', '', true))
    await type('招聘条件', '能倒班，限男性，有驾照')
    await screen.findByText('限男性', { selector: 'mark' })
    await press('删去“限男性”')
    expect(conditions.value).toBe('能倒班，有驾照')
  })

  it('offers nothing once the words have changed since, nor where it is only advised against', async () => {
    await open(checkWording('限男性', '男女不限', true))
    await type('招聘条件', '限男性')
    await screen.findByText('限男性', { selector: 'mark' })
    await type('招聘条件', '限女性')
    expect(screen.queryByRole('button', { name: /改为/ })).toBeNull()
  })

  it('says nothing of words that have gone, even before the next answer, and goes on where they stand yet', async () => {
    let answers = true
    const judge = checkWording('限男性', '男女不限', true)
    await open((asked: { conditions: string }) => (answers ? judge(asked) : new Promise(() => {})))
    await type('招聘条件', '能倒班，限男性')
    await screen.findByText('限男性', { selector: 'mark' })
    expect(screen.getByText(/用语不符合规定/)).toBeTruthy()
    answers = false
    await type('招聘条件', '限男性，能上夜班')
    expect(screen.getByText(/用语不符合规定/)).toBeTruthy()
    await type('招聘条件', '能倒班')
    await waitFor(() => expect(screen.queryByText(/用语不符合规定/)).toBeNull())
  })

  it('is only shown where it is advised against', async () => {
    await open(checkWording('22岁以上', '年满18周岁', false))
    await type('招聘条件', '22岁以上')
    await screen.findByText('22岁以上', { selector: 'mark' })
    expect(screen.queryByRole('button', { name: /改为/ })).toBeNull()
  })

  it('is said in English', async () => {
    const { conditions } = await open(checkWording('限男性', '男女不限', true))
    await act(() => i18next.changeLanguage('en'))
    await type('Conditions', '限男性')
    await screen.findByText('限男性', { selector: 'mark' })
    expect(screen.getByText(/Not allowed/)).toBeTruthy()
    await press('Write “男女不限” instead')
    expect(conditions.value).toBe('男女不限')
  })
})
