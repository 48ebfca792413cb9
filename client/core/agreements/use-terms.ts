import { useFormat } from '../format/use-format.ts'
import type { AgreementWholeFragment, TermsSaidFragment } from './generated/agreement.ts'
import { useWords } from './words.ts'

type Revised = Pick<AgreementWholeFragment, 'terms' | 'revisions'>
/** A term: what it is called, and what was agreed. */
export type TermSaid = readonly [label: string, said: string]
/** A term that says something else than before. */
export type TermChange = { readonly label: string; readonly before: string; readonly now: string }

/** What an agreement says, in words. */
export const useTerms = () => {
  const t = useWords()
  const format = useFormat()
  const paySaid = ({ pay, payBasis, payRate }: TermsSaidFragment) => {
    const month = format.pay({ payMin: pay, payMax: pay })
    const isByRate = payRate !== null && payRate !== undefined && payBasis !== 'MONTH'
    return isByRate ? `${month} · ${t(`shared:pay.per.${payBasis}`, { rate: payRate })}` : month
  }

  const termsSaid = (terms: TermsSaidFragment): TermSaid[] => [
    [t('agreement.term.title'), terms.title],
    [t('agreement.term.contractType'), t(`shared:contractType.${terms.contractType}`)],
    [t('agreement.term.startOn'), format.day(terms.startOn)],
    [t('agreement.term.endOn'), terms.endOn ? format.day(terms.endOn) : t('agreement.noEnd')],
    [
      t('agreement.term.probation'),
      terms.probationMonths > 0
        ? t('agreement.probation', { count: terms.probationMonths })
        : t('agreement.noProbation'),
    ],
    [t('agreement.term.pay'), paySaid(terms)],
    [t('agreement.term.area'), terms.area?.path ?? t('agreement.nothing')],
    [t('agreement.term.place'), terms.place],
    [t('agreement.term.words'), terms.words || t('agreement.nothing')],
  ]

  /** What differs between one wording and a later one. */
  const between = (one: TermsSaidFragment, other: TermsSaidFragment): TermChange[] => {
    const before = new Map(termsSaid(one))
    return termsSaid(other).flatMap(([label, now]) => {
      const said = before.get(label) ?? ''
      return said === now ? [] : [{ label, before: said, now }]
    })
  }

  /** What the latest wording says differently from the one that was read last; nothing where none was read. */
  const changesSince = ({ terms, revisions }: Revised, seen: number): TermChange[] => {
    const read = revisions.find(({ revision }) => revision === seen)?.terms
    return read && terms ? between(read, terms) : []
  }

  return { termsSaid, between, changesSince }
}
