// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import i18next from 'i18next'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import * as z from 'zod/mini'
import { blankEntries } from '../../client/core/form/entries.ts'
import { useRuleForm } from '../../client/core/form/use-rule-form.ts'
import { AreaField } from '../../client/desk/fields/AreaField.tsx'
import { ChoiceField } from '../../client/desk/fields/ChoiceField.tsx'
import { DayField } from '../../client/desk/fields/DayField.tsx'
import { MomentField } from '../../client/desk/fields/MomentField.tsx'
import { NumberField } from '../../client/desk/fields/NumberField.tsx'
import { PickerField } from '../../client/desk/fields/PickerField.tsx'
import { TextField } from '../../client/desk/fields/TextField.tsx'
import { DeskForm } from '../../client/desk/form/DeskForm.tsx'
import { TextArea, TextField as PhoneText } from '../../client/phone/fields/Field.tsx'
import { SearchBox } from '../../client/phone/fields/SearchBox.tsx'
import { PhoneForm } from '../../client/phone/form/PhoneForm.tsx'
import { usePhoneForm } from '../../client/phone/form/use-phone-form.ts'
import { codes, day, instant, orNull, placeCode, text, whole } from '../../rules/field.ts'
import { rule } from '../../rules/rule.ts'
import { openDesk, press, type } from './support/at-desk.tsx'
import { served } from './support/served.ts'

const kinds = rule(
  z.object({
    line: text('名称', 'name', 2, 20),
    lines: text('说明', 'description', 2, 300),
    number: orNull(whole('人数', 'number', 1, 100)),
    pay: orNull(whole('月薪', 'pay', 1, 1_000_000)),
    day: orNull(day('日期', 'day')),
    time: orNull(instant('时间', 'time')),
    area: placeCode('地区', 'area'),
    one: text('职业', 'occupation', 1, 20),
    many: codes('项技能', 'skills', 0, 5),
    choice: text('行业', 'industry', 1, 20),
  }),
)

const kept = {
  line: '旧名称',
  lines: '旧说明',
  number: 7,
  pay: 5000,
  day: '2026-12-31',
  time: '2026-12-28T01:00:00.000Z',
  area: '350505',
  one: 'old',
  many: ['old'],
  choice: 'old',
}

const finder = async () => []
const options = [
  { value: 'old', label: '旧行业' },
  { value: 'new', label: '新行业' },
]

type Send = (sent: unknown) => void

const Desk = ({ start, send }: { start: typeof kept | null; send: Send }) => {
  const ruled = useRuleForm({ rule: () => kinds, start: start ?? blankEntries(kinds), draft: null })
  const submit = ruled.submit(async (sent) => {
    send(sent)
    return undefined
  })
  return (
    <DeskForm of={ruled} submit={submit} save="保存">
      {(field) => (
        <>
          <TextField {...field('line')} />
          <TextField {...field('lines')} rows={3} />
          <NumberField {...field('number')} />
          <NumberField {...field('pay')} suffix="元" />
          <DayField {...field('day')} />
          <MomentField {...field('time')} />
          <AreaField {...field('area')} />
          <PickerField {...field('one')} finder={finder} placeholder="" />
          <PickerField many {...field('many')} finder={finder} placeholder="" label="技能" />
          <ChoiceField {...field('choice')} options={options} search />
        </>
      )}
    </DeskForm>
  )
}

const answers = kinds
const typedOf = (start: typeof kept | null) =>
  start
    ? { line: start.line, lines: start.lines, number: String(start.number), pay: String(start.pay) }
    : { line: '', lines: '', number: '', pay: '' }

