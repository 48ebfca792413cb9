import { contractNames, degreeNames, shiftNames } from '../../../rules/choice-names.ts'
import { say, type Language } from '../../../rules/text.ts'
import type { PostingRow } from '../../postings/index.ts'
import { areaPathText, reference } from '../../reference/index.ts'
import { perWords, words } from './words.ts'

const amount = (sum: number, language: Language): string =>
  language === 'en' ? sum.toLocaleString('en-GB') : String(sum)

/** What is paid a month. */
function paySaid({ payMin, payMax }: Pick<PostingRow, 'payMin' | 'payMax'>, language: Language): string {
  if (payMin === null) return say(words.unstatedPay, language)
  const from = amount(payMin, language)
  const to = amount(payMax ?? payMin, language)
  const [zh, en] =
    payMax === null
      ? [`${from} 元/月起`, `from CNY ${from} a month`]
      : payMin === payMax
        ? [`${from} 元/月`, `CNY ${from} a month`]
        : [`${from}–${to} 元/月`, `CNY ${from}–${to} a month`]
  return say({ zh, en }, language)
}

/** With what it is reckoned from, and how many months a year are paid. */
function wholePay(posting: PostingRow, language: Language): string {
  const { payBasis, payRate, payMonths } = posting
  const rate =
    payRate !== null && payBasis !== 'MONTH' && payBasis in perWords
      ? say(
          { zh: `${payRate} ${perWords[payBasis].zh}`, en: `CNY ${payRate} ${perWords[payBasis].en}` },
          language,
        )
      : null
  const months =
    payMonths > 12
      ? say({ zh: `一年 ${payMonths} 个月薪`, en: `${payMonths} months of pay a year` }, language)
      : null
  return [paySaid(posting, language), rate, months].filter(Boolean).join(' · ')
}

const skillsSaid = (ids: readonly string[], language: Language): string =>
  reference()
    .skills.known(ids)
    .map(({ name }) => say(name, language))
    .join(' · ')

/** Where the work is, in words. */
const placeSaid = (
  { areaCode, place }: Pick<PostingRow, 'areaCode' | 'place'>,
  language: Language,
): string => (areaCode ? areaPathText(areaCode, language) : place)

const degreeSaid = ({ degree }: PostingRow, language: Language): string | null => {
  if (degree === null) return null
  if (degree === 'NONE') return say(words.anyDegree, language)
  const { zh, en } = degreeNames[degree]
  return say({ zh: `${zh}及以上`, en: `${en} or higher` }, language)
}

const counted = (count: number, zh: string, one: string, many: string, language: Language): string =>
  say({ zh: zh.replace('#', String(count)), en: `${count} ${count === 1 ? one : many}` }, language)

export type Fact = readonly [label: string, said: string | null | undefined]

/** The facts of a posting as a stranger reads them: what is asked, and what is offered. */
export function postingFacts(posting: PostingRow, language: Language) {
  const t = (name: keyof typeof words) => say(words[name], language)
  const { minYears, contractType, shift, headCount, place, validUntil } = posting
  const asked: Fact[] = [
    [t('must'), skillsSaid(posting.mustSkills, language)],
    [t('preferred'), skillsSaid(posting.preferredSkills, language)],
    [t('degree'), degreeSaid(posting, language)],
    [t('years'), minYears ? counted(minYears, '# 年以上', 'year or more', 'years or more', language) : null],
  ]
  const offered: Fact[] = [
    [t('pay'), wholePay(posting, language)],
    [t('contract'), contractType && say(contractNames[contractType], language)],
    [t('shift'), shift && say(shiftNames[shift], language)],
    [
      t('headCount'),
      headCount === null ? null : counted(headCount, '招 # 人', 'person sought', 'people sought', language),
    ],
    [t('area'), placeSaid({ ...posting, place: '' }, language)],
    [t('address'), place],
    [t('validity'), validUntil && say({ zh: `至 ${validUntil}`, en: `until ${validUntil}` }, language)],
  ]
  return { asked, offered }
}

/** One line of it, for a list and for search engines. */
export const postingLine = (posting: PostingRow, firm: string | null, language: Language): string =>
  [firm, paySaid(posting, language), placeSaid(posting, language)].filter(Boolean).join(' · ')
