import { matchFilterRule, type MatchFilterInput } from '../../rules/match.ts'
import { checked } from '../platform/checked.ts'
import type { CountedPage, PageArgs } from '../platform/page.ts'
import type { EmployerRow, Employers } from '../employers/index.ts'
import type { Platform } from '../platform/platform.ts'
import type { RateLimit } from '../platform/rate-limit.ts'
import { allowed, type Viewer } from '../platform/viewer.ts'
import type { PostingRow, Postings } from '../postings/index.ts'
import type { Reading } from '../reading/index.ts'
import { reference } from '../reference/index.ts'
import type { Trainings } from '../trainings/index.ts'
import type { Veterans } from '../veterans/index.ts'
import { answering } from './answering.ts'
import { askedWith } from './asking.ts'
import { candidateSource, type SimplerBecause } from './candidates.ts'
import { changing } from './changes/changing.service.ts'
import { indexFollowing } from './index-following.ts'
import { mayBeMatched } from './matching.policy.ts'
import { rememberedSeekers } from './meaning/remembered-seekers.ts'
import { workNames, type Seeker } from './meaning/seeker.ts'
import type { OwnModel } from './own-model/index.ts'
import { ownComparison } from './own-model/own-comparison.ts'
import { ownReading as readingOf, type OwnReading } from './own-model/own-reading.ts'
import { passes, type PostingEntry, type PostingIndex } from './posting-index.ts'
import type { IndexedPostings } from './posting-source.ts'
import { people } from './people/people.service.ts'
import { filtersOf, narrowedSeeker, noFilter, type MatchFilter } from './posting-query.ts'
import type { Question } from './question.ts'
import type { Reason } from './reasons/reason.ts'
import { matchOrder, placed, unknownKm, type MatchOrder, type Placed } from './reasons/match-orders.ts'
import { after, scored, worthSaying, type Scored } from './reasons/score.ts'
import { basisOf, type Fit, type MatchBasis } from './reasons/tally.ts'
import { rememberedQuestions, type Asked } from './remembered-questions.ts'
import { obtainableOf } from './ways/way.ts'
import { searching } from './searching.ts'
import { toward } from './toward/toward.service.ts'
import { verifiedEmployers } from './verified-employers.ts'
import { explaining } from './why/why.service.ts'

interface MatchingDeps extends Pick<Platform, 'clock' | 'log' | 'connection' | 'secrets'> {
  readonly postingIndex: PostingIndex
  /** What compares titles in place of the built-in encoder. */
  readonly ownModel?: OwnModel | null
  readonly reading: Pick<Reading, 'title' | 'synonyms' | 'senseAhead'>
  readonly veterans: Pick<Veterans, 'forUse' | 'findable' | 'logShown'>
  readonly postings: Pick<
    Postings,
    keyof IndexedPostings | 'onChanges' | 'found' | 'firstVisible' | 'visibleNow' | 'posting'
  >
  readonly employers: Pick<Employers, 'byIds' | 'ofViewer' | 'verifiedAmong'>
  readonly trainings: Pick<Trainings, 'openBySkill'>
  /** How often one may ask what would change a match, and for people. */
  readonly limited: { readonly changes: RateLimit; readonly people: RateLimit }
}

/** A match as the resolvers see it. */
export interface MatchRow {
  readonly posting: PostingRow
  readonly fit: Fit
  readonly basis: MatchBasis
  /** Ids of near duplicates that it stands for. */
  readonly alike: readonly string[]
  readonly score: number
  readonly reasons: readonly Reason[]
  /** From the home; null where nobody asks or knows. */
  readonly distanceKm: number | null
}

export type MatchPageRow = CountedPage<MatchRow> & {
  readonly degraded: boolean
  readonly degradedBecause: SimplerBecause | 'MODEL_AWAY' | null
  /** The home that distance is reckoned from; null when the file names none. */
  readonly near: string | null
  /** Those of its postings, which had to be read. */
  readonly employers: readonly EmployerRow[]
}

type Args = PageArgs & {
  readonly filter?: MatchFilterInput | null | undefined
  readonly orderBy?: MatchOrder
}

export type Matching = ReturnType<typeof createMatching>

