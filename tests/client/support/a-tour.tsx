import { act, renderHook } from '@testing-library/react'
import i18next from 'i18next'
import type { ReactNode } from 'react'
import * as z from 'zod/mini'
import { beforeEach, vi } from 'vitest'
import type { Failure } from '../../../client/core/api/failure.ts'
import { blankEntries } from '../../../client/core/form/entries.ts'
import { errorLines } from '../../../client/core/form/error-lines.ts'
import type { Entries } from '../../../client/core/form/rule-resolver.ts'
import { useRuleForm, type RuleFormOptions } from '../../../client/core/form/use-rule-form.ts'
import { codeOrNull, list, or, orNull, text, textOrNull, version, whole } from '../../../rules/field.ts'
import { rule, wrongField } from '../../../rules/rule.ts'
import { aViewer, InSession } from './at-desk.tsx'

export const tour = rule(
  z.object({
    name: text('名称', 'name', 2, 10),
    from: orNull(whole('起点', 'start', 0, 100)),
    to: orNull(whole('终点', 'end', 0, 100)),
    guide: textOrNull('向导', 'guide', 20),
    areaCode: codeOrNull('地区', 'area'),
    stops: or(list(z.object({ place: text('地点', 'place', 1, 5) }), '站', 'stops', 0, 3), []),
    version,
  }),
  ({ from, to }) =>
    from != null && to != null && to < from
      ? [wrongField('to', '终点在起点之前', 'It ends before it starts')]
      : [],
)

type Given = Partial<RuleFormOptions<typeof tour.shape, Entries<typeof tour.shape>>>

/** Opens the form; what is not given is a tour around the lake. */
export const begin = (given: Given = {}, viewer = aViewer()) => {
  const wrapper = ({ children }: { children: ReactNode }) => <InSession viewer={viewer}>{children}</InSession>
  const start: Entries<typeof tour.shape> = { ...blankEntries(tour), name: '环湖' }
  return renderHook(
    (more: Given) => useRuleForm({ rule: () => tour, start, draft: 'tour', ...given, ...more }),
    { wrapper, initialProps: {} },
  )
}

export type Opened = ReturnType<typeof begin>['result']

export const enter = (
  { current }: Opened,
  name: 'name' | 'from' | 'to' | 'guide' | 'areaCode',
  value: unknown,
) => act(async () => current.form.setValue(name, value as never))

export const saidBy = ({ current }: Opened) =>
  errorLines(current.form.control._formState.errors).map(({ path, message }) => `${path}: ${message}`)

export const press = (
  { current }: Opened,
  send = vi.fn<() => Promise<Failure | undefined>>(async () => undefined),
) =>
  act(async () => {
    await current.submit(send)()
    return send
  })

beforeEach(async () => {
  sessionStorage.clear()
  await i18next.changeLanguage('zh-CN')
})
