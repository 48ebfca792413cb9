import { z } from 'zod'
import { degrees, shifts } from '../../rules/choices.ts'
import { both } from '../platform/checked.ts'
import type { WrongField } from '../platform/errors.ts'
import { reference } from '../reference/index.ts'
import { wrongValidity } from './posting-elements.ts'

const text = (most: number) => z.string().trim().max(most).nullish()
const count = (least: number, most: number) => z.number().int().min(least).max(most).nullish()
const ids = z.array(z.string()).max(20).readonly().default([])

const payOrder = (posting: { payMin?: number | null | undefined; payMax?: number | null | undefined }) =>
  posting.payMin == null || posting.payMax == null || posting.payMax >= posting.payMin

/** The limits of the SDL's `PostingInput`. */
export const postingInput = z
  .object({
    title: z.string().trim().min(2).max(80),
    occupationCode: z.string().nullish(),
    headCount: count(1, 10_000),
    conditions: text(2_000),
    content: text(4_000),
    areaCode: z.string().nullish(),
    place: text(200),
    payMin: count(1, 1_000_000),
    payMax: count(1, 1_000_000),
    payMonths: z.number().int().min(12).max(24).default(12),
    contractType: z.enum(['PERMANENT', 'FIXED_TERM', 'PART_TIME', 'SEASONAL']).nullish(),
    shift: z.enum(shifts).nullish(),
    degree: z.enum(degrees).nullish(),
    minYears: count(0, 50),
    mustSkillIds: ids,
    preferredSkillIds: ids,
    veteransPreferred: z.boolean().default(false),
    validUntil: z.iso.date().nullish(),
    version: z.number().int().nullish(),
  })
  .refine(payOrder, {
    path: ['payMax'],
    error: both('最高报酬不得低于最低报酬', 'The highest pay must not be below the lowest'),
  })

/** What may be checked while it is being typed. */
export const wordingInput = z.object({
  title: z.string().max(1_000),
  conditions: z.string().max(10_000),
  content: z.string().max(10_000),
})

export type PostingFields = z.input<typeof postingInput>
export type CheckedPosting = z.output<typeof postingInput>

const unknown = (path: string, zh: string, en: string): WrongField => ({ path, text: { zh, en } })

/** Codes and ids that the reference tables do not hold. */
function unknownReferences(input: PostingFields): WrongField[] {
  const { occupations, areas, skills } = reference()
  const wrong: WrongField[] = []
  if (input.occupationCode && !occupations.has(input.occupationCode))
    wrong.push(unknown('occupationCode', '没有这个职业', 'There is no such occupation'))
  const area = input.areaCode ? areas.get(input.areaCode) : null
  if (area === undefined) wrong.push(unknown('areaCode', '没有这个区域', 'There is no such area'))
  else if (area && (area.level === 'PROVINCE' || area.level === 'CITY'))
    wrong.push(unknown('areaCode', '工作地点须具体到区县或乡镇', 'Name the district or town of the work'))
  for (const field of ['mustSkillIds', 'preferredSkillIds'] as const)
    for (const id of (input[field] ?? []).filter((skill) => !skills.has(skill)))
      wrong.push(unknown(field, `没有这项技能或证书：${id}`, `There is no such skill or certificate: ${id}`))
  return wrong
}

/** What the schema cannot know: unknown codes, and a last day that is past or too far. */
export const otherWrongFields = (input: PostingFields, now: Date): WrongField[] => [
  ...unknownReferences(input),
  ...(z.iso.date().safeParse(input.validUntil).success ? wrongValidity(input.validUntil ?? null, now) : []),
]
