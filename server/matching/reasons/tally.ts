import type { Seeker } from '../meaning/seeker.ts'
import { grainsOf, type Reason, type ReasonKind, type ReasonState } from './reason.ts'

export type Fit = 'STRONG' | 'PARTIAL' | 'SLIGHT'

/** What reasons come to: their sum, and what decides the label. Counted with or without making the reasons. */
export interface Tally {
  /** Millionths. */
  sum: number
  /** The posting is for what is wished, or proven by service. */
  own: boolean
  /** It is for something near that. */
  related: boolean
  /** Something demanded is not known to be there. */
  lacking: boolean
  /** Something demanded is there. */
  skilled: boolean
  /** For who has no occupation: so many things asked for are there, or suggested by the person's words. */
  welcome: number
  /** The body does not allow it, or it is of what the person refuses: it goes to the back. */
  unsuited: boolean
  /** A wish is broken. */
  broken: boolean
  /** A wished place, pay or contract is not known to be met. */
  unstated: boolean
}

export const blankTally = (): Tally => ({
  sum: 0,
  own: false,
  related: false,
  lacking: false,
  skilled: false,
  welcome: 0,
  unsuited: false,
  broken: false,
  unstated: false,
})

/** A wish of place, pay or time and how it stands: the one home of what breaks a wish and what leaves it open. */
export function tallyState(tally: Tally, kind: ReasonKind, state: ReasonState): void {
  if (kind === 'AGE') return
  if (kind === 'ENTRY') {
    tally.skilled ||= state === 'MET'
    return
  }
  if (kind === 'DEGREE' || kind === 'EXPERIENCE') {
    // Schooling and years that the file does not tell are said to be open, and are not called missing.
    if (state === 'MISSING') tally.lacking = true
    return
  }
  if (state === 'MISSING') tally.broken = true
  if (kind === 'BODY' || kind === 'REFUSAL') tally.unsuited = true
  if (isStatedFirst(kind) && (state === 'UNKNOWN' || state === 'MISSING')) tally.unstated = true
}

const isStatedFirst = (kind: ReasonKind): boolean => kind === 'AREA' || kind === 'PAY' || kind === 'CONTRACT'

/** From so many skills on, they alone make a posting partly related for who has no occupation. */
const severalWelcome = 2

/**
 * In words. 高度相关: a wished or proven occupation, nothing demanded missing, and no wish broken.
 * 部分相关: an occupation near that, or skills that are there. Else words in common, and all that the body does not allow or the person refuses.
 */
export function fitOf({ own, related, lacking, skilled, welcome, unsuited, broken }: Tally): Fit {
  if (unsuited) return 'SLIGHT'
  if (own && !lacking && !broken) return 'STRONG'
  return own || related || skilled || welcome >= severalWelcome ? 'PARTIAL' : 'SLIGHT'
}

const hasOccupation = ({ wishedOccupations, provenOccupations }: Seeker): boolean =>
  wishedOccupations.length > 0 || provenOccupations.length > 0

/** Whether no occupation is wished or proven, or none that leads to anything: what the person can do is all there is to go by. */
export const goesBySkills = (seeker: Seeker): boolean => seeker.neighbours !== null || !hasOccupation(seeker)

/** What a match rests on. */
export type MatchBasis = 'OCCUPATION' | 'SKILLS' | 'ENTRY'

export function basisOf(seeker: Seeker): MatchBasis {
  if (seeker.neighbours !== null) return 'SKILLS'
  if (hasOccupation(seeker)) return 'OCCUPATION'
  return seeker.entry ? 'ENTRY' : 'SKILLS'
}

/** A skill or certificate and how it stands. */
export function tallySkill(
  tally: Tally,
  { state, demanded, likely }: Pick<Reason, 'state' | 'demanded' | 'likely'>,
  bySkills: boolean,
): void {
  if (demanded && state !== 'MET') tally.lacking = true
  if (demanded && state === 'MET') tally.skilled = true
  if (bySkills && (state === 'MET' || likely)) tally.welcome++
}

/** The tally of reasons that have been made. */
export function tallyOf(reasons: readonly Reason[], seeker: Seeker): Tally {
  const tally = blankTally()
  const bySkills = goesBySkills(seeker)
  for (const reason of reasons) {
    const { kind, state, contribution } = reason
    tally.sum += grainsOf(contribution)
    if (kind === 'OCCUPATION') {
      if (state === 'MET') tally.own = true
      else if (state === 'NEAR') tally.related = true
    } else if (kind === 'SKILL' || kind === 'CERTIFICATE') tallySkill(tally, reason, bySkills)
    else if (kind === 'LAW') tally.lacking ||= reason.demanded
    else tallyState(tally, kind, state)
  }
  return tally
}
