import type { EmployerRow, Employers } from '../employers/index.ts'
import type { Fairs } from '../fairs/index.ts'
import type { SearchSeeker } from '../matching/index.ts'
import type { Notifications } from '../notifications/index.ts'
import { addressKey } from '../platform/address.ts'
import type { Platform } from '../platform/platform.ts'
import type { RateLimit } from '../platform/rate-limit.ts'
import type { Viewer } from '../platform/viewer.ts'
import type { Policies } from '../policies/index.ts'
import type { PostingRow, Postings } from '../postings/index.ts'
import type { Reading } from '../reading/index.ts'
import type { Trainings } from '../trainings/index.ts'
import type { Asker } from './asker.ts'
import { employerNames } from './employer-names.ts'
import type { Candidate } from './fit/found.ts'
import { inOrderOf, type Shown } from './fit/order.ts'
import { otherHeadings, type OtherHeadings } from './other-headings.ts'
import { mostCounted, postingFinding, type FindingDeps, type SearchArgs } from './posting-finding.service.ts'
import { openWork } from './open-work.ts'
import { relaxationsOf, type RelaxationRow } from './relaxations.ts'
import { newPostings } from './saved/new-postings.ts'
import { savedSearches } from './saved/saved-search.service.ts'
import type { SearchPartRow } from './search-part.ts'
import { suggestions } from './suggestions.ts'
import { unansweredSearches } from './unanswered/unanswered-search.service.ts'
import { workFit } from './fit/work-fit.ts'

export interface SearchDeps
  extends FindingDeps, Pick<Platform, 'clock' | 'log' | 'connection' | 'newId' | 'queue' | 'secrets'> {
  readonly notifications: Pick<Notifications, 'request'>
  readonly reading: Pick<Reading, 'asked' | 'placesAsked' | 'title' | 'search' | 'synonyms'>
  readonly postings: Pick<
    Postings,
    'byIds' | 'firstVisible' | 'visibleNow' | 'changedSince' | 'openByOccupation'
  >
  readonly employers: Pick<Employers, 'byIds' | 'verifiedNames'>
  readonly trainings: Pick<Trainings, 'trainings'>
  readonly fairs: Pick<Fairs, 'page'>
  readonly policies: Pick<Policies, 'meant'>
  /** By network address of strangers, and by account. */
  readonly limit: RateLimit
}

/** A posting as it is shown. */
export interface FoundPostingRow extends Shown {
  readonly posting: PostingRow
  /** Those of its near duplicates that may be seen. */
  readonly alikePostings: readonly PostingRow[]
  readonly seeker: SearchSeeker | null
  readonly near: string | null
}

export interface FoundPostingPageRow {
  readonly nodes: readonly FoundPostingRow[]
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean }
  readonly totalCount: number
  readonly countedOut: boolean
  readonly unstatedCount: number
  readonly understood: readonly SearchPartRow[]
  readonly notUnderstood: readonly string[]
  readonly unmet: readonly SearchPartRow[]
  readonly relaxations: readonly RelaxationRow[]
  readonly near: string | null
  readonly degraded: boolean
  readonly employers: readonly EmployerRow[]
}

/** What the one box finds beside postings. */
export interface SearchResultRow extends OtherHeadings {
  readonly words: string
  readonly first: number
}

