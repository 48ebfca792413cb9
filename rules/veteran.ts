import * as z from 'zod/mini'
import {
  branches,
  contractTypes,
  degrees,
  ranks,
  shifts,
  verdicts,
  workLimits,
  workRefusals,
} from './choices.ts'
import {
  choice,
  code,
  codeOrNull,
  codes,
  day,
  flag,
  list,
  or,
  orNull,
  personName,
  placeCode,
  text,
  uniqueList,
  version,
  whole,
} from './field.ts'
import { ageOf, birthdayOf, isResidentId, normaliseCode } from './identifiers.ts'
import { yearOf } from './office-time.ts'
import { blankOf, rule, wrongField, wrongIf, type Right, type WrongField } from './rule.ts'
import { both } from './text.ts'
import { aString } from './a-string.ts'

const yearSentence = ['年份须在 1950 年到今年之间', 'The year is from 1950 to this year'] as const

const year = orNull(z.int(both(...yearSentence)).check(z.minimum(1950)))

const period = z.object({
  branch: orNull(choice('军兵种', 'branch', branches)),
  specialtyId: codeOrNull('服役岗位', 'post in service'),
  startYear: year,
  endYear: year,
})

export const serviceText = text('服役经历', 'description of your service', 0, 4_000)

const service = z.object({
  text: serviceText,
  periods: or(list(period, '段服役经历', 'stretches of service', 0, 10), []),
  /** Left out it stays, null takes it away. */
  rank: z.nullish(choice('军衔', 'rank', ranks)),
  version,
})

type PeriodInput = z.input<typeof period>

function wrongYears({ startYear, endYear }: Right<PeriodInput>, path: string, today: string): WrongField[] {
  const future = Object.entries({ startYear, endYear })
    .filter(([, stated]) => stated != null && stated > yearOf(today))
    .map(([name]) => wrongField(`${path}.${name}`, ...yearSentence))
  if (future.length > 0 || startYear == null || endYear == null || startYear <= endYear) return future
  return [wrongField(`${path}.endYear`, '结束年份不能早于开始年份', 'The last year is not before the first')]
}

/** Nobody has served younger, pupils of the arts and sports troupes included. */
const youngestInService = 15

/** The first year in which somebody born on that day may have served. */
const firstServiceYear = (birthday: string): number => yearOf(birthday) + youngestInService

function tooYoung(stretch: Right<PeriodInput>, path: string, birthday: string | null): WrongField[] {
  if (birthday === null) return []
  const first = firstServiceYear(birthday)
  const early = (['startYear', 'endYear'] as const).find((name) => (stretch[name] ?? first) < first)
  return wrongIf(
    early !== undefined,
    `${path}.${early}`,
    `按您的身份证号，${first} 年才满 ${youngestInService} 岁，请核对年份或身份证号`,
    `By your resident ID you turned ${youngestInService} in ${first}; check the year or the ID`,
  )
}

/** Service as the person tells it, on the day `today`; `birthday` is that of the person's resident ID, if it is known. */
export const serviceRule = (today: string, birthday: string | null = null) =>
  rule(service, ({ periods }) =>
    (periods ?? []).flatMap((stretch, at) => {
      if (!stretch) return []
      const wrong = wrongYears(stretch, `periods.${at}`, today)
      return wrong.length > 0 ? wrong : tooYoung(stretch, `periods.${at}`, birthday)
    }),
  )

const verdict = z.pipe(
  z.string(both('请选择是或否', 'The answer is yes or no')),
  z.enum(verdicts, both('请选择是或否', 'The answer is yes or no')),
)
const skillAnswer = z.object({ skillId: code('技能', 'skill'), answer: verdict })
const occupationAnswer = z.object({ code: code('职业', 'occupation'), answer: verdict })
const proposalAnswer = z.object({ key: code('建议', 'proposal'), answer: verdict })

/** Answers to what was read in the person's words, and additions. */
export const answersRule = rule(
  z.object({
    skills: or(list(skillAnswer, '项技能', 'skills', 0, 200), []),
    occupations: or(list(occupationAnswer, '个职业', 'occupations', 0, 50), []),
    proposals: or(list(proposalAnswer, '条建议', 'proposals', 0, 50), []),
    version,
  }),
)

