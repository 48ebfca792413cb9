import { agreementTermsRule } from '../../../../rules/contract.ts'
import type { TermsSaidFragment } from '../../../core/agreements/generated/agreement.ts'
import { blankEntries, entriesOf } from '../../../core/form/entries.ts'
import type { Entries } from '../../../core/form/rule-resolver.ts'
import { today } from '../../../core/format/dates.ts'
import type { ApplicationToSignQuery } from '../generated/agreements.ts'

export type TermsShape = ReturnType<typeof agreementTermsRule>['shape']
export type TermsEntries = Entries<TermsShape>

export const termsRule = () => agreementTermsRule(today())

/** Terms that begin with what the posting says; its pay where that is one sum. */
export const termsOfPosting = ({ title, posting }: ApplicationToSignQuery['application']): TermsEntries => {
  const blank = { ...blankEntries(termsRule()), title }
  if (!posting) return blank
  const { contractType, payMin, payMax, payBasis, payRate, area, place } = posting
  return {
    ...blank,
    contractType: contractType ?? null,
    pay: payMin !== null && payMin === payMax ? (payMin ?? null) : null,
    payBasis: payBasis ?? blank.payBasis,
    payRate: payRate ?? null,
    areaCode: area?.code ?? null,
    place: place || null,
  }
}

/** Terms that begin with those of an agreement. */
export const termsEntries = (terms: TermsSaidFragment): TermsEntries =>
  entriesOf(termsRule(), {
    ...terms,
    endOn: terms.endOn ?? null,
    payRate: terms.payRate ?? null,
    areaCode: terms.area?.code ?? null,
  })