const Phone = ({ start, send }: { start: typeof kept | null; send: Send }) => {
  const form = usePhoneForm({
    rule: () => answers,
    input: (typed: ReturnType<typeof typedOf>) => ({
      ...kept,
      line: typed.line,
      lines: typed.lines,
      number: typed.number as unknown as number,
      pay: typed.pay as unknown as number,
    }),
    start: typedOf(start),
    draft: null,
  })
  const submit = form.submit(async (sent) => {
    send(sent)
    return undefined
  })
  return (
    <PhoneForm of={form} submit={submit} send="保存">
      <PhoneText {...form.field('line')} label="名称" />
      <TextArea {...form.field('lines')} label="说明" />
      <PhoneText {...form.number('number')} label="人数" />
      <PhoneText {...form.number('pay')} label="月薪" />
      <SearchBox id="one" label="职业" finder={finder} onPick={() => undefined} />
      <SearchBox
        id="post"
        label="岗位"
        chosen={start ? '旧岗位' : ''}
        finder={finder}
        onPick={() => undefined}
      />
    </PhoneForm>
  )
}

/** Every kind of field, by its label, with what cannot be read in it. */
const onDesk = [
  ['名称', '保'],
  ['名称', '保\u0000安'],
  ['说明', '巡'],
  ['人数', '若干'],
  ['月薪', '6000-8000'],
  ['日期', '年底'],
  ['时间', '下午两点'],
  ['地区', '不知何处'],
  ['职业', '不知何职'],
  ['技能', '不知何技'],
  ['行业', '不知何业'],
] as const
const onPhone = [
  ['名称', '保'],
  ['说明', '巡'],
  ['人数', '若干'],
  ['月薪', '6000-8000'],
  ['职业', '不知何职'],
  ['岗位', '不知何岗'],
] as const

const inputOf = (label: string) => screen.getByLabelText<HTMLInputElement>(label)
/** What is said at the field, which whoever hears it is led to. */
const saidAt = (label: string): string =>
  (inputOf(label).getAttribute('aria-describedby') ?? '')
    .split(' ')
    .filter((id) => id.endsWith('-error'))
    .map((id) => document.getElementById(id)?.textContent ?? '')
    .join('')

const settle = () => act(() => new Promise((resolve) => setTimeout(resolve, 300)))

const leaveWith = async (label: string, typed: string) => {
  await act(async () => inputOf(label).focus())
  await type(label, typed)
  await act(async () => {
    fireEvent.blur(inputOf(label))
    inputOf(label).blur()
  })
  await settle()
}

const skins = {
  desk: async (start: typeof kept | null, send: Send) => {
    served({ homeArea: null, areas: [], searchAreas: [] })
    openDesk(<Desk start={start} send={send} />)
    await screen.findByLabelText('名称')
  },
  phone: async (start: typeof kept | null, send: Send) => {
    served({})
    openDesk(<Phone start={start} send={send} />)
    await screen.findByLabelText('名称')
  },
}

const cases = [
  ...onDesk.map(([label, typed]) => ['desk', label, typed] as const),
  ...onPhone.map(([label, typed]) => ['phone', label, typed] as const),
]

beforeEach(async () => {
  sessionStorage.clear()
  await i18next.changeLanguage('zh-CN')
})

describe.each([
  ['held something', kept],
  ['was empty', null],
] as const)('a field that %s', (_, start) => {
  it.each(cases)(
    'on a %s, %s, left with “%s”, keeps that with an error, and nothing else is sent',
    async (skin, label, typed) => {
      const send = vi.fn<Send>()
      await skins[skin](start, send)
      await leaveWith(label, typed)
      expect(inputOf(label).value).toBe(typed)
      await waitFor(() => expect(saidAt(label)).toMatch(/✗ .{4}/))
      await press('保存')
      // The first wrong field takes the focus in a moment of its own.
      await settle()
      expect(send).not.toHaveBeenCalled()
      expect(inputOf(label).value).toBe(typed)
    },
  )
})

it.each(['职业', '技能', '行业'])(
  'what was typed into %s and cleared again stands in nobody’s way',
  async (label) => {
    const send = vi.fn<Send>()
    await skins.desk(kept, send)
    await leaveWith(label, '不知何物')
    await act(async () => inputOf(label).focus())
    await act(async () => void fireEvent.mouseDown(inputOf(label)))
    await type(label, '')
    await waitFor(() => expect(saidAt(label)).toBe(''))
    await press('保存')
    await waitFor(() => expect(send).toHaveBeenCalled())
    await settle()
  },
)
