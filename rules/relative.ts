import * as z from 'zod/mini'
import { mobile } from './account.ts'
import { creditCode } from './employer.ts'
import { choice, orLacking, textOrNull } from './field.ts'
import { rule, wrongIf, type Right } from './rule.ts'
import { both, type Text } from './text.ts'

/** How somebody is close to a member of staff. */
export const relations = ['SELF', 'SPOUSE', 'PARENT', 'CHILD', 'SIBLING', 'OTHER', 'FIRM'] as const
export type Relation = (typeof relations)[number]

export const relationNames: Readonly<Record<Relation, Text>> = {
  SELF: { zh: '本人（其他手机号或档案）', en: 'myself (another number or file)' },
  SPOUSE: { zh: '配偶', en: 'husband or wife' },
  PARENT: { zh: '父母（含配偶父母）', en: 'parent, also of the husband or wife' },
  CHILD: { zh: '子女及其配偶', en: 'child, or a child’s husband or wife' },
  SIBLING: { zh: '兄弟姐妹及其配偶', en: 'brother or sister, or their husband or wife' },
  OTHER: { zh: '其他近亲属', en: 'other near relative' },
  FIRM: { zh: '本人或亲属任职、持股的单位', en: 'firm in which I or a relative work or have a share' },
}

/** So many one member of staff declares. */
export const mostRelatives = 30

const tail = z
  .string(
    both(
      '身份证号后四位须为四位数字，末位可为 X',
      'The end of a resident ID is four digits, the last may be X',
    ),
  )
  .check(z.trim(), z.toUpperCase(), z.regex(/^\d{3}[\dX]$/))

const relative = z.object({
  relation: choice('关系', 'relation', relations),
  name: textOrNull('姓名或单位名称', 'name of the person or firm', 100),
  phone: orLacking(mobile, null),
  residentIdTail: orLacking(tail, null),
  creditCode: orLacking(creditCode, null),
})

export type RelativeInput = z.input<typeof relative>

const isGiven = (field: unknown): boolean => field !== undefined && field !== null && field !== ''

/** Somebody close to a member of staff: by a name, a number or a credit code; the end of a resident ID tells namesakes apart. */
export const relativeRule = rule(relative, ({ name, phone, creditCode: code }: Right<RelativeInput>) =>
  wrongIf(
    ![name, phone, code].some(isGiven),
    'name',
    '姓名、手机号、统一社会信用代码至少填写一项',
    'Give a name, a mobile number or a credit code at least',
  ),
)
