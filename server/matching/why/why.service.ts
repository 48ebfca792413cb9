import type { Employers } from '../../employers/index.ts'
import { platformErrors } from '../../platform/errors.ts'
import type { Platform } from '../../platform/platform.ts'
import { allowed, type Viewer } from '../../platform/viewer.ts'
import type { PostingRow, Postings } from '../../postings/index.ts'
import { reference } from '../../reference/index.ts'
import type { VeteranRow } from '../../veterans/index.ts'
import type { AskingFile } from '../asking.ts'
import type { Candidates } from '../candidates.ts'
import { mayBeMatched } from '../matching.policy.ts'
import type { Seeker } from '../meaning/seeker.ts'
import type { PostingEntry, PostingFilters, PostingQuery } from '../posting-index.ts'
import type { ownComparison } from '../own-model/own-comparison.ts'
import type { OwnReading } from '../own-model/own-reading.ts'
import { filtersOf, narrowedSeeker, noFilter, queryOf } from '../posting-query.ts'
import { arranged } from '../reasons/arranged.ts'
import type { Reason } from '../reasons/reason.ts'
import { inOrder, scored, worthSaying } from '../reasons/score.ts'
import type { Fit } from '../reasons/tally.ts'
import { obtainableOf, type OpenTrainings } from '../ways/way.ts'
import { filterConditions } from './filter-conditions.ts'
import { orderConditions, placedIn } from './order-conditions.ts'
import { standingConditions } from './standing-conditions.ts'
import { failuresFirst, type WhyCondition } from './why-condition.ts'

interface Parts extends Pick<Platform, 'clock'> {
  readonly asking: (person: Viewer) => Promise<AskingFile>
  readonly postings: Pick<Postings, 'byIds'>
  readonly employers: Pick<Employers, 'byIds'>
  readonly candidatesFor: (query: PostingQuery) => Promise<Candidates>
  readonly verified: { among(entries: readonly PostingEntry[]): Promise<PostingEntry[]> }
  readonly ownReading: Pick<OwnReading, 'entry'>
  readonly compared: ReturnType<typeof ownComparison>
}

/** Who asks, and what keeps postings out. */
interface Asked {
  readonly file: VeteranRow
  readonly openTrainings: OpenTrainings
  readonly seeker: Seeker
  readonly filters: PostingFilters
}

export interface WhyShownRow {
  readonly postingId: string
  /** Null while staff keep it from being seen. */
  readonly title: string | null
  readonly shown: boolean
  readonly rank: number | null
  readonly total: number
  readonly fit: Fit
  readonly conditions: readonly WhyCondition[]
  readonly reasons: readonly Reason[]
  readonly degraded: boolean
}

const certificates = (): string[] =>
  reference()
    .skills.all.filter(({ kind }) => kind === 'CERTIFICATE')
    .map(({ id }) => id)

/** Why a posting is, or is not, among somebody's matches: the very list is made, and the posting looked for in it. */
export function explaining(parts: Parts) {
  const { postings, employers, ownReading, compared, clock } = parts

  async function asked(person: Viewer): Promise<Asked> {
    const { file, seeker: wishing, openTrainings, today } = await parts.asking(person)
    // What the person's body allows is for the person's eyes alone.
    const seeker = { ...narrowedSeeker(wishing, noFilter, today), limits: [] }
    const obtainable = obtainableOf(seeker, openTrainings)
    const filters = filtersOf(seeker, noFilter, { today, certificates: certificates(), obtainable })
    return { file, openTrainings, seeker, filters }
  }

  /** One that was published; whoever drafted it keeps it to themselves. */
  async function published(id: string) {
    const [posting] = await postings.byIds([id])
    if (!posting || posting.state === 'DRAFT' || posting.publishedAt === null) throw platformErrors.notFound()
    const [owner = null] = posting.employerId === null ? [] : await employers.byIds([posting.employerId])
    return { posting, owner }
  }

  /** The list as it is shown, and what of it each posting is compared as. */
  async function listFor({ seeker, filters, openTrainings }: Asked, posting: PostingRow) {
    const { simplerBecause, ...found } = await parts.candidatesFor(queryOf(seeker, filters))
    const entries = await parts.verified.among(found.entries)
    const entry = await ownReading.entry(posting)
    const comparing = simplerBecause === null ? await compared(seeker, entries) : { seeker, lacks: false }
    const ordered = arranged(inOrder(comparing.seeker, entries, openTrainings))
    const own = comparing.lacks ? seeker : (await compared(seeker, [entry])).seeker
    const { fit, reasons } = scored(own, entry, openTrainings)
    const placed = placedIn(ordered, posting._id)
    return { entry, fit, reasons, placed, total: ordered.length, candidates: entries.length, simplerBecause }
  }

  return {
    async whyShown(viewer: Viewer | null, postingId: string): Promise<WhyShownRow> {
      const question = await asked(allowed(viewer, mayBeMatched))
      const { posting, owner } = await published(postingId)
      const { entry, fit, reasons, total, simplerBecause, ...list } = await listFor(question, posting)
      const out = [
        ...standingConditions(posting, owner, clock()),
        ...filterConditions(entry, question.seeker, question.filters),
      ]
      const isWithheld = out.some(({ kind, state }) => kind === 'WITHHELD' && state === 'FAILS')
      const passes = out.every(({ state }) => state !== 'FAILS')
      const shown = passes && list.placed.rank !== null
      return {
        postingId,
        title: isWithheld ? null : posting.title,
        shown,
        rank: shown ? list.placed.rank : null,
        total,
        fit,
        conditions: failuresFirst([...out, ...orderConditions(entry, question.file, { ...list, passes })]),
        reasons: worthSaying(reasons),
        degraded: simplerBecause !== null,
      }
    },
  }
}
