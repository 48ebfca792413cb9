import * as z from 'zod/mini'
import { list, text, whole } from './field.ts'
import { rule, wrongIf, type Right } from './rule.ts'

const reason = z.object({
  field: text('所指的一项', 'name of the field', 1, 50),
  reason: text('原因', 'reason', 1, 500),
})
const reasons = list(reason, '条原因', 'reasons', 1, 20)

/** Why staff give something back, field by field. */
export const reasonsRule = rule(z.object({ reasons }))

export type ReasonsInput = z.input<typeof reasonsRule.shape>['reasons']

/** So many cases are decided on at once. */
export const mostCases = 50

const oneCase = z.object({
  id: text('编号', 'id', 1, 50),
  version: whole('版本号', 'version', 0, 2 ** 31 - 1),
})
/** So many cases at most. */
export const casesUpTo = (most: number) => list(oneCase, '项', 'cases', 1, most)
const cases = casesUpTo(mostCases)

type Cases = { readonly cases?: readonly (Right<z.input<typeof oneCase>> | undefined)[] | undefined }

/** Each of them once. */
export const eachOnce = ({ cases: named = [] }: Cases) => {
  const ids = named.map((one) => one?.id)
  return ids.flatMap((id, at) =>
    wrongIf(
      id !== undefined && ids.indexOf(id) < at,
      `cases.${at}.id`,
      '同一项不能重复列出',
      'This case is named twice',
    ),
  )
}

/** Several cases, each once and as it was read, that are decided on at once. */
export const casesRule = rule(z.object({ cases }), eachOnce)

/** Several cases that are given back for the same reasons. */
export const returnedCasesRule = rule(z.object({ cases, reasons }), eachOnce)

export type CasesInput = z.input<typeof casesRule.shape>['cases']