export function createSearch(deps: SearchDeps) {
  const names = employerNames(deps)
  const finding = postingFinding(deps, names)
  const { heard, ...unanswered } = unansweredSearches(deps)
  const page = foundPages(deps, finding)
  const listed = async (asker: Asker, args: SearchArgs): Promise<FoundPostingPageRow> => {
    const found = await page(args, asker.viewer)
    heard(asker, args, found)
    return found
  }
  const count = ({ viewer, ip }: Asker): Promise<void> => deps.limit.take(viewer?.id ?? addressKey(ip))
  return {
    async searchPostings(asker: Asker, args: SearchArgs): Promise<FoundPostingPageRow> {
      await count(asker)
      return listed(asker, args)
    },
    /** The other headings of the one box; its postings are asked for only when they are wanted. */
    async search(
      asker: Asker,
      { words, first }: Pick<SearchResultRow, 'words' | 'first'>,
    ): Promise<SearchResultRow> {
      await count(asker)
      const parts = await finding.understoodOf(words)
      return { ...(await otherHeadings(deps, names, asker.viewer, { words, first, parts })), words, first }
    },
    /** The first page of the postings of such an answer, which counts as one search with it. */
    postingsOf: ({ words, first }: Pick<SearchResultRow, 'words' | 'first'>, asker: Asker) =>
      listed(asker, { words, first, orderBy: 'FIT' }),
    suggestions: suggestions(deps, names, openWork(deps)),
    understoodOf: finding.understoodOf,
    ...unanswered,
    ...savedSearches({ ...deps, findFor: newPostings(deps, finding) }),
  }
}

export type Search = ReturnType<typeof createSearch>

/** A page of what is found, by what may be seen at this moment. */
function foundPages(deps: SearchDeps, { find, countOf }: ReturnType<typeof postingFinding>) {
  return async (args: SearchArgs, viewer: Viewer | null): Promise<FoundPostingPageRow> => {
    const order = inOrderOf(args.orderBy)
    const asked = order.request(args)
    const { understood, parts, search, asking, candidates, found, degraded, isCutShort, seeker } = await find(
      args,
      viewer,
    )
    const rest = asked.after === null ? found : found.filter((each) => order.isAfter(each, asked.after))
    const shown = await deps.postings.firstVisible(rest, asked.first + 1, {
      idOf: ({ id }) => id,
      shownAs: (each, posting) => ({ ...each, posting }),
    })
    const { nodes, pageInfo } = order.pageOf(shown.found, asked.first)
    const alike = await alikeOf(deps, nodes)
    const counted = found.filter(({ id }) => !shown.hidden.has(id))
    const relaxed = () => relaxationsOf(parts, search.filter, (change) => countOf({ ...search, ...change }))
    return {
      nodes: nodes.map((each) => ({
        ...each,
        seeker,
        near: asking.near,
        alikePostings: each.alike.flatMap((id) => alike.get(id) ?? []),
      })),
      pageInfo,
      totalCount: Math.min(mostCounted, counted.length),
      countedOut: isCutShort || counted.length > mostCounted,
      unstatedCount: counted.slice(0, mostCounted).filter(({ unstated }) => unstated.length > 0).length,
      understood,
      notUnderstood: strangersIn(parts, candidates),
      unmet: statedByNone(parts, counted),
      relaxations: counted.length === 0 ? await relaxed() : [],
      near: asking.near,
      degraded,
      employers: shown.employers,
    }
  }
}

/** What is asked and stated by nothing of what was found. */
const statedByNone = (parts: readonly SearchPartRow[], found: readonly Shown[]): SearchPartRow[] => {
  const [first, ...others] = found.map(
    ({ unstated }) => new Set(unstated.flatMap(({ from }) => ('part' in from ? [from.part] : []))),
  )
  return parts.filter(({ id }) => first?.has(id) && others.every((each) => each.has(id)))
}

/** Words that nothing was made of and that stand in no title that was looked at. */
const strangersIn = (parts: readonly SearchPartRow[], candidates: readonly Candidate[]): string[] =>
  parts.flatMap((part) =>
    part.kind === 'WORK' &&
    !part.isNamed &&
    !part.refused &&
    !candidates.some((candidate) => workFit(part, candidate))
      ? [part.words]
      : [],
  )

const mostAlike = 10

/** Near duplicates that may be seen now, by id, a few of each. */
async function alikeOf(
  { postings }: Pick<SearchDeps, 'postings'>,
  shown: readonly Shown[],
): Promise<ReadonlyMap<string, PostingRow>> {
  const ids = shown.flatMap(({ alike }) => alike.slice(0, mostAlike))
  const rows = ids.length === 0 ? [] : await postings.visibleNow(await postings.byIds(ids))
  return new Map(rows.map((row) => [row._id, row]))
}