const wishes = z.object({
  occupationCodes: or(codes('个职业', 'occupations', 0, 10), []),
  areaCodes: or(codes('个地区', 'areas', 0, 10), []),
  payMin: orNull(whole('最低月薪', 'least pay a month', 0, 1_000_000)),
  availableFrom: orNull(day('到岗日期', 'first day you can start')),
  shifts: or(uniqueList(choice('班次', 'shift', shifts), '种班次', 'shifts', 0, 20), []),
  refusals: or(
    uniqueList(choice('不想要的条件', 'refused condition', workRefusals), '种条件', 'conditions', 0, 20),
    [],
  ),
  refusedOccupationCodes: or(codes('个职业', 'occupations', 0, 10), []),
  /** Left out they stay. */
  limits: z.nullish(
    uniqueList(choice('不适合的工作', 'limit', workLimits), '种限制', 'limits', 0, workLimits.length),
  ),
  contractTypes: or(
    uniqueList(
      choice('合同类型', 'kind of contract', contractTypes),
      '种合同类型',
      'kinds of contract',
      0,
      20,
    ),
    [],
  ),
  version,
})

/** Nothing is wished for. */
export const blankWishes = /* @__PURE__ */ blankOf(wishes)

/** Days before and behind which nobody means to start: what lies outside is a slip of the finger. */
const [earliestStart, latestStart] = ['2000-01-01', '2049-12-31']

/** What work is wished for; nothing of it is demanded. */
export const wishesRule = rule(wishes, ({ availableFrom }) =>
  wrongIf(
    availableFrom != null &&
      availableFrom !== '' &&
      (availableFrom < earliestStart || availableFrom > latestStart),
    'availableFrom',
    '到岗日期须在 2000 年到 2049 年之间，请核对年份',
    'The first day is from 2000 to 2049; check the year',
  ),
)

/** Whether somebody is born by today is asked apart, so that the shape does not depend on the day. */
const anyDay = '9999-12-31'
const wrongId = [
  '身份证号不正确，请检查 18 位，最后一位可以是 X',
  'This is not a resident ID: check its 18 characters; the last may be X',
] as const

/** Who the person is, as the person and whoever keeps the file for the person say it. */
export const personFields = {
  name: z.nullish(personName('姓名', 'name')),
  residentId: z.nullish(
    aString(both(...wrongId)).check(
      z.maxLength(40, { abort: true }),
      z.overwrite(normaliseCode),
      z.refine((id) => isResidentId(id, anyDay)),
    ),
  ),
  areaCode: z.nullish(placeCode('现居住地', 'area where you live')),
  degree: z.nullish(choice('最高学历', 'highest schooling', degrees)),
  wantsInvitations: z.nullish(flag('接收招聘会邀请', 'wish for invitations')),
  version,
}
const person = z.object(personFields)

/** Nobody has served younger, and nobody older is known. */
const youngest = 16
const oldest = 110

export function wrongPerson(
  { residentId }: Right<Pick<z.input<typeof person>, 'residentId'>>,
  today: string,
  firstServed: number | null,
): WrongField[] {
  if (residentId == null) return []
  const id = normaliseCode(residentId)
  if (!isResidentId(id, today)) return [wrongField('residentId', ...wrongId)]
  const age = ageOf(id, today)
  const served = firstServed !== null && firstServed < firstServiceYear(birthdayOf(id))
  if (age >= youngest && age <= oldest)
    return wrongIf(
      served,
      'residentId',
      `按此身份证号，${firstServed} 年服役时不满 ${youngestInService} 岁，请核对身份证号或服役经历`,
      `By this resident ID the person was under ${youngestInService} in service in ${firstServed}; check the ID or the years of service`,
    )
  return [
    wrongField(
      'residentId',
      `按此身份证号为 ${age} 岁，退役军人应在 ${youngest} 到 ${oldest} 岁之间，请核对`,
      `By this resident ID the person is ${age} years old; a veteran is ${youngest} to ${oldest}. Please check it`,
    ),
  ]
}

/**
 * Who the person is and where the person lives, on the day `today`; what is left out stays. `firstServed` is the first
 * year of service that the file names, if it names any.
 */
export const personRule = (today: string, firstServed: number | null = null) =>
  rule(person, (right) => wrongPerson(right, today, firstServed))

export type ServiceInput = z.input<typeof service>
export type AnswersInput = z.input<typeof answersRule.shape>
export type WishesInput = z.input<typeof wishes>
export type PersonInput = z.input<typeof person>
export type ServicePeriod = z.output<typeof period>
export type Wishes = Omit<z.output<typeof wishes>, 'version' | 'limits'>
