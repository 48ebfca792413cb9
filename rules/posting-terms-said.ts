import type { Insurance, Provision, RestDays } from './choices.ts'
import type { Text } from './text.ts'

/* How the terms of a posting are called and told: beside the shape, since a page that tells them does not judge them. */

const insuranceNames: Readonly<Record<Insurance, Text>> = {
  PENSION: { zh: '养老保险', en: 'pension' },
  MEDICAL: { zh: '医疗保险', en: 'medical' },
  UNEMPLOYMENT: { zh: '失业保险', en: 'unemployment' },
  INJURY: { zh: '工伤保险', en: 'work injury' },
  MATERNITY: { zh: '生育保险', en: 'maternity' },
  HOUSING_FUND: { zh: '住房公积金', en: 'housing fund' },
}

export const restDaysNames: Readonly<Record<RestDays, Text>> = {
  TWO_DAYS: { zh: '双休', en: 'two days a week' },
  ONE_DAY: { zh: '单休', en: 'one day a week' },
  ALTERNATING: { zh: '大小周', en: 'one and two days in turn' },
  ROTATING: { zh: '轮休', en: 'days off in rotation' },
}

export const provisionNames: Readonly<Record<Provision, Text>> = {
  FREE: { zh: '免费提供', en: 'provided free' },
  PAID: { zh: '提供，费用自理', en: 'provided at own cost' },
  ALLOWANCE: { zh: '有补贴', en: 'with an allowance' },
  NONE: { zh: '不提供', en: 'not provided' },
}

export const insuranceNameOf = (insurance: Insurance): Text => insuranceNames[insurance]

const five: readonly Insurance[] = ['PENSION', 'MEDICAL', 'UNEMPLOYMENT', 'INJURY', 'MATERNITY']

const joined = (texts: readonly Text[]): Text => ({
  zh: texts.map(({ zh }) => zh).join(' · '),
  en: texts.map(({ en }) => en).join(' · '),
})

/** 五险一金, where it is all of them. */
function insurancesSaid(stated: readonly Insurance[]): Text | null {
  if (stated.length === 0) return null
  const isWhole = five.every((each) => stated.includes(each))
  const others = isWhole ? stated.filter((each) => !five.includes(each)) : stated
  if (isWhole && others.length > 0)
    return { zh: '五险一金', en: 'all five social insurances and the housing fund' }
  return isWhole ? { zh: '五险', en: 'all five social insurances' } : joined(others.map(insuranceNameOf))
}

/** What a posting says of its terms; null and empty where it does not. */
export interface TermsTold {
  readonly hoursFrom?: string | null | undefined
  readonly hoursTo?: string | null | undefined
  readonly hours?: string | null | undefined
  readonly restDays?: RestDays | null | undefined
  readonly insurances?: readonly Insurance[] | null | undefined
  readonly meals?: Provision | null | undefined
  readonly lodging?: Provision | null | undefined
  readonly transport?: Provision | null | undefined
  readonly contractMonths?: number | null | undefined
  readonly probationMonths?: number | null | undefined
  readonly probationPay?: number | null | undefined
  readonly otherPlaces?: readonly string[] | null | undefined
}

const own = (words: string): Text => ({ zh: words, en: words })

function hoursSaid({ hoursFrom, hoursTo, hours }: TermsTold): Text | null {
  const isOverNight = Boolean(hoursFrom && hoursTo && hoursTo < hoursFrom)
  const from: Text[] =
    hoursFrom && hoursTo
      ? [
          {
            zh: `${hoursFrom}–${isOverNight ? '次日 ' : ''}${hoursTo}`,
            en: `${hoursFrom}–${hoursTo}${isOverNight ? ' the next day' : ''}`,
          },
        ]
      : []
  const all = [...from, ...(hours ? [own(hours)] : [])]
  return all.length > 0 ? joined(all) : null
}

const months = (count: number): Text => ({
  zh: `${count} 个月`,
  en: count === 1 ? '1 month' : `${count} months`,
})

function probationSaid({ probationMonths, probationPay }: TermsTold): Text | null {
  if (probationMonths == null) return null
  if (probationMonths === 0) return { zh: '无试用期', en: 'none' }
  const pay: Text[] = probationPay
    ? [{ zh: `试用期工资 ${probationPay} 元/月`, en: `CNY ${probationPay} a month meanwhile` }]
    : []
  return joined([months(probationMonths), ...pay])
}

type Line = readonly [label: Text, said: Text]

/** The terms as people read them, those not stated left out. */
export function termsSaid(told: TermsTold): Line[] {
  const { restDays, insurances, meals, lodging, transport, contractMonths, otherPlaces } = told
  const given = (value: Provision | null | undefined) => (value ? provisionNames[value] : null)
  const lines: readonly (readonly [Text, Text | null])[] = [
    [{ zh: '工作时间', en: 'Hours' }, hoursSaid(told)],
    [{ zh: '休息', en: 'Days off' }, restDays ? restDaysNames[restDays] : null],
    [{ zh: '保险', en: 'Insurance' }, insurancesSaid(insurances ?? [])],
    [{ zh: '工作餐', en: 'Meals' }, given(meals)],
    [{ zh: '住宿', en: 'Lodging' }, given(lodging)],
    [{ zh: '上下班交通', en: 'Transport' }, given(transport)],
    [{ zh: '合同期限', en: 'Term of contract' }, contractMonths ? months(contractMonths) : null],
    [{ zh: '试用期', en: 'Probation' }, probationSaid(told)],
    [
      { zh: '其他工作地点', en: 'Further workplaces' },
      otherPlaces && otherPlaces.length > 0 ? joined(otherPlaces.map(own)) : null,
    ],
  ]
  return lines.flatMap(([label, said]): Line[] => (said ? [[label, said]] : []))
}
