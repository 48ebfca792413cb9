import { degreeNames, shiftNames } from '../../rules/choice-names.ts'
import type { ContractType, PayBasis } from '../../rules/choices.ts'
import type { Text } from '../../rules/text.ts'
import type { AskedPart, Benefit } from '../reading/index.ts'
import { reference } from '../reference/index.ts'
import type { SearchPartRow } from './search-part.ts'

const said = (zh: string, en: string): Text => ({ zh, en })

const contracts: Readonly<Record<ContractType | 'FULL_TIME', Text>> = {
  PERMANENT: said('长期', 'permanent'),
  FIXED_TERM: said('固定期限', 'fixed term'),
  DISPATCH: said('劳务派遣', 'labour dispatch'),
  PART_TIME: said('兼职', 'part-time'),
  SEASONAL: said('季节性、临时用工', 'seasonal'),
  INTERNSHIP: said('实习', 'internship'),
  FULL_TIME: said('全职', 'full-time'),
}

const bases: Readonly<Record<PayBasis | 'WEEK', Text>> = {
  MONTH: said('月结', 'paid by the month'),
  DAY: said('日结', 'paid by the day'),
  HOUR: said('按小时计薪', 'paid by the hour'),
  PIECE: said('计件', 'paid by the piece'),
  WEEK: said('周结', 'paid by the week'),
}

const benefits: Readonly<Record<Benefit, Text>> = {
  BOARD: said('包吃', 'meals'),
  LODGING: said('包住', 'lodging'),
  WEEKENDS: said('双休', 'weekends off'),
  INSURANCE: said('有社保', 'social insurance'),
  NO_OVERTIME: said('不加班', 'no overtime'),
  FROM_HOME: said('居家办公', 'work from home'),
  NO_BASE_PAY: said('无责底薪', 'guaranteed base pay'),
}

function payLabel({ least, most, basis, typed }: Extract<AskedPart, { kind: 'PAY' }>): Text {
  const [zh, en] = {
    MONTH: ['元/月', 'CNY a month'],
    DAY: ['元/天', 'CNY a day'],
    HOUR: ['元/小时', 'CNY an hour'],
    PIECE: ['元/件', 'CNY a piece'],
  }[basis]
  const amount = basis === 'MONTH' ? (least ?? most ?? typed) : typed
  return least === null
    ? said(`不高于 ${amount} ${zh}`, `at most ${amount} ${en}`)
    : said(`不低于 ${amount} ${zh}`, `at least ${amount} ${en}`)
}

function workLabel({ names, words }: Extract<AskedPart, { kind: 'WORK' }>): Text {
  const [name = words] = names
  const same = name === words.toLowerCase()
  return same ? said(words, words) : said(name, name)
}

function meaningLabel(part: AskedPart): Text {
  switch (part.kind) {
    case 'WORK':
      return workLabel(part)
    case 'PLACE':
      return part.name
    case 'NEARBY':
      if (part.bound === 'CITY') return said('不去外地', 'in my city')
      if (part.bound === 'PROVINCE') return said('不出省', 'in my province')
      return part.km === null ? said('附近', 'nearby') : said(`${part.km} 公里内`, `within ${part.km} km`)
    case 'PAY':
      return payLabel(part)
    case 'PAY_BASIS':
      return bases[part.basis]
    case 'SHIFT':
      return shiftNames[part.shift]
    case 'CONTRACT':
      return contracts[part.contract]
    case 'DEGREE':
      return said(`学历：${degreeNames[part.degree].zh}`, `schooling: ${degreeNames[part.degree].en}`)
    case 'EXPERIENCE':
      return part.years === 0
        ? said('不要求经验', 'no experience needed')
        : said(`${part.years} 年经验`, `${part.years} years of experience`)
    case 'SKILL':
      return reference().skills.get(part.skill)?.name ?? said(part.words, part.words)
    case 'BENEFIT':
      return benefits[part.benefit]
    case 'SELF':
      return said(`${part.said}（不作条件）`, `${part.said} (nothing is chosen by it)`)
    case 'VETERANS':
      return said('退役军人优先', 'veterans preferred')
  }
}

/** What a chip says, in both languages. */
export function partLabel(part: SearchPartRow): Text {
  if (part.kind === 'EMPLOYER') return said(part.name, part.name)
  const { zh, en } = meaningLabel(part)
  return part.refused ? said(`不要${zh}`, `not: ${en}`) : { zh, en }
}
