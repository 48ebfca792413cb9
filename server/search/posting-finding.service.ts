import { dayOf } from '../../rules/office-time.ts'
import {
  searchFilterRule,
  searchWordsRule,
  type SearchFilter,
  type SearchFilterInput,
} from '../../rules/search.ts'
import { dayNumber, type Matching, type SearchSeeker } from '../matching/index.ts'
import { checked } from '../platform/checked.ts'
import type { PageArgs } from '../platform/page.ts'
import type { Platform } from '../platform/platform.ts'
import type { Viewer } from '../platform/viewer.ts'
import type { Postings } from '../postings/index.ts'
import type { Reading } from '../reading/index.ts'
import { askingOf, queriesOf, type Asking } from './asking.ts'
import type { EmployerNames } from './employer-names.ts'
import { findAmong } from './fit/finding.ts'
import { placeReader, type Candidate } from './fit/found.ts'
import type { SearchOrder, TieBreak } from './fit/order.ts'
import { rememberedSayings } from './sayings.ts'
import type { SearchPartRow } from './search-part.ts'
import { tieBreak } from './tie-break.ts'

export interface FindingDeps extends Pick<Platform, 'clock'> {
  readonly reading: Pick<Reading, 'asked' | 'placesAsked' | 'title'>
  readonly matching: Pick<Matching, 'near' | 'searchSeeker' | 'searchSeekerOf'>
  readonly postings: Pick<Postings, 'byIds'>
}

export interface SearchArgs extends PageArgs {
  readonly words: string
  readonly filter?: SearchFilterInput | null | undefined
  readonly orderBy: SearchOrder
}

/** No more are counted; the schema says so too. */
export const mostCounted = 1_000

const noTie: TieBreak = { tieOf: () => 0, kmOf: () => null }

/** What typed words find, of all that is in the index. */
export function postingFinding({ clock, reading, matching, postings }: FindingDeps, names: EmployerNames) {
  const sayings = rememberedSayings({ postings, placeIn: placeReader(reading) })
  const understoodOf = (words: string): Promise<SearchPartRow[]> =>
    names.understood(checked(searchWordsRule, { words }).words, reading.asked)

  async function candidatesFor(asking: Asking) {
    const { entries, degraded, isCutShort } = await matching.near(queriesOf(asking, reading.title))
    return { candidates: await sayings(entries), degraded, isCutShort }
  }

  /** What a search asks today. */
  function given(
    parts: readonly SearchPartRow[],
    filter: SearchFilter,
    seeker: SearchSeeker | null,
    orderBy: SearchOrder,
  ) {
    const today = dayOf(clock())
    const byDistance = orderBy === 'DISTANCE'
    return { parts, filter, seeker, byDistance, today, todayNumber: dayNumber(today) }
  }

  return {
    understoodOf,

    /** How many postings fit a search. */
    async countOf(search: Parameters<typeof askingOf>[0]): Promise<number> {
      const asking = askingOf(search)
      const { candidates } = await candidatesFor(asking)
      return Math.min(mostCounted, findAmong(candidates, asking.question, 'FIT', noTie).length)
    },

    async find({ words, filter: asked, orderBy }: SearchArgs, viewer: Viewer | null) {
      const filter = checked(searchFilterRule, asked ?? {})
      const [understood, seeker] = await Promise.all([understoodOf(words), matching.searchSeeker(viewer)])
      const parts = understood.filter(({ id }) => !filter.without.includes(id))
      const search = given(parts, filter, seeker, orderBy)
      const asking = askingOf(search)
      const { candidates, ...answer } = await candidatesFor(asking)
      const found = findAmong(candidates, asking.question, orderBy, tieBreak(seeker, asking.near))
      return { ...answer, understood, parts, search, asking, candidates, found, seeker }
    },

    /** Of some postings those that a search of an account finds, whatever the index has of them. */
    async findAmongThese(
      accountId: string,
      words: string,
      filter: SearchFilter,
      candidates: readonly Candidate[],
    ) {
      const [understood, seeker] = await Promise.all([
        understoodOf(words),
        matching.searchSeekerOf(accountId),
      ])
      const parts = understood.filter(({ id }) => !filter.without.includes(id))
      return findAmong(
        candidates,
        askingOf(given(parts, filter, seeker, 'FIT')).question,
        'FIT',
        tieBreak(seeker, null),
      )
    },
  }
}

export type PostingFinding = ReturnType<typeof postingFinding>
