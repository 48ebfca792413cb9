import { addDays, dayOf, monthsLater } from '../../../rules/office-time.ts'
import type { Text } from '../../../rules/text.ts'
import { areaPath } from '../../reference/index.ts'
import { termsInForce, type AgreementRow, type TermsRow } from '../agreement.ts'
import { claimRules, type ClaimRule } from './claims-known.ts'

export type ClaimState = 'POSSIBLE' | 'NOT_MET' | 'NOT_IN_FORCE'

/** What may be claimed for one contract, as far as the platform knows. */
export interface ClaimRow extends Pick<ClaimRule, 'id' | 'title' | 'source' | 'papers' | 'filedWith'> {
  readonly state: ClaimState
  readonly from: number | null
  readonly to: number | null
  readonly reckoning: Text
  readonly startsOn: string | null
  readonly endsOn: string | null
  readonly against: readonly Text[]
  readonly unknown: readonly Text[]
}

const firstOfMonth = (day: string): string => `${day.slice(0, 7)}-01`

/** Whole months that a contract lasts, as far as they matter. */
function monthsOf({ startOn, endOn }: TermsRow, most: number): number {
  if (endOn === null) return most
  let months = 0
  while (months < most && monthsLater(startOn, months + 1) <= addDays(endOn, 1)) months += 1
  return months
}

/** Months of relief: each in which the work is done, from the one in which it begins. */
function countedMonths({ startOn, endOn }: TermsRow, most: number): number {
  if (endOn === null) return most
  const first = firstOfMonth(startOn)
  let months = 0
  while (months < most && monthsLater(first, months) <= endOn) months += 1
  return months
}

function standsAgainst(rule: ClaimRule, row: AgreementRow, terms: TermsRow): Text[] {
  const never = rule.never[terms.contractType]
  const isShort = monthsOf(terms, rule.leastMonths) < rule.leastMonths
  const isOver = row.state === 'ENDED' && row.endedBecause === 'NEVER_BEGAN'
  return [
    ...(never ? [never] : []),
    ...(isShort
      ? [
          {
            zh: `合同期限不足 ${rule.leastMonths} 个月`,
            en: `The contract is for less than ${rule.leastMonths} months`,
          },
        ]
      : []),
    ...(isOver ? [{ zh: '本人未到岗', en: 'The work was never begun' }] : []),
    ...(row.inForceSince === null
      ? [{ zh: '合同尚未由双方确认', en: 'The contract is not confirmed by both sides' }]
      : []),
  ]
}

const holdsOn = ({ from, until, areaCode }: ClaimRule, day: string, where: string): boolean =>
  from <= day && day <= until && (areaCode === null || areaPath(where).includes(areaCode))

/** Work that ended before the contract's last day counts until then. */
const worked = (terms: TermsRow, { endedOn }: AgreementRow): TermsRow =>
  endedOn === null ? terms : { ...terms, endOn: endedOn }

function claimOf(rule: ClaimRule, row: AgreementRow, terms: TermsRow, today: string): ClaimRow {
  const { yearly, mostMonths } = rule
  const signedOn = row.inForceSince === null ? today : dayOf(row.inForceSince)
  const isInForce = holdsOn(rule, signedOn, terms.areaCode)
  const against = isInForce ? standsAgainst(rule, row, terms) : []
  const isPossible = isInForce && against.length === 0
  const months = countedMonths(worked(terms, row), mostMonths)
  const startsOn = firstOfMonth(terms.startOn)
  const ask = rule.asks[terms.contractType]
  return {
    ...{ id: rule.id, title: rule.title, source: rule.source, papers: rule.papers },
    filedWith: rule.filedWith,
    state: isPossible ? 'POSSIBLE' : isInForce ? 'NOT_MET' : 'NOT_IN_FORCE',
    from: isPossible ? Math.round((yearly.from / 12) * months) : null,
    to: isPossible ? Math.round((yearly.to / 12) * months) : null,
    reckoning: {
      zh: `每人每年 ${yearly.from} 元，各省可上浮，最高 ${yearly.to} 元；最多 ${mostMonths} 个月，按合同可计 ${months} 个月`,
      en: `CNY ${yearly.from} a year for each, which the province may raise to ${yearly.to}; ${mostMonths} months at most, ${months} by this contract`,
    },
    startsOn: isPossible ? startsOn : null,
    endsOn: isPossible ? addDays(monthsLater(startsOn, months), -1) : null,
    against,
    unknown: isPossible ? [...(ask ? [ask] : []), ...rule.unknown] : [],
  }
}

/** What an employer may claim for a contract; nothing for an intention, nor once nobody knows its terms. Pure. */
export function claimsOf(row: AgreementRow, today: string, rules = claimRules): ClaimRow[] {
  const latest = row.revisions.find(({ revision }) => revision === row.revision)?.terms ?? null
  const terms = termsInForce(row) ?? latest
  if (row.kind !== 'CONTRACT' || terms === null) return []
  return rules.map((rule) => claimOf(rule, row, terms, today))
}
