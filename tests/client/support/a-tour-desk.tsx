import { screen } from '@testing-library/react'
import i18next from 'i18next'
import { beforeEach } from 'vitest'
import { Link, Route, Routes } from 'react-router'
import * as z from 'zod/mini'
import { blankEntries } from '../../../client/core/form/entries.ts'
import type { Entries } from '../../../client/core/form/rule-resolver.ts'
import { useRuleForm, type RuleForm } from '../../../client/core/form/use-rule-form.ts'
import { NumberField } from '../../../client/desk/fields/NumberField.tsx'
import { PickerField } from '../../../client/desk/fields/PickerField.tsx'
import { SwitchField } from '../../../client/desk/fields/SwitchField.tsx'
import { TextField } from '../../../client/desk/fields/TextField.tsx'
import { DeskForm } from '../../../client/desk/form/DeskForm.tsx'
import { codeOrNull, codes, flag, or, orNull, text, version, whole } from '../../../rules/field.ts'
import { rule } from '../../../rules/rule.ts'
import { openDesk } from './at-desk.tsx'
import { served } from './served.ts'

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
const start: Entries<typeof tour.shape> = {
  ...blankEntries(tour),
  name: '环湖',
  passes: ['s1'],
  areaCode: '350505',
}

export type Send = Parameters<RuleForm<typeof tour.shape>['submit']>[0]
type Given = { send?: Send; reload?: () => void; disabled?: boolean }

const taken: Send = async () => undefined

const Tour = ({ send = taken, reload, disabled = false }: Given) => {
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
          <PickerField many {...field('passes')} finder={finder} placeholder="" />
          <SwitchField {...field('isFree')} />
        </>
      )}
    </DeskForm>
  )
}

/** Opens the form on a desk that has another page. */
export const open = async (given: Given = {}) => {
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

beforeEach(async () => {
  sessionStorage.clear()
  await i18next.changeLanguage('zh-CN')
})
