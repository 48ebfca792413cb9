import * as z from 'zod/mini'
import { codes, day, or, orLacking, placeCode, text, textOrNull, version, whole } from './field.ts'
import { addDays } from './office-time.ts'
import { judge, rule, wrongIf, type Right, type WrongField } from './rule.ts'

const shape = z.object({
  titleZh: text('中文名称', 'Chinese title', 2, 80),
  titleEn: textOrNull('英文名称', 'English title', 150),
  providerZh: text('举办方中文名称', 'Chinese name of the provider', 2, 100),
  providerEn: textOrNull('举办方英文名称', 'English name of the provider', 150),
  areaCode: placeCode('地区', 'area'),
  startsOn: day('开班日期', 'first day'),
  days: whole('天数', 'number of days', 1, 365),
  places: whole('名额', 'number of places', 1, 10_000),
  fee: or(whole('费用', 'fee', 0, 1_000_000), 0),
  gives: codes('项技能或证书', 'skills and certificates', 1, 20),
  contentZh: or(text('中文培训内容', 'Chinese description', 0, 2_000), ''),
  contentEn: textOrNull('英文培训内容', 'English description', 4_000),
})

const facts = shape.shape

/** A draft may still lack any fact but its name. */
const draftShape = z.extend(shape, {
  providerZh: orLacking(facts.providerZh, ''),
  areaCode: orLacking(facts.areaCode, null),
  startsOn: orLacking(facts.startsOn, null),
  days: orLacking(facts.days, null),
  places: orLacking(facts.places, null),
  gives: orLacking(facts.gives, []),
  version,
})

export type TrainingInput = z.input<typeof shape>
export type CheckedTraining = z.output<typeof shape>
export type TrainingDraftInput = z.input<typeof draftShape>
export type CheckedTrainingDraft = Omit<z.output<typeof draftShape>, 'version'>

/** In days: a later year is a slip of the finger. */
const furthestAhead = 5 * 366

const wrongStart = (startsOn: string | null | undefined, today: string): WrongField[] => [
  ...wrongIf(
    startsOn != null && startsOn < today,
    'startsOn',
    '开班日期不能早于今天',
    'The first day is past',
  ),
  ...wrongIf(
    startsOn != null && startsOn > addDays(today, furthestAhead),
    'startsOn',
    '开班日期须在五年以内，请核对年份',
    'It must start within five years; check the year',
  ),
]

/** What may be offered on the day `today`. */
export const trainingRule = (today: string) => rule(shape, ({ startsOn }) => wrongStart(startsOn, today))

/** What may be kept of a draft on the day `today`; offering it demands more. */
export const trainingDraftRule = (today: string) =>
  rule(draftShape, ({ startsOn }) => wrongStart(startsOn, today))

/** Everything that stands against offering a draft, each at its field. */
export function wrongToOffer(training: Right<TrainingDraftInput>, today: string): readonly WrongField[] {
  const judged = judge(trainingRule(today), training)
  return 'wrong' in judged ? judged.wrong : []
}

/** The rule of a draft that demands all that an offered training has: for a form that holds either. */
export const offeredTrainingRule = (today: string) =>
  rule(draftShape, (training) => wrongToOffer(training, today))
