import { z } from 'zod'
import { reference } from '../reference/index.ts'
import { both, checked } from '../platform/checked.ts'
import type { WrongField } from '../platform/errors.ts'
import { longestFair } from './fair.ts'

const area = z
  .string()
  .refine((code) => reference().areas.get(code) !== undefined, both('没有这个地区', 'There is no such area'))
const occupation = z
  .string()
  .refine(
    (code) => reference().occupations.get(code) !== undefined,
    both('没有这个职业', 'There is no such occupation'),
  )

const titleLength = both('中文名称须为 2 到 80 个字', 'The Chinese title has 2 to 80 characters')
const placeLength = both('地址须为 2 到 200 个字', 'The address has 2 to 200 characters')
const places = both('名额须为 1 到 100,000', 'There are 1 to 100,000 places')
const invited = both('请选择 1 到 20 个地区', 'Choose 1 to 20 areas')

const shape = z.object({
  titleZh: z.string().trim().min(2, titleLength).max(80, titleLength),
  titleEn: z
    .string()
    .trim()
    .max(150)
    .nullish()
    .transform((title) => title || null),
  areaCode: area,
  place: z.string().trim().min(2, placeLength).max(200, placeLength),
  startsAt: z.date(),
  endsAt: z.date(),
  registrationClosesAt: z.date(),
  capacity: z.int().min(1, places).max(100_000, places),
  occupationCodes: z.array(occupation).max(50).readonly().default([]),
  invitedAreaCodes: z.array(area).min(1, invited).max(20, invited).readonly(),
  notes: z.string().trim().max(2_000).default(''),
})

export type FairInput = z.input<typeof shape>
export type CheckedFair = z.output<typeof shape>

/** What single fields cannot say: the order of times. */
function wrongTimes(input: FairInput, now: Date): WrongField[] {
  const wrong: WrongField[] = []
  const add = (path: string, zh: string, en: string) => wrong.push({ path, text: { zh, en } })
  const length = input.endsAt.getTime() - input.startsAt.getTime()
  if (length <= 0) add('endsAt', '结束时间须晚于开始时间', 'It must end after it starts')
  if (length > longestFair) add('endsAt', '招聘会最长三天', 'A fair lasts three days at most')
  if (input.endsAt <= now) add('endsAt', '结束时间已过', 'That time has passed')
  if (input.registrationClosesAt > input.endsAt)
    add('registrationClosesAt', '报名截止不能晚于结束时间', 'Registration cannot close after the fair ends')
  return wrong
}

/** The fair as it may be kept, or `INVALID` naming every wrong field. */
export const checkedFair = (input: FairInput, now: Date): CheckedFair =>
  checked(shape, input, wrongTimes(input, now))
