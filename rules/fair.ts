import * as z from 'zod/mini'
import {
  codes,
  instant,
  or,
  orLacking,
  placeCode,
  text,
  textOrNull,
  timeOf,
  version,
  whole,
} from './field.ts'
import { judge, rule, wrongIf, type Right, type WrongField } from './rule.ts'

/** No fair lasts longer, in ms. */
export const longestFair = 3 * 24 * 3_600_000

const shape = z.object({
  titleZh: text('中文名称', 'Chinese title', 2, 80),
  titleEn: textOrNull('英文名称', 'English title', 150),
  areaCode: placeCode('举办地区', 'area'),
  place: text('地址', 'address', 2, 200),
  startsAt: instant('开始时间', 'time when it opens'),
  endsAt: instant('结束时间', 'time when it ends'),
  registrationClosesAt: instant('报名截止时间', 'time when registration closes'),
  capacity: whole('名额', 'number of places', 1, 100_000),
  occupationCodes: or(codes('个职业', 'occupations', 0, 50), []),
  invitedAreaCodes: codes('个地区', 'areas', 1, 20),
  notes: or(text('参会须知', 'note for visitors', 0, 2_000), ''),
  version,
})

const facts = shape.shape

/** A draft may still lack any fact but its name. */
const draftShape = z.extend(shape, {
  areaCode: orLacking(facts.areaCode, null),
  place: orLacking(facts.place, ''),
  startsAt: orLacking(facts.startsAt, null),
  endsAt: orLacking(facts.endsAt, null),
  registrationClosesAt: orLacking(facts.registrationClosesAt, null),
  capacity: orLacking(facts.capacity, null),
  invitedAreaCodes: orLacking(facts.invitedAreaCodes, []),
})

export type FairInput = z.input<typeof draftShape>
export type WholeFairInput = z.input<typeof shape>
export type CheckedFair = Omit<z.output<typeof draftShape>, 'version'>
/** A fair that lacks nothing, as it has to be when it is announced. */
export type WholeFair = Omit<z.output<typeof shape>, 'version'>

/** A fair as it stands: who has registered, and the deadline that may have passed since it was announced. */
export interface StandingFair {
  readonly registered?: number
  readonly announcedDeadline?: Date | string | null
}

/** Nobody announces a fair further ahead than this: a later year is a slip of the finger. */
const furthestAhead = 2 * 366 * 24 * 3_600_000

type Times = Pick<Right<FairInput>, 'startsAt' | 'endsAt' | 'registrationClosesAt'>

/** How times follow each other; a time that is wrong by itself is after and before nothing. */
function wrongTimes(fair: Times, now: Date, announced: number): WrongField[] {
  const [starts, ends] = [timeOf(fair.startsAt), timeOf(fair.endsAt)]
  const closes = timeOf(fair.registrationClosesAt)
  return [
    ...wrongIf(ends <= starts, 'endsAt', '结束时间须晚于开始时间', 'It must end after it starts'),
    ...wrongIf(ends - starts > longestFair, 'endsAt', '招聘会最长三天', 'A fair lasts three days at most'),
    ...wrongIf(ends <= now.getTime(), 'endsAt', '结束时间已过', 'That time has passed'),
    ...wrongIf(
      starts > now.getTime() + furthestAhead,
      'startsAt',
      '开始时间须在两年以内，请核对年份',
      'It must open within two years; check the year',
    ),
    ...wrongIf(
      closes > ends,
      'registrationClosesAt',
      '报名截止不能晚于结束时间',
      'Registration cannot close after the fair ends',
    ),
    ...wrongIf(
      closes <= now.getTime() && closes !== announced && !(ends <= now.getTime()),
      'registrationClosesAt',
      '报名截止时间已过，请另选时间',
      'That time has passed; choose another',
    ),
  ]
}

const tooFewPlaces = ({ capacity }: Pick<Right<FairInput>, 'capacity'>, registered: number): WrongField[] =>
  wrongIf(
    capacity != null && capacity < registered,
    'capacity',
    `已有 ${registered} 人报名，名额不能少于此数`,
    `${registered} have registered; there cannot be fewer places`,
  )

/** What may be kept of a draft at `now`; announcing demands more. */
export const fairDraftRule = (now: Date) => rule(draftShape, (fair) => wrongTimes(fair, now, Number.NaN))

/** What may be kept at `now` of a fair that is announced. */
export const fairRule = (now: Date, { registered = 0, announcedDeadline = null }: StandingFair = {}) =>
  rule(shape, (fair) => [
    ...tooFewPlaces(fair, registered),
    ...wrongTimes(fair, now, timeOf(announcedDeadline)),
  ])

/** Everything that stands against announcing a draft, each at its field. */
export function wrongToAnnounce(
  fair: Right<FairInput>,
  now: Date,
  standing?: StandingFair,
): readonly WrongField[] {
  const judged = judge(fairRule(now, standing), fair)
  return 'wrong' in judged ? judged.wrong : []
}

/** The rule of a draft that demands all that an announced fair has: for a form that holds either. */
export const announcedFairRule = (now: Date, standing?: StandingFair) =>
  rule(draftShape, (fair) => wrongToAnnounce(fair, now, standing))

/** Why a fair is called off, for people to read. */
export const cancellationRule = rule(z.object({ reason: text('取消原因', 'reason', 2, 500) }))
