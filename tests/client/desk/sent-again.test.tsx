// @vitest-environment happy-dom
import { cleanup, screen, waitFor } from '@testing-library/react'
import i18next from 'i18next'
import { Route, Routes } from 'react-router'
import { beforeEach, describe, expect, it } from 'vitest'
import { PostingPage } from '../../../client/employer/postings/PostingPage.tsx'
import { openDesk, press, type } from '../support/at-desk.tsx'
import { aPosting, area } from '../support/a-posting-desk.tsx'
import { refusal, served } from '../support/served.ts'

const written = aPosting({
  ...{ area: null, headCount: null, payMin: null, payMax: null, validUntil: null, mustSkills: [] },
  ...{ conditions: '', content: '', place: '' },
})

type Sent = { key?: string; input: { title: string; version?: number } }

/** A server that makes postings under their keys, and whose answers to making them are lost for the first `lost` times. */
const losing = (lost: number) => {
  const made = new Map<string, { title: string; version: number }>()
  let times = 0
  const api = served({
    myEmployer: null,
    checkWording: [],
    homeArea: area,
    areas: [],
    draftPosting: ({ key = '', input }: Sent) => {
      const posting = made.get(key) ?? { title: input.title, version: 1 }
      made.set(key, posting)
      times += 1
      if (times <= lost) throw refusal('UNAVAILABLE', '服务暂时不可用')
      return { ...written, ...posting }
    },
    updatePosting: ({ input }: Sent) => ({
      ...written,
      title: input.title,
      version: (input.version ?? 0) + 1,
    }),
  })
  return { api, made }
}

const open = async () => {
  openDesk(
    <Routes>
      <Route path="/employer/postings/:id" element={<PostingPage />} />
    </Routes>,
    { at: '/employer/postings/new' },
  )
  await screen.findByLabelText('岗位名称')
}

beforeEach(async () => {
  sessionStorage.clear()
  await i18next.changeLanguage('zh-CN')
})

describe('a draft whose answer was lost', () => {
  it('is made once when it is sent again', async () => {
    const { api, made } = losing(2)
    await open()
    await type('岗位名称', '保安队长')
    for (const times of [1, 2, 3]) {
      await press('保存草稿')
      await waitFor(() => expect(api.times('DraftPosting')).toBe(times))
    }
    await screen.findByText('草稿已保存。')
    expect(made.size).toBe(1)
    expect(api.times('UpdatePosting')).toBe(0)
  })

  it('is changed, not made a second time, by what was typed since', async () => {
    const { api, made } = losing(1)
    await open()
    await type('岗位名称', '保安队长')
    await press('保存草稿')
    await waitFor(() => expect(api.times('DraftPosting')).toBe(1))
    await type('岗位名称', '保安班长')
    await press('保存草稿')
    await waitFor(() => expect(api.times('UpdatePosting')).toBe(1))
    expect(made.size).toBe(1)
    expect(api.sent('UpdatePosting')).toMatchObject({ id: 'p1', input: { title: '保安班长', version: 1 } })
  })

  it('is still made once after the page was loaded anew', async () => {
    const { api, made } = losing(1)
    await open()
    await type('岗位名称', '保安队长')
    await press('保存草稿')
    await waitFor(() => expect(api.times('DraftPosting')).toBe(1))
    cleanup()
    await open()
    await waitFor(() => expect(screen.getByLabelText('岗位名称')).toHaveProperty('value', '保安队长'))
    await press('保存草稿')
    await screen.findByText('草稿已保存。')
    expect(made.size).toBe(1)
  })

  it('is another thing after one has begun anew elsewhere', async () => {
    const { api, made } = losing(0)
    for (const title of ['保安队长', '保洁员']) {
      await open()
      await type('岗位名称', title)
      await press('保存草稿')
      await waitFor(() => expect([...made.values()].at(-1)?.title).toBe(title))
      cleanup()
    }
    expect(made.size).toBe(2)
    expect(api.times('DraftPosting')).toBe(2)
  })
})
