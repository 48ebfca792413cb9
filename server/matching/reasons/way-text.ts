import type { Text } from '../../../rules/text.ts'
import { reference } from '../../reference/index.ts'
import type { Way } from '../ways/way.ts'

const said = (zh: string, en: string): Text => ({ zh, en })

const years = (days: number): number => Math.round((days / 365) * 10) / 10

/** How long a way takes: in days, and beyond some months in years. */
export const lengthOfWay = (days: number): Text =>
  days < 180
    ? said(`约 ${days} 天`, `some ${days} days`)
    : said(`约 ${years(days)} 年`, `some ${years(days)} years`)

/** Trainings one after another, with the years that the rules make one wait, and how long all of it takes. */
export function wayText(asks: Text, { steps, days }: Way): Text {
  const each = steps.map(({ id, years: waiting, days: learning }) => {
    const name = reference().skills.get(id)?.name ?? said(id, id)
    return said(
      `${waiting > 0 ? `满 ${waiting} 年后` : ''}${name.zh}（${learning} 天）`,
      `${waiting > 0 ? `after ${waiting} ${waiting === 1 ? 'year' : 'years'} ` : ''}${name.en} (${learning} ${learning === 1 ? 'day' : 'days'})`,
    )
  })
  const length = lengthOfWay(days)
  return said(
    `${asks.zh}，需逐步取得：${each.map(({ zh }) => zh).join('→')}，全程${length.zh}`,
    `${asks.en}; step by step: ${each.map(({ en }) => en).join(', then ')}, ${length.en} in all`,
  )
}
