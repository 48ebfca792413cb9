import type { AskedPart, PartOf } from '../../reading/index.ts'
import { ascending, descending, keyset } from '../../platform/page.ts'
import type { Candidate } from './found.ts'
import { isHard, type Need } from './need.ts'
import { workFit } from './work-fit.ts'

/** A posting that fits, with what the words alone decide. */
export interface Fit extends Candidate {
  /** Needs of which it says nothing. */
  readonly unstated: readonly Need[]
  /** How many of those are of place and pay. */
  readonly silent: number
  /** 0 when the very words are in the title, 1 when only its occupation is like them. */
  readonly far: number
  /** How many of the other needs it says nothing of. */
  readonly quiet: number
  /** What is of one tier states as much of place and pay, and is as near to the words. */
  readonly tier: number
  /** 1 for what would fill the beginning with one organisation: it comes behind the others of its tier. */
  readonly behind: number
  /** In hundredths. */
  readonly grade: number
  readonly pay: number
  readonly id: string
  readonly postedOn: string
}

/** With all that any order goes by. */
export interface Fitting extends Fit {
  /** Breaks ties: by the viewer's file, or how much of the title the words are. */
  readonly tie: number
  readonly km: number
  /** Near duplicates, for which it is shown too. */
  readonly alike: readonly string[]
}

/** One that is shown for itself and near duplicates of it. */
export type Shown = Fitting

export type SearchOrder = 'FIT' | 'NEWEST' | 'PAY' | 'DISTANCE'

/** What does not state what is asked comes after what does, in every order. */
const orders = {
  FIT: keyset('search-fit', {
    silent: ascending.number,
    far: ascending.number,
    behind: ascending.number,
    quiet: ascending.number,
    grade: descending.number,
    tie: descending.number,
    postedOn: descending.text,
    id: ascending.text,
  }),
  NEWEST: keyset('search-newest', {
    silent: ascending.number,
    quiet: ascending.number,
    postedOn: descending.text,
    id: ascending.text,
  }),
  PAY: keyset('search-pay', {
    silent: ascending.number,
    quiet: ascending.number,
    pay: descending.number,
    id: ascending.text,
  }),
  DISTANCE: keyset('search-distance', {
    silent: ascending.number,
    quiet: ascending.number,
    km: ascending.number,
    id: ascending.text,
  }),
} as const

export const inOrderOf = (order: SearchOrder) => orders[order] as typeof orders.FIT

export const isWork = (part: AskedPart): part is PartOf<'WORK'> => part.kind === 'WORK'

interface Work {
  readonly grade: number
  readonly far: number
}

/** Several names of work: all of them, or, when each is an occupation by itself, any. */
const eitherLess = 12

const anyWork: Work = { grade: 0, far: 0 }

function workOf(works: readonly PartOf<'WORK'>[], candidate: Candidate): Work | null {
  const [only] = works
  if (only === undefined) return anyWork
  if (works.length === 1) {
    const fit = workFit(only, candidate)
    return fit && { grade: fit.grade, far: fit.isNamed ? 0 : 1 }
  }
  const fits = works.map((work) => workFit(work, candidate))
  const found = fits.filter((fit) => fit !== null)
  if (found.length === 0) return null
  if (found.length === works.length)
    return {
      grade: Math.min(...found.map(({ grade }) => grade)),
      far: found.every(({ isNamed }) => isNamed) ? 0 : 1,
    }
  if (!works.every(({ isNamed }) => isNamed)) return null
  const best = found.toSorted((one, other) => other.grade - one.grade)[0]
  return best ? { grade: best.grade - eitherLess, far: best.isNamed ? 0 : 1 } : null
}

/** Where no work is named the other words decide: no file moves more than what they leave equal. */
const gradeByNeeds = (needs: readonly Need[], candidate: Candidate): number =>
  needs.reduce((sum, { gradeOf }) => sum + (gradeOf?.(candidate) ?? 0), 0)

/** What breaks ties beside the words. */
export interface TieBreak {
  readonly tieOf: (candidate: Candidate) => number
  readonly kmOf: (candidate: Candidate) => number | null
}

export const unknownKm = 100_000

export interface Question {
  readonly works: readonly PartOf<'WORK'>[]
  readonly needs: readonly Need[]
  /** Whether what does not state what is asked is left out. */
  readonly onlyStated: boolean
  /** Whether something besides work, such as an organisation, already tells an answer from all the rest. */
  readonly isAnchored: boolean
  /** How like a name of work is in meaning to another, or to what the encoder made of one, up to 1. */
  readonly alike: (one: string, other: string | Int8Array) => number
}

const nothing: readonly never[] = []

/** Needs of which a posting says nothing; null when one is missing. */
function unstatedOf(needs: readonly Need[], candidate: Candidate): readonly Need[] | null {
  let unstated: Need[] | null = null
  for (const need of needs) {
    const state = need.state(candidate)
    if (state === 'MISSING') return null
    if (state === 'UNSTATED') (unstated ??= []).push(need)
  }
  return unstated ?? nothing
}

/** Whether a posting fits all, and where it stands then. Pure. */
export function fitting(
  { works, needs, onlyStated, isAnchored }: Question,
  candidate: Candidate,
): Fit | null {
  const unstated = unstatedOf(needs, candidate)
  if (!unstated) return null
  const marked = unstated.length > 0 ? unstated.filter(({ refused }) => !refused) : unstated
  // Without any work only what is stated tells an answer from all the rest.
  if (marked.length > 0 && (onlyStated || (works.length === 0 && !isAnchored))) return null
  const work = workOf(works, candidate)
  if (!work) return null
  const { entry, says } = candidate
  const silent = marked.length > 0 ? marked.filter(isHard).length : 0
  return {
    entry,
    says,
    unstated: marked,
    silent,
    far: work.far,
    tier: silent * 2 + work.far,
    behind: 0,
    quiet: unstated.length - silent,
    grade: works.length > 0 ? work.grade : gradeByNeeds(needs, candidate),
    pay: entry.payMax ?? entry.payMin ?? 0,
    id: entry.id,
    postedOn: says.postedOn,
  }
}

/** Field by field: a thousand of them are made for a search, and what is copied as a whole costs several times as much. */
export const tied = (fit: Fit, { tieOf, kmOf }: TieBreak): Fitting => ({
  entry: fit.entry,
  says: fit.says,
  unstated: fit.unstated,
  silent: fit.silent,
  far: fit.far,
  tier: fit.tier,
  behind: fit.behind,
  quiet: fit.quiet,
  grade: fit.grade,
  pay: fit.pay,
  id: fit.id,
  postedOn: fit.postedOn,
  tie: Math.round(tieOf(fit) * 1_000) / 1_000,
  km: kmOf(fit) ?? unknownKm,
  alike: nothing,
})
