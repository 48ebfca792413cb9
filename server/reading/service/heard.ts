import type { Reference } from '../../reference/index.ts'
import { isDenied } from '../denial.ts'
import type { Found, Lexicon, TermKind } from '../lexicon.ts'
import { refusedParts } from '../proposals/refusals-told.ts'
import { clausesOf, standingsOf, wishedIn, type Clause } from './clauses.ts'
import { dutyReader } from './duties.ts'
import { bySound, type Heard, type HeardDuty } from './hearing.ts'

export interface AllHeard {
  readonly posts: readonly Heard[]
  readonly skills: readonly Heard[]
  readonly occupations: readonly Heard[]
  readonly duties: readonly HeardDuty[]
}

/** The longer the wording, the less it can mean something else. */
const sureness = ({ term, exact }: Found): number => {
  const isCode = /^[a-z]\d$/.test(term.word)
  const base = isCode ? 0.8 : Math.min(0.95, 0.7 + 0.1 * (term.word.length - 1))
  return exact ? base : base * bySound
}

/** A post is not meant by a part of a longer occupation: the 驾驶员 of 无人机驾驶员 drives no lorry. Linear. */
function insideOf(outer: readonly Found[]): (inner: Found) => boolean {
  const at = new Map<number, Found>()
  for (const found of outer) for (let place = found.from; place < found.to; place++) at.set(place, found)
  return ({ from, to }) => {
    const found = at.get(from)
    return found !== undefined && found.exact && to <= found.to && found.to - found.from > to - from
  }
}

function within(clauses: readonly Clause[]): (found: Found) => boolean {
  const places = new Set<number>()
  for (const { from, to } of clauses) for (let at = from; at < to; at++) places.add(at)
  return ({ from }) => places.has(from)
}

/** Work and conditions that are wished for or refused: 不进流水线, 想在物业上班. */
function isOnlyTalkedOf(text: string): (found: Found) => boolean {
  const clauses = clausesOf(text)
  const refused = [...refusedParts(text, clauses).values()]
  return within([...refused, ...wishedIn(clauses, text)])
}

/** Finds what the words of a text say; skills where they are neither somebody else's nor only talked of, the rest where it is told as done. */
export function listener({ duties, skills }: Reference, lexicon: Lexicon) {
  const dutiesIn = dutyReader(duties, lexicon)
  return (text: string, told: readonly Clause[]): AllHeard => {
    const isTold = within(told)
    const standings = standingsOf(clausesOf(text), text)
    const isOfOthers = within(
      [...standings].filter(([, standing]) => standing === 'OTHERS').map(([clause]) => clause),
    )
    const isOnlyTalk = isOnlyTalkedOf(text)
    const isCertificate = ({ term }: Found): boolean => skills.get(term.id)?.kind === 'CERTIFICATE'
    /** 有军用驾驶证，现在没有驾照: of a certificate that is denied once nothing is held. */
    const lacking = new Set(
      lexicon
        .find(text, 'skill')
        .filter((found) => isCertificate(found) && isDenied(text, found))
        .map(({ term }) => term.id),
    )
    const isHeld = (found: Found): boolean =>
      !isOfOthers(found) && !lacking.has(found.term.id) && (isCertificate(found) || !isOnlyTalk(found))
    const find = (kind: TermKind, wanted: (found: Found) => boolean): Heard[] =>
      lexicon
        .find(text, kind)
        .filter((found) => wanted(found) && !isDenied(text, found))
        .map((found) => ({ id: found.term.id, confidence: sureness(found), span: found }))
    const isPart = insideOf(lexicon.find(text, 'occupation'))
    return {
      posts: find('specialty', (found) => isTold(found) && !isPart(found)),
      skills: find('skill', isHeld),
      occupations: find('occupation', isTold),
      duties: dutiesIn(text, told),
    }
  }
}
