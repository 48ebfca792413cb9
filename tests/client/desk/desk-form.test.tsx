// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import i18next from 'i18next'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { Link, Route, Routes } from 'react-router'
import * as z from 'zod/mini'
import type { Failure } from '../../../client/core/api/failure.ts'
import { blankEntries } from '../../../client/core/form/entries.ts'
import { useRuleForm } from '../../../client/core/form/use-rule-form.ts'
import { NumberField } from '../../../client/desk/fields/NumberField.tsx'
import { PickerField, PickerListField } from '../../../client/desk/fields/PickerField.tsx'
import { SwitchField } from '../../../client/desk/fields/SwitchField.tsx'
import { TextField } from '../../../client/desk/fields/TextField.tsx'
import { DeskForm } from '../../../client/desk/form/DeskForm.tsx'
import { codeOrNull, codes, flag, or, orNull, text, version, whole } from '../../../rules/field.ts'
import { rule } from '../../../rules/rule.ts'
import { openDesk, switchLanguage } from '../support/at-desk.tsx'
import { served } from '../support/served.ts'

const tour = rule(
  z.object({
    name: text('名称', 'name', 2, 10),
    story: or(text('介绍', 'story', 0, 20), ''),
    seats: orNull(whole('座位', 'number of seats', 1, 50)),
    areaCode: codeOrNull('地区', 'area'),
    passes: codes('个景点', 'sights', 1, 2),
    isFree: or(flag('免费', 'free entry'), false),
    version,
  }),
)
const sights = [
  { id: 's1', name: '东岳庙' },
  { id: 's2', name: '西湖' },
]
const finder = async () => sights
const known = [{ code: '350505', path: '泉港区' }, ...sights]
const start = { ...blankEntries(tour), name: '环湖', passes: ['s1'], areaCode: '350505' }

type Send = Parameters<ReturnType<typeof useRuleForm<typeof tour.shape>>['submit']>[0]
type Given = { send?: Send; reload?: () => void; disabled?: boolean }

const Tour = ({ send = async () => undefined, reload, disabled = false }: Given) => {
  const ruled = useRuleForm({ rule: () => tour, start, known, draft: 'tour' })
  const submit = ruled.submit(async (input) => {
    const failure = await send(input)
    if (!failure) ruled.saved()
    return failure
  })
  return (
    <DeskForm
      of={ruled}
      submit={submit}
      labels={{ passes: '经过哪里' }}
      hints={{ name: '常用的叫法' }}
      look={(name) => ({ disabled: disabled && name === 'name' })}
      reload={reload}
      bar={<button type="submit">保存</button>}
    >
      {(field) => (
        <>
          <TextField {...field('name')} />
          <TextField {...field('story')} rows={2} />
          <NumberField {...field('seats')} />
          <PickerField {...field('areaCode')} finder={finder} placeholder="" />
          <PickerListField {...field('passes')} finder={finder} placeholder="" />
          <SwitchField {...field('isFree')} />
        </>
      )}
    </DeskForm>
  )
}

const open = async (given: Given = {}) => {
  served({})
  const desk = openDesk(
    <>
      <Link to="/elsewhere">走开</Link>
      <Routes>
        <Route path="/here" element={<Tour {...given} />} />
        <Route path="*" element={<p>别处</p>} />
      </Routes>
    </>,
  )
  await screen.findByLabelText('名称')
  return desk
}

const type = (label: string, value: string) =>
  act(async () => void fireEvent.change(screen.getByLabelText(label), { target: { value } }))
const press = (name: string) =>
  act(
    async () =>
      void fireEvent.click(screen.getByRole('button', { name: new RegExp(name.split('').join('\\s?')) })),
  )
const refused = (more: object): Failure => ({
  kind: 'REFUSED',
  code: 'INVALID',
  message: '',
  fields: [],
  retryAfter: null,
  errorId: null,
  ...more,
})

beforeEach(async () => {
  sessionStorage.clear()
  await i18next.changeLanguage('zh-CN')
})

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
    const list = screen.getByLabelText('经过哪里')
    await act(async () => void fireEvent.change(list, { target: { value: '西' } }))
    const option = await screen.findByTitle('西湖')
    await act(async () => void fireEvent.click(option))
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
    const summary = within(await screen.findByRole('alert'))
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
    expect(within(await screen.findByRole('alert')).getByText('经过哪里：没有这个景点')).toBeTruthy()
    expect(screen.getByText('✗ 没有这个景点').id).toBe('field-passes-error')
  })
})

describe('a thing that somebody else has changed', () => {
  const send = async () => refused({ code: 'CONFLICT', message: '已被同事改过' })

  it('can be read anew, and what was typed is dropped with it', async () => {
    const reload = vi.fn()
    await open({ send, reload })
    await type('名称', '环海')
    await press('保存')
    expect(await screen.findByText('已被同事改过')).toBeTruthy()
    expect(screen.getByLabelText('名称')).toHaveProperty('value', '环海')
    await press('载入最新内容')
    expect(reload).toHaveBeenCalledOnce()
    expect(sessionStorage.length).toBe(0)
  })

  it('cannot where there is nothing to read', async () => {
    await open({ send })
    await press('保存')
    await screen.findByText('已被同事改过')
    expect(screen.queryByRole('button', { name: '载入最新内容' })).toBeNull()
  })
})

describe('what is not saved', () => {
  it('is back after a reload, and can be thrown away', async () => {
    const first = await open()
    await type('名称', '环海')
    first.unmount()
    await open()
    await screen.findByText('上次没保存的内容已经恢复。')
    expect(screen.getByLabelText('名称')).toHaveProperty('value', '环海')
    await press('不要这些，重新填')
    expect(screen.getByLabelText('名称')).toHaveProperty('value', '环湖')
    expect(screen.queryByText('上次没保存的内容已经恢复。')).toBeNull()
  })

  it('is asked about before the page is left, and kept by whoever stays', async () => {
    const { go } = await open()
    await type('名称', '环海')
    await go('/elsewhere')
    await screen.findByRole('dialog')
    await press('留下继续填')
    expect(screen.getByLabelText('名称')).toHaveProperty('value', '环海')
    expect(screen.queryByText('别处')).toBeNull()
  })

  it('is lost to whoever leaves all the same', async () => {
    const { go } = await open()
    await type('名称', '环海')
    await go('/elsewhere')
    await screen.findByRole('dialog')
    await press('不保存，离开')
    await screen.findByText('别处')
    expect(sessionStorage.length).toBe(0)
  })

  it('holds up the closing of the window', async () => {
    await open()
    const closing = () => {
      const event = new Event('beforeunload', { cancelable: true })
      window.dispatchEvent(event)
      return event.defaultPrevented
    }
    expect(closing()).toBe(false)
    await type('名称', '环海')
    expect(closing()).toBe(true)
    await press('保存')
    expect(closing()).toBe(false)
  })

  it('is asked about no more once it is saved', async () => {
    const { go } = await open()
    await type('名称', '环海')
    await press('保存')
    await go('/elsewhere')
    await waitFor(() => expect(screen.getByText('别处')).toBeTruthy())
  })
})
