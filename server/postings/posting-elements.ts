import { addDays, dayOf } from '../platform/clock.ts'
import type { WrongField } from '../platform/errors.ts'
import type { PostingFacts } from './posting.ts'
import { checkWording } from './wording/wording.ts'

/** What publishing demands of the employer. */
export interface EmployerBasics {
  readonly name: string
  readonly creditCode: string
  readonly areaCode: string
  readonly address: string
}

type Publishable = PostingFacts & { readonly validUntil: string | null }

const source = {
  zh: '五部门《关于规范网络平台招聘类信息发布的通知》（2026-01-13）要求写明',
  en: 'demanded by the five-ministry notice on recruitment information on online platforms (13 January 2026)',
}

const missing = (path: string, zh: string, en: string): WrongField => ({
  path,
  text: { zh: `缺少${zh}：${source.zh}`, en: `${en} is missing: ${source.en}` },
})

/** The elements that the 2026 notice demands and the posting does not state, every one. */
function missingElements(posting: Publishable, employer: EmployerBasics): WrongField[] {
  const { name, creditCode, areaCode, address } = employer
  const checks: readonly (readonly [present: boolean, path: string, zh: string, en: string])[] = [
    [[name, creditCode, areaCode, address].every(Boolean), 'employer', '用人单位基本情况', 'Employer basics'],
    [posting.headCount !== null, 'headCount', '招聘人数', 'The head-count'],
    [posting.conditions !== '', 'conditions', '招聘条件', 'What is asked of the person'],
    [posting.content !== '', 'content', '工作内容', 'The work content'],
    [posting.areaCode !== null, 'areaCode', '工作地点所在区域', 'The area of the work'],
    [posting.place !== '', 'place', '工作地点', 'The place of work'],
    [posting.payMin !== null, 'payMin', '基本劳动报酬（下限）', 'Basic pay (from)'],
    [posting.payMax !== null, 'payMax', '基本劳动报酬（上限）', 'Basic pay (to)'],
    [posting.validUntil !== null, 'validUntil', '有效期限', 'The last valid day'],
  ]
  return checks.filter(([present]) => !present).map(([, path, zh, en]) => missing(path, zh, en))
}

/** Days that a posting may be valid ahead. */
const longestValidity = 366

/** What is wrong with a stated last day: past, or more than a year ahead. */
export function wrongValidity(validUntil: string | null, now: Date): WrongField[] {
  const today = dayOf(now)
  if (validUntil === null || (validUntil >= today && validUntil <= addDays(today, longestValidity))) return []
  return [
    {
      path: 'validUntil',
      text: {
        zh: '有效期须在今天到一年之内',
        en: 'The last valid day must be from today to a year ahead',
      },
    },
  ]
}

const refusedWordings = (posting: PostingFacts): WrongField[] =>
  checkWording(posting)
    .filter((finding) => finding.refused)
    .map(({ field, words, rule }) => ({
      path: field,
      text: { zh: `“${words}”：${rule.zh}`, en: `"${words}": ${rule.en}` },
    }))

/** Everything that stands against publishing, with its rule and source; empty when it may be published. */
export const objections = (posting: Publishable, employer: EmployerBasics, now: Date): WrongField[] => [
  ...missingElements(posting, employer),
  ...wrongValidity(posting.validUntil, now),
  ...refusedWordings(posting),
]