export const createMatching = (deps: MatchingDeps) => {
  const { reading, postings, ownModel = null } = deps
  const ownReading = readingOf({ reading, ownModel })
  const compared = ownComparison(ownModel)
  const following = indexFollowing({ ...deps, ownModel, ownReading })
  const candidatesFor = candidateSource({ ...deps, indexIs: following.indexIs })
  const verified = verifiedEmployers(deps)
  const { seekerFrom, widerFrom } = rememberedSeekers(reading)
  const asked = askedWith({ ...deps, seekerFrom })
  const { asking, visible } = asked
  const found = { ...deps, ...asked, candidatesFor, verified }
  const answerTo = answering({ ...deps, candidatesFor, verified, compared })
  const remembered = rememberedQuestions(questionBy)

  async function questionOf(viewer: Viewer, filter: MatchFilter, order: MatchOrder) {
    const { file, seeker: wishing, openTrainings, today } = await asking(viewer)
    const { id: accountId } = viewer
    const asked = { accountId, seeker: wishing, filter, order, openTrainings, today }
    return {
      question: remembered(asked),
      wider: () => remembered({ ...asked, seeker: widerFrom(file) }),
    }
  }

  /**
   * The first `count` matches whose records still may be seen and still fit; the others are passed over. What they are shown by is read
   * now, whatever the index and anybody believed.
   */
  const loadVisible = (ordered: readonly Placed[], count: number, question: Question) =>
    postings.firstVisible(ordered, count, {
      idOf: ({ entry }) => entry.id,
      shownAs({ entry, behind, alike }, posting) {
        const match = current(posting, entry, question, ownReading)
        const home = question.order === 'DISTANCE' ? question.seeker.home : []
        return match && { ...placed(match, home), behind, alike, posting }
      },
    })

  return {
    ...following,
    ...searching({ ...deps, candidatesFor, verified, seekerFrom }),
    ...changing(found),
    ...toward(found),
    ...people({ ...deps, ownReading }),
    ...explaining({ ...found, ownReading, compared }),

    /** After the start: the names of all work, of which a file's first question needs up to a hundred. */
    prepareNames: (): Promise<void> => reading.senseAhead(workNames()),

    async matches(viewer: Viewer | null, args: Args): Promise<MatchPageRow> {
      const someone = allowed(viewer, mayBeMatched)
      const asked = checked(matchFilterRule, args.filter ?? {})
      const order = matchOrder(args.orderBy ?? 'FIT')
      const page = order.request(args)
      const { question, wider } = await questionOf(someone, asked, args.orderBy ?? 'FIT')
      const answer = await answerTo(question, wider)
      const { ordered, degradedBecause, seeker } = answer
      const shown = await loadVisible(after(ordered, page.after, order), page.first + 1, answer)
      const { nodes, pageInfo } = order.pageOf(shown.found, page.first)
      const counted =
        shown.gone.size === 0 ? ordered : ordered.filter(({ entry }) => !shown.gone.has(entry.employerId))
      return {
        nodes: nodes.map((match) => matchRow(match.posting, match, seeker, match)),
        pageInfo,
        totalCount: counted.length,
        degraded: degradedBecause !== null,
        degradedBecause,
        near: seeker.home[0] ?? null,
        employers: shown.employers,
      }
    },

    /** Every requirement of one posting, met or not; hard conditions do not hide it here. */
    async match(viewer: Viewer | null, postingId: string): Promise<MatchRow> {
      const someone = allowed(viewer, mayBeMatched)
      const { seeker: wishing, openTrainings, today } = await asking(someone)
      const posting = await visible(someone, postingId)
      const entry = await ownReading.entry(posting)
      const { seeker } = await compared(narrowedSeeker(wishing, noFilter, today), [entry])
      return matchRow(posting, scored(seeker, entry, openTrainings), seeker)
    },
  }
}

const matchRow = (
  posting: PostingRow,
  { fit, score, reasons }: Scored,
  seeker: Seeker,
  { alike, km }: Pick<Placed, 'alike' | 'km'> = { alike: [], km: unknownKm },
): MatchRow => ({
  posting,
  fit,
  basis: basisOf(seeker),
  alike,
  score,
  reasons: worthSaying(reasons),
  distanceKm: km >= unknownKm ? null : km,
})

/** What somebody asks, as far as the index and the order go. */
function questionBy({ seeker: by, filter, order, openTrainings, today }: Asked): Question {
  const seeker = narrowedSeeker(by, filter, today)
  const obtainable = obtainableOf(seeker, openTrainings)
  const filters = filtersOf(seeker, filter, { today, certificates: certificates(), obtainable })
  return { seeker, openTrainings, filters, order }
}

const certificates = (): string[] =>
  reference()
    .skills.all.filter(({ kind }) => kind === 'CERTIFICATE')
    .map(({ id }) => id)

/** With its reasons. A record that has changed since it was indexed is judged anew; null when it no longer fits. */
function current(
  posting: PostingRow,
  indexed: PostingEntry,
  { seeker, openTrainings, filters }: Question,
  ownReading: OwnReading,
): Scored | null {
  if (posting.version === indexed.version) return scored(seeker, indexed, openTrainings)
  const entry = ownReading.entryNow(posting, indexed)
  return passes(entry, filters) ? scored(seeker, entry, openTrainings) : null
}
