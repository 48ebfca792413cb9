import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { termsSaid, type TermsTold } from '../../../rules/posting-terms-said.ts'
import { say as sayText, type Language } from '../../../rules/text.ts'
import { useFormat } from '../format/use-format.ts'
import type { PostingBodyFragment } from './generated/posting.ts'

type Named = { readonly name: string }

/** What is told of a posting, published or still being written. */
export type PostingTold = {
  readonly [
    Name in Exclude<
      keyof PostingBodyFragment,
      'id' | 'title' | 'state' | 'occupation' | 'area' | 'mustSkills' | 'preferredSkills'
    >
  ]: PostingBodyFragment[Name] | null
} & {
  readonly area: { readonly path: string } | null
  readonly mustSkills: readonly Named[]
  readonly preferredSkills: readonly Named[]
} & TermsTold

type Fact = readonly [label: string, said: string | null | undefined | false]

const names = (rows: readonly Named[]): string => rows.map(({ name }) => name).join(' · ')

const stated = (facts: readonly Fact[]) =>
  facts.flatMap(([label, said]): [string, string][] => (said ? [[label, said]] : []))

type Words = TFunction

const degreeSaid = (t: Words, { degree }: PostingTold) =>
  degree === 'NONE'
    ? t('posting.anyDegree')
    : degree && t('posting.degreeFrom', { degree: t(`degree.${degree}`) })

/** The pay of a month, what it is reckoned from, and how many months a year are paid. */
function paySaid(t: Words, say: ReturnType<typeof useFormat>, posting: PostingTold): string {
  const { payBasis, payRate, payMonths } = posting
  const rate =
    payRate && payBasis && payBasis !== 'MONTH' ? t(`pay.per.${payBasis}`, { rate: payRate }) : null
  const months = payMonths && payMonths > 12 ? t('pay.months', { count: payMonths }) : null
  return [say.pay(posting), rate, months].filter(Boolean).join(' · ')
}

/** The facts of a posting as a veteran reads them, those not stated left out: what is asked, and what is offered. */
export const usePostingFacts = (posting: PostingTold) => {
  const { t, i18n } = useTranslation('shared')
  const language = i18n.language as Language
  const say = useFormat()
  const { minYears, contractType, shift, headCount, area, place, validUntil } = posting
  const asked = stated([
    [t('posting.must'), names(posting.mustSkills)],
    [t('posting.preferred'), names(posting.preferredSkills)],
    [t('posting.degree'), degreeSaid(t, posting)],
    [t('posting.years'), minYears ? t('posting.yearsFrom', { count: minYears }) : null],
  ])
  const offered = stated([
    [t('posting.pay'), paySaid(t, say, posting)],
    [t('posting.contract'), contractType && t(`contractType.${contractType}`)],
    [t('posting.shift'), shift && t(`shift.${shift}`)],
    ...termsSaid(posting).map(
      ([label, said]) => [sayText(label, language), sayText(said, language)] as const,
    ),
    [t('posting.headCount'), headCount == null ? null : t('posting.hiring', { count: headCount })],
    [t('posting.area'), area?.path],
    [t('posting.address'), place],
    [t('posting.validity'), validUntil && t('date.until', { day: say.day(validUntil) })],
  ])
  return { asked, offered }
}
