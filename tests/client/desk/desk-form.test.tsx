// @vitest-environment happy-dom
import { act, fireEvent, screen } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { errorSummary, pick, press, switchLanguage, type } from '../support/at-desk.tsx'
import { open, type Send } from '../support/a-tour-desk.tsx'
import { refused } from '../support/refused.ts'

describe('a field of a desk form', () => {
  it('is called as the rule calls it, unless the form has its own word', async () => {
    await open()
    expect(screen.getByLabelText('座位')).toBeTruthy()
    expect(screen.getByLabelText('经过哪里')).toBeTruthy()
    await switchLanguage('en')
    expect(screen.getByLabelText('Number of seats')).toBeTruthy()
  })

  it('says that it may be left out where the rule says so, and carries its hint', async () => {
    await open()
    const must = (label: string) => screen.getByLabelText(label).getAttribute('aria-required')
    expect(['名称', '座位', '经过哪里'].map(must)).toEqual(['true', 'false', 'true'])
    expect(screen.getByText('常用的叫法').id).toBe('field-name-hint')
  })

  it('counts up to what the rule allows', async () => {
    await open()
    await type('介绍', '一路向东')
    expect(screen.getByText('4 / 20')).toBeTruthy()
  })

  it('shows the names of what it holds by code', async () => {
    await open()
    expect(screen.getByText('泉港区')).toBeTruthy()
    expect(screen.getByText('东岳庙')).toBeTruthy()
    expect(screen.queryByText('s1')).toBeNull()
  })

  it('can be locked by itself', async () => {
    await open({ disabled: true })
    expect(screen.getByLabelText('名称')).toHaveProperty('disabled', true)
    expect(screen.getByLabelText('介绍')).toHaveProperty('disabled', false)
  })
})

describe('what is picked', () => {
  it('is sent by its code and shown by its name', async () => {
    const send = vi.fn<Send>(async () => undefined)
    await open({ send })
    await pick('经过哪里', '西', '西湖')
    await press('保存')
    expect(send.mock.calls[0]?.[0]).toMatchObject({ passes: ['s1', 's2'], areaCode: '350505' })
    expect(screen.getAllByText('西湖').length).toBeGreaterThan(0)
  })
})

describe('a form that is wrong', () => {
  it('says so above it and at the fields, and each line leads to its field', async () => {
    await open()
    await type('名称', '环')
    await type('座位', '99')
    await press('保存')
    const sentence = '座位须为 1 到 50 的整数'
    const summary = await errorSummary()
    expect(summary.getByText('有 2 处需要修改')).toBeTruthy()
    expect(screen.getByText(`✗ ${sentence}`).id).toBe('field-seats-error')
    expect(screen.getByLabelText('座位').getAttribute('aria-invalid')).toBe('true')
    await act(async () => void fireEvent.click(summary.getByText(sentence)))
    expect(document.activeElement?.id).toBe('field-seats')
  })

  it('names the field of a sentence that is not the rule’s, however deep it lies', async () => {
    const fields = [{ path: 'passes.0', message: '没有这个景点' }]
    await open({ send: async () => refused({ fields }) })
    await press('保存')
    expect((await errorSummary()).getByText('经过哪里：没有这个景点')).toBeTruthy()
    expect(screen.getByText('✗ 没有这个景点').id).toBe('field-passes-error')
  })
})
