import * as z from 'zod/mini'
import { choice, codeOrNull, orNull, placeCodeOrNull, text, textOrNull } from './field.ts'
import { rule, wrongIf, type Right } from './rule.ts'
import type { Text } from './text.ts'

/** Lists that show names of people, and that staff may take along. */
const exportLists = ['VETERANS', 'FAIR_DOOR', 'FAIR_EMPLOYERS'] as const
export type ExportList = (typeof exportLists)[number]

export const exportNames: Readonly<Record<ExportList, Text>> = {
  VETERANS: { zh: '退役军人名册', en: 'Register of veterans' },
  FAIR_DOOR: { zh: '招聘会入场名单', en: 'Door list of a fair' },
  FAIR_EMPLOYERS: { zh: '招聘会名单（供用人单位）', en: 'List of a fair, for employers' },
}

/** How much of it, and for how long. */
export const exportLimits = { rows: 20_000, aDay: 10, toldFrom: 1_000, hours: 24 } as const

const states = ['UNSUBMITTED', 'PENDING', 'VERIFIED', 'RETURNED', 'LAPSED'] as const

const asked = z.object({
  list: choice('名单', 'list', exportLists),
  fairId: codeOrNull('招聘会', 'fair'),
  search: textOrNull('查找内容', 'words to find', 50),
  areaCode: placeCodeOrNull('地区', 'area'),
  state: orNull(choice('核验状态', 'state of the check', states)),
  skillId: codeOrNull('技能', 'skill'),
  reason: text('导出事由', 'reason', 4, 200),
})

export type ExportInput = z.input<typeof asked>
export type ExportAsked = z.output<typeof asked>

/** What is taken along, narrowed as the list is, and why. */
export const exportRule = rule(asked, ({ list, fairId }: Right<ExportInput>) =>
  wrongIf(
    list !== undefined && list !== 'VETERANS' && !fairId,
    'fairId',
    '请指明招聘会',
    'Say of which fair',
  ),
)
