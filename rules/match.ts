import * as z from 'zod/mini'
import { contractTypes } from './choices.ts'
import { choice, flag, list, or, orNull, whole } from './field.ts'
import { rule } from './rule.ts'
import { both } from './text.ts'
import { aString } from './a-string.ts'

const area = aString(both('没有这个地区', 'There is no such area')).check(z.regex(/^\d{6,12}$/))

/** Narrows matches; what is left out follows the person's wishes, an empty list and a pay of 0 lift them. */
const shape = z.object({
  areaCodes: orNull(list(area, '个地区', 'areas', 0, 50)),
  payMin: orNull(whole('最低月薪', 'least pay a month', 0, 1_000_000)),
  contractTypes: orNull(
    list(choice('合同类型', 'kind of contract', contractTypes), '种合同类型', 'kinds of contract', 0, 6),
  ),
  onlyStated: or(flag('只看写明薪酬和地点的岗位', 'wish for postings that state pay and place'), false),
  onlyReady: or(flag('只看证书齐全的岗位', 'wish for postings with no certificate missing'), false),
})

export type MatchFilterInput = z.input<typeof shape>

export const matchFilterRule = rule(shape)
