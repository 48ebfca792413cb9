import type { Text } from '../../../rules/text.ts'
import type { Reference } from '../../reference/index.ts'
import { scan } from '../text/scanner.ts'
import { soundingAlike } from './homophones.ts'
import { jobsOfKin, sentAwayForNoReason, wantedForKin } from './sent-away.ts'
import { disguised } from './suspicions.ts'
import { resembling } from './resemblance.ts'
import { once } from '../../platform/once.ts'
import {
  objectionsIn,
  objectionsInEnglish,
  objectionsToOrigin,
  type Objection,
  type Severity,
} from './judge.ts'
import { wordingLaw, type WordingTopic } from './law.ts'
import { changed, type NormalForm } from './form/normal-form.ts'
import { placeMark, placesIn, type PlaceAt } from './subjects/origin.ts'
import { isMeta } from './quotation.ts'
import { isDeniedRumour } from './told/hearsay.ts'
import { refusedAtLength } from './told/told-at-length.ts'
import { viewsOf } from './form/views.ts'

export type { WordingTopic } from './law.ts'
export type { Severity } from './judge.ts'

/** Words that shut people out, where they stand in the text as written, and what may stand there instead. */
export interface WordingFinding {
  readonly words: string
  readonly from: number
  readonly to: number
  readonly topic: WordingTopic
  /** The rule with its source. */
  readonly rule: Text
  readonly severity: Severity
  readonly instead: string
}

/** What is wrong with a text's wording, in the order of the text. */
export type CheckWording = (text: string) => WordingFinding[]

/** Places as the rules read them; what is no place stays. */
const withPlaces = (form: NormalForm, placeAt: PlaceAt): NormalForm =>
  changed(
    form,
    scan(form.text, placeAt).map(({ from, to, meaning }) => ({ from, to, by: placeMark[meaning] })),
  )

interface Placed extends Objection {
  /** In the original. */
  readonly start: number
  readonly end: number
}

const sentenceEnd = /[。;；!！?？\n]/
/** A full stop of a language written with blanks. */
const stops = (original: string, at: number): boolean =>
  sentenceEnd.test(original.charAt(at)) ||
  /[a-z)\d%"”]\. [A-Z]/.test(original.slice(Math.max(0, at - 1), at + 3))

function sentenceAround(original: string, at: number): string {
  let [start, end] = [at, at]
  while (start > 0 && at - start < 140 && !stops(original, start - 1)) start--
  while (end < original.length && end - at < 140 && !stops(original, end)) end++
  return original.slice(start, end)
}

const weight: Readonly<Record<Severity, number>> = { REFUSED: 2, HELD: 1, WARNED: 0 }

/** The stretches of a text that an objection touches, so that only neighbours are compared. */
const blocksOf = ({ start, end }: Placed): number[] => {
  const [first, last] = [Math.floor(start / 64), Math.floor(end / 64)]
  return Array.from({ length: last - first + 1 }, (_, at) => first + at)
}

/** Of overlapping objections on one topic the graver stays, then the longer; what is held and also refused is refused. */
function withoutRepeats(all: readonly Placed[]): Placed[] {
  const ordered = all.toSorted(
    (one, other) =>
      weight[other.severity] - weight[one.severity] ||
      other.end - other.start - (one.end - one.start) ||
      one.start - other.start,
  )
  const kept: Placed[] = []
  const keptNear = new Map<number, Placed[]>()
  for (const next of ordered) {
    const blocks = blocksOf(next)
    const repeated = blocks.some((block) =>
      keptNear
        .get(block)
        ?.some(
          ({ topic, start, end, severity }) =>
            start < next.end &&
            next.start < end &&
            (topic === next.topic || weight[severity] > weight[next.severity]),
        ),
    )
    if (repeated) continue
    kept.push(next)
    for (const block of blocks) keptNear.set(block, [...(keptNear.get(block) ?? []), next])
  }
  return kept.sort((one, other) => one.start - other.start || one.end - other.end)
}

/** Judges texts by the rules; it knows the places of the table. */
export function wordingCheck(tables: Pick<Reference, 'areas' | 'wordings'>): CheckWording {
  const placeAt = placesIn(tables.areas)
  const smelling = resembling(once(tables.wordings))
  return (original) => {
    const placed = (form: NormalForm, find: typeof objectionsIn): Placed[] => {
      const startOf = (at: number) => form.starts[at] ?? original.length
      return find(form.text, (at) => sentenceAround(original, startOf(at))).map((objection) => ({
        ...objection,
        start: startOf(objection.from),
        end: form.ends[objection.to - 1] ?? original.length,
      }))
    }
    const { whole, tight, open, mixed } = viewsOf(original)
    const chinese = [tight, ...(tight.text === open.text ? [] : [open]), ...(mixed ? [mixed] : [])]
    const all = [
      ...chinese.flatMap((form) => [
        ...placed(form, objectionsIn),
        ...placed(withPlaces(form, placeAt()), objectionsToOrigin),
      ]),
      ...placed(whole, objectionsInEnglish),
      ...placed(tight, disguised),
      ...placed(tight, soundingAlike),
      ...placed(tight, sentAwayForNoReason),
      ...placed(tight, wantedForKin),
      ...placed(tight, jobsOfKin),
      ...chinese.flatMap((form) => placed(form, refusedAtLength)),
    ]
    const smells = placed(tight, smelling).filter(
      (one) => !all.some(({ start, end }) => start < one.end && one.start < end),
    )
    const standing = [...all, ...smells].filter(
      ({ start, end }) => !isMeta(original, start, end) && !isDeniedRumour(original, start, end),
    )
    return withoutRepeats(standing).map(({ topic, severity, instead, start, end }) => ({
      words: original.slice(start, end),
      from: start,
      to: end,
      topic,
      rule: wordingLaw[topic],
      severity,
      instead,
    }))
  }
}
