// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { good } from '../../rules/good-inputs.ts'
import { aPosting, area, openPosting } from '../support/a-posting-desk.tsx'
import { errorSummary, press, type } from '../support/at-desk.tsx'

describe('a posting that is begun', () => {
  it('is kept as a draft with as little as a title, under the names of the API', async () => {
    const draftPosting = ({ input }: { input: { title: string } }) =>
      aPosting({ title: input.title, version: 1 })
    const { api } = await openPosting('new', { draftPosting })
    await type('岗位名称', ' 保安 ')
    await press('保存草稿')
    await screen.findByText('草稿已保存。')
    const sent = z.record(z.string(), z.unknown()).parse(api.sent('DraftPosting')?.['input'])
    const { title, payBasis, payMonths, veteransPreferred, ...rest } = sent
    expect({ title, payBasis, payMonths, veteransPreferred }).toEqual({
      title: '保安',
      payBasis: 'MONTH',
      payMonths: 12,
      veteransPreferred: true,
    })
    expect(rest).toMatchObject({ content: '', areaCode: null, mustSkillIds: [], version: null })
    for (const value of Object.values(rest)) expect([null, '', []]).toContainEqual(value)
    expect(Object.keys(sent).toSorted()).toEqual(Object.keys(good.posting).toSorted())
    expect(screen.getByLabelText('岗位名称')).toHaveProperty('value', '保安')
  })

  it('is changed, not made again, when it is saved once more', async () => {
    const draftPosting = () => aPosting({ version: 1 })
    const updatePosting = () => aPosting({ version: 2 })
    const { api } = await openPosting('new', { draftPosting, updatePosting })
    await type('岗位名称', '保安队长')
    await press('保存草稿')
    await screen.findByText('草稿已保存。')
    await type('招聘人数', '4')
    await press('保存草稿')
    await waitFor(() => expect(api.times('UpdatePosting')).toBe(1))
    expect(api.times('DraftPosting')).toBe(1)
    expect(api.sent('UpdatePosting')).toMatchObject({ id: 'p1', input: { version: 1, headCount: 4 } })
  })

  it('is marked where the notice demands more than a draft holds', async () => {
    await openPosting('new', {})
    const must = (label: string) => screen.getByLabelText(label).getAttribute('aria-required')
    expect(['岗位名称', '招聘人数', '有效期', '职业'].map(must)).toEqual(['true', 'true', 'true', 'false'])
  })

  it('is not kept while a limit of the rule is broken', async () => {
    const { api } = await openPosting('new', {})
    await type('岗位名称', '保')
    await type('基本工资从', '7000')
    await type('基本工资到', '5000')
    await press('保存草稿')
    const summary = await errorSummary()
    expect(summary.getByText('岗位名称须为 2 到 80 个字')).toBeTruthy()
    expect(summary.getByText('最高报酬不得低于最低报酬')).toBeTruthy()
    expect(api.times('DraftPosting')).toBe(0)
  })
})

describe('pay that is not by the month', () => {
  it('asks for its rate, tells what it makes in a month, and fills that in when asked', async () => {
    const posting = () => aPosting({ payBasis: 'HOUR', payRate: 20, payMin: null, payMax: null })
    const { api } = await openPosting('p1', { posting, updatePosting: () => aPosting({ version: 5 }) })
    expect(screen.getByText(/满月约合 3480 元/)).toBeTruthy()
    await type('单价', '22.5')
    expect(screen.getByText(/满月约合 3915 元/)).toBeTruthy()
    await press('填入')
    await press('保存草稿')
    await waitFor(() => expect(api.times('UpdatePosting')).toBe(1))
    const input = { payBasis: 'HOUR', payRate: 22.5, payMin: 3_915, payMax: 3_915 }
    expect(api.sent('UpdatePosting')).toMatchObject({ input })
  })

  it('is not asked for a rate when it is by the month', async () => {
    await openPosting('p1', { posting: () => aPosting() })
    expect(screen.queryByLabelText('单价')).toBeNull()
  })
})

describe('what a veteran will see', () => {
  it('is told beside the form as the posting’s page tells it', async () => {
    await openPosting('p1', {
      posting: () => aPosting({ shift: 'ROTATING', minYears: 2, degree: 'HIGH_SCHOOL' }),
    })
    const preview = within(screen.getByRole('complementary', { name: '求职者预览' }))
    for (const said of [
      '保安员证',
      '高中 / 中专 / 技校及以上',
      '2 年以上',
      '倒班',
      '招 3 人',
      area.path,
      '示例路 1 号',
    ])
      expect(preview.getByText(said)).toBeTruthy()
    expect(preview.getAllByText('5000–7000 元/月')).toHaveLength(2)
    await type('招聘人数', '8')
    expect(preview.getByText('招 8 人')).toBeTruthy()
  })
})

describe('a posting that begins as a copy', () => {
  it('has everything but a last valid day, and is a new one', async () => {
    const draftPosting = () => aPosting({ id: 'p2', version: 1 })
    const { api } = await openPosting('new?from=p1', {
      posting: () => aPosting({ state: 'CLOSED' }),
      draftPosting,
    })
    expect(screen.getAllByText('保安员证').length).toBeGreaterThan(0)
    await press('保存草稿')
    await waitFor(() => expect(api.times('DraftPosting')).toBe(1))
    expect(api.sent('DraftPosting')).toMatchObject({
      input: { title: '保安队长', mustSkillIds: ['guard'], validUntil: null, version: null },
    })
  })
})
