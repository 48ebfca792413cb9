// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { aPosting, openPosting } from '../support/a-posting-desk.tsx'
import { errorSummary, press, type } from '../support/at-desk.tsx'
import { refusal } from '../support/served.ts'

describe('a posting that is published', () => {
  it('is saved first, and names every element that is missing, without asking the server', async () => {
    const updatePosting = () => aPosting({ headCount: null, content: '', version: 5 })
    const { api } = await openPosting('p1', {
      posting: () => aPosting({ headCount: null, content: '' }),
      updatePosting,
    })
    await press('发布')
    const summary = await errorSummary()
    expect(summary.getByText('有 2 处需要修改')).toBeTruthy()
    expect(summary.getByText(/^缺少招聘人数：五部门/)).toBeTruthy()
    expect(summary.getByText(/^缺少工作内容：五部门/)).toBeTruthy()
    expect(api.times('UpdatePosting')).toBe(1)
    expect(api.times('PublishPosting')).toBe(0)
    await type('招聘人数', '2')
    await waitFor(() => expect(screen.queryAllByText(/缺少招聘人数/)).toEqual([]))
    expect(screen.queryAllByText(/缺少工作内容/).length).toBeGreaterThan(0)
  })

  it('names at once what cannot be kept, what is missing and what may not be said', async () => {
    const finding = {
      __typename: 'WordingFinding',
      field: 'conditions',
      words: '限男性',
      from: 0,
      to: 3,
      instead: '',
      rule: '不得限制性别',
      refused: true,
      severity: 'REFUSED',
    }
    const { api } = await openPosting('p1', {
      posting: () => aPosting({ headCount: null, conditions: '限男性' }),
      checkWording: [finding],
    })
    await screen.findAllByText(/不得限制性别/)
    await type('岗位名称', '保')
    await press('发布')
    const summary = await errorSummary()
    expect(summary.getByText('岗位名称须为 2 到 80 个字')).toBeTruthy()
    expect(summary.getByText(/^缺少招聘人数：五部门/)).toBeTruthy()
    expect(summary.getByText('招聘条件：“限男性”：不得限制性别')).toBeTruthy()
    expect(api.times('UpdatePosting') + api.times('PublishPosting')).toBe(0)
  })

  it('goes out at the version that was just saved', async () => {
    const publishPosting = () => aPosting({ state: 'OPEN', visible: true, version: 6 })
    const { api } = await openPosting('p1', {
      posting: () => aPosting(),
      updatePosting: () => aPosting({ version: 5 }),
      publishPosting,
    })
    await press('发布')
    await screen.findByText('/employer/postings')
    expect(api.sent('PublishPosting')).toEqual({ id: 'p1', version: 5 })
  })

  it('shows at the field what only the server can tell', async () => {
    const publishPosting = () => {
      throw refusal('INVALID', '不能发布', {
        fields: [{ path: 'conditions', message: '“限男性”：不得限制性别' }],
      })
    }
    await openPosting('p1', {
      posting: () => aPosting(),
      updatePosting: () => aPosting({ version: 5 }),
      publishPosting,
    })
    await press('发布')
    expect((await errorSummary()).getByText('招聘条件：“限男性”：不得限制性别')).toBeTruthy()
  })

  it('keeps every element when it is changed later', async () => {
    const { api } = await openPosting('p1', { posting: () => aPosting({ state: 'OPEN' }) })
    await type('工作内容', ' ')
    await press('保存修改')
    expect((await errorSummary()).getByText(/^缺少工作内容/)).toBeTruthy()
    expect(api.times('UpdatePosting')).toBe(0)
  })

  it('cannot be changed once it is closed', async () => {
    await openPosting('p1', { posting: () => aPosting({ state: 'CLOSED' }) })
    expect(screen.getByLabelText('岗位名称')).toHaveProperty('disabled', true)
    expect(screen.queryByRole('button', { name: '保存修改' })).toBeNull()
  })
})
