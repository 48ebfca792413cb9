import { exportNames } from '../../rules/export.ts'
import { say, type Language, type Text } from '../../rules/text.ts'
import { areaNamed, reference } from '../reference/index.ts'
import type { Standing } from '../verification/index.ts'
import type { ExportRow } from './export.ts'

export const checkNames: Readonly<Record<Standing, Text>> = {
  UNSUBMITTED: { zh: '未提交', en: 'not handed in' },
  PENDING: { zh: '核验中', en: 'being checked' },
  VERIFIED: { zh: '已通过', en: 'verified' },
  RETURNED: { zh: '已退回', en: 'returned' },
  LAPSED: { zh: '已到期', en: 'lapsed' },
}

export const consentNames = {
  GIVEN: { zh: '是', en: 'yes' },
  WITHDRAWN: { zh: '否', en: 'no' },
  NOT_ASKED: { zh: '未询问', en: 'not asked' },
} as const satisfies Readonly<Record<string, Text>>

export const listName = ({ list }: Pick<ExportRow, 'list'>, language: Language): string =>
  say(exportNames[list], language)

/** What the list was narrowed to, part by part. */
export function narrowedTo(
  { search, areaCode, state, skillId }: Pick<ExportRow, 'search' | 'areaCode' | 'state' | 'skillId'>,
  language: Language,
): string[] {
  const skill = skillId === null ? null : reference().skills.get(skillId)
  return [
    ...(search ? [say({ zh: `查找“${search}”`, en: `found by “${search}”` }, language)] : []),
    ...(areaCode === null ? [] : [say(areaNamed(areaCode).name, language)]),
    ...(state === null ? [] : [say(checkNames[state], language)]),
    ...(skill ? [say(skill.name, language)] : []),
  ]
}
