import { z } from 'zod'
import { both } from '../platform/checked.ts'
import { dayOf } from '../platform/clock.ts'
import type { WrongField } from '../platform/errors.ts'
import { reference } from '../reference/index.ts'

const title = z.string().trim().min(2).max(80)
const provider = z.string().trim().min(2).max(100)
const content = z.string().trim().max(2_000)

/** The limits of the SDL's `TrainingInput`. */
export const trainingInput = z.object({
  titleZh: title,
  titleEn: z.string().trim().max(150).nullish(),
  providerZh: provider,
  providerEn: z.string().trim().max(150).nullish(),
  areaCode: z.string(),
  startsOn: z.iso.date(),
  days: z.number().int().min(1).max(365),
  places: z.number().int().min(1).max(10_000),
  fee: z.number().int().min(0, both('费用不能为负数', 'The fee is never below 0')).max(1_000_000).default(0),
  gives: z.array(z.string()).min(1).max(20).readonly(),
  contentZh: content.default(''),
  contentEn: content.max(4_000).nullish(),
})

export type TrainingFields = z.input<typeof trainingInput>
export type CheckedTraining = z.output<typeof trainingInput>

/** What the schema cannot know: unknown codes, and a first day that is past. */
export function otherWrongFields(input: TrainingFields, now: Date): WrongField[] {
  const { areas, skills } = reference()
  const wrong: WrongField[] = []
  if (!areas.has(input.areaCode))
    wrong.push({ path: 'areaCode', text: { zh: '没有这个区域', en: 'There is no such area' } })
  if (input.startsOn < dayOf(now))
    wrong.push({ path: 'startsOn', text: { zh: '开班日期不能早于今天', en: 'The first day is past' } })
  for (const id of input.gives.filter((skill) => !skills.has(skill)))
    wrong.push({
      path: 'gives',
      text: { zh: `没有这项技能或证书：${id}`, en: `There is no such skill or certificate: ${id}` },
    })
  return wrong
}
