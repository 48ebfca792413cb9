import { checked } from '../platform/checked.ts'
import { dayOf, type Clock } from '../platform/clock.ts'
import { platformErrors } from '../platform/errors.ts'
import type { Log } from '../platform/log.ts'
import { ascending, descending, keyset, type CountedPage, type PageArgs } from '../platform/page.ts'
import { allowed, type Viewer } from '../platform/viewer.ts'
import type { PostingRow, Postings } from '../postings/index.ts'
import { reference } from '../reference/index.ts'
import type { Trainings } from '../trainings/index.ts'
import type { VeteranRow, Veterans } from '../veterans/index.ts'
import { candidateSource } from './candidates.ts'
import { indexFollowing } from './index-following.ts'
import { matchingErrors } from './matching.errors.ts'
import { matchFilter, type MatchFilterFields } from './matching.input.ts'
import { mayBeMatched } from './matching.policy.ts'
import { entryOf } from './meaning/posting-entry.ts'
import { dayNumber, passes, type PostingFilters, type PostingIndex } from './posting-index.ts'
import { filtersOf, queryOf } from './posting-query.ts'
import type { Help } from './reasons/reasons.ts'
import { fitOf, inOrder, scored, told, type Fit, type Scored } from './reasons/score.ts'
import type { Reason } from './reasons/reason.ts'
import { seekerOf, type Seeker } from './meaning/seeker.ts'

export interface MatchingDeps {
  readonly postingIndex: PostingIndex
  readonly veterans: Pick<Veterans, 'ofAccount'>
  readonly postings: Pick<Postings, 'byIds' | 'changedSince' | 'stream' | 'visible' | 'posting'>
  readonly trainings: Pick<Trainings, 'giving'>
  readonly clock: Clock
  readonly log: Log
}

/** A match as the resolvers see it. */
export interface MatchRow {
  readonly posting: PostingRow
  readonly fit: Fit
  readonly score: number
  readonly reasons: readonly Reason[]
}

export type MatchPageRow = CountedPage<MatchRow> & { readonly degraded: boolean }

type Args = PageArgs & { readonly filter?: MatchFilterFields | null | undefined }

/** As `byScore` sorts them. */
const bestFirst = keyset('matches', { score: descending.number, 'entry.id': ascending.text })

const matchRow = (posting: PostingRow, { score, reasons }: Scored): MatchRow => ({
  posting,
  fit: fitOf(reasons),
  score,
  reasons: told(reasons),
})

export const createMatching = (deps: MatchingDeps) => {
  const { veterans, postings, trainings, clock } = deps
  const following = indexFollowing(deps)
  const candidatesFor = candidateSource(deps)

  async function fileOf({ id }: Viewer): Promise<VeteranRow> {
    const file = await veterans.ofAccount(id)
    if (!file) throw matchingErrors.noFile()
    return file
  }

  /** For every skill and certificate, the open trainings that give it. */
  const allHelp = (): Promise<Help> => trainings.giving(reference().skills.all.map(({ id }) => id))

  /** Best first from behind `after`; records decide: what is no longer open or fitting is passed over. */
  async function readRecords(
    ordered: readonly Scored[],
    count: number,
    judge: (posting: PostingRow, was: Scored) => Scored | null,
  ): Promise<(Scored & { posting: PostingRow })[]> {
    const found: (Scored & { posting: PostingRow })[] = []
    for (let from = 0; from < ordered.length && found.length < count;) {
      const some = ordered.slice(from, from + count - found.length)
      from += some.length
      const rows = new Map(
        (await postings.byIds(some.map(({ entry }) => entry.id))).map((row) => [row._id, row]),
      )
      for (const was of some) {
        const posting = rows.get(was.entry.id)
        const match = posting && postings.visible(posting) ? judge(posting, was) : null
        if (posting && match) found.push({ ...match, posting })
      }
    }
    return found
  }

  return {
    ...following,

    async matches(viewer: Viewer | null, args: Args): Promise<MatchPageRow> {
      const someone = allowed(viewer, mayBeMatched)
      const { words, ...filter } = checked(matchFilter, args.filter ?? {})
      const page = bestFirst.request(args)
      const [file, help] = await Promise.all([fileOf(someone), allHelp()])
      const seeker = seekerOf(file, words ?? '')
      const narrowing = {
        areaCodes: filter.areaCodes ?? null,
        payMin: filter.payMin ?? null,
        onlyReady: filter.onlyReady,
      }
      const filters = filtersOf(seeker, narrowing, {
        today: dayNumber(dayOf(clock())),
        certificates: certificates(),
        obtainable: new Set([...help].filter(([, open]) => open.length > 0).map(([id]) => id)),
      })
      const { entries, degraded } = await candidatesFor(queryOf(seeker, filters))
      const ordered = inOrder(seeker, entries, help)
      const behind = ordered.filter((match) => bestFirst.isAfter(match, page.after))
      const judge = (posting: PostingRow, was: Scored) => judged(posting, was, seeker, help, filters)
      const found = await readRecords(behind, page.first + 1, judge)
      const { nodes, pageInfo } = bestFirst.pageOf(found, page.first)
      return {
        nodes: nodes.map((match) => matchRow(match.posting, match)),
        pageInfo,
        totalCount: ordered.length,
        degraded,
      }
    },

    /** Every requirement of one posting, met or not; hard conditions do not hide it here. */
    async match(viewer: Viewer | null, postingId: string): Promise<MatchRow> {
      const someone = allowed(viewer, mayBeMatched)
      const [file, help] = await Promise.all([fileOf(someone), allHelp()])
      const posting = await postings.posting(someone, postingId)
      if (!postings.visible(posting)) throw platformErrors.notFound()
      return matchRow(posting, scored(seekerOf(file, ''), entryOf(posting), help))
    },
  }
}

export type Matching = ReturnType<typeof createMatching>

const certificates = (): string[] =>
  reference()
    .skills.all.filter(({ kind }) => kind === 'CERTIFICATE')
    .map(({ id }) => id)

/** A record that has changed since it was indexed is judged anew; null when it no longer fits. */
function judged(
  posting: PostingRow,
  was: Scored,
  seeker: Seeker,
  help: Help,
  filters: PostingFilters,
): Scored | null {
  if (posting.version === was.entry.version) return was
  const entry = entryOf(posting)
  return passes(entry, filters) ? scored(seeker, entry, help) : null
}
