import { dayOf } from '../../../rules/office-time.ts'
import type { Employers } from '../../employers/index.ts'
import { platformErrors } from '../../platform/errors.ts'
import { yielding } from '../../platform/event-loop.ts'
import { ascending, descending, keyset, type CountedPage, type PageArgs } from '../../platform/page.ts'
import type { Platform } from '../../platform/platform.ts'
import type { RateLimit } from '../../platform/rate-limit.ts'
import { allowed, type Viewer } from '../../platform/viewer.ts'
import { postingErrors, type PostingRow, type Postings } from '../../postings/index.ts'
import type { Reading } from '../../reading/index.ts'
import type { Trainings } from '../../trainings/index.ts'
import type { VeteranRow, Veterans } from '../../veterans/index.ts'
import { matchingErrors } from '../matching.errors.ts'
import { mayLookForPeople, mayLookForPeopleAs } from '../matching.policy.ts'
import { rememberedSeekers } from '../meaning/remembered-seekers.ts'
import type { ReadTitles, Seeker } from '../meaning/seeker.ts'
import type { OwnReading } from '../own-model/own-reading.ts'
import { dayNumber, passes, type PostingEntry } from '../posting-index.ts'
import { filtersOf, narrowedSeeker, noFilter } from '../posting-query.ts'
import { tallyFor } from '../reasons/reasons.ts'
import { ranked, scored, type Ranked } from '../reasons/score.ts'
import { obtainableOf, type OpenTrainings } from '../ways/way.ts'
import { soughtBy } from './candidates-for.ts'
import { shownPerson, type FoundVeteranRow } from './person.ts'

interface Parts extends Pick<Platform, 'clock' | 'secrets'> {
  readonly reading: ReadTitles & Pick<Reading, 'synonyms'>
  readonly veterans: Pick<Veterans, 'findable' | 'logShown'>
  readonly postings: Pick<Postings, 'byIds' | 'visibleNow'>
  readonly employers: Pick<Employers, 'ofViewer' | 'verifiedAmong'>
  readonly trainings: Pick<Trainings, 'openBySkill'>
  readonly ownReading: Pick<OwnReading, 'entry'>
  readonly limited: { readonly people: RateLimit }
}

/** Somebody as the posting stands for them: label, sum and reasons are those of that person's own match. */
interface Candidate extends Omit<Ranked, 'entry' | 'alike' | 'behind'> {
  readonly id: string
  readonly file: VeteranRow
  readonly seeker: Seeker
}

/** So many are looked at for one posting, as of postings for one person; and their meaning is remembered. */
const mostLookedAt = 400
const mostRemembered = 1_000

const bestFirst = keyset('people', {
  tier: descending.number,
  stated: descending.number,
  score: descending.number,
  id: ascending.text,
})

/** Whether the posting would be among the person's matches, and the candidate as it is ranked there; null when not. */
function candidateFrom(
  id: string,
  file: VeteranRow,
  seeker: Seeker,
  { entry, openTrainings }: { readonly entry: PostingEntry; readonly openTrainings: OpenTrainings },
): Candidate | null {
  const filters = filtersOf(seeker, noFilter, {
    today: seeker.today,
    certificates: entry.mustCertificates,
    obtainable: entry.mustCertificates.length === 0 ? new Set() : obtainableOf(seeker, openTrainings),
  })
  if (!passes(entry, filters)) return null
  const tally = tallyFor(seeker, entry, openTrainings)
  // Nobody is offered for what the body does not allow or the person refuses; so neither is told by a label.
  if (tally.unsuited) return null
  const { fit, tier, stated, score } = ranked(entry, tally)
  return { id, file, seeker, fit, tier, stated, score }
}

/** Veterans for a posting: the same mechanism as postings for a veteran, read from the other side. */
export function people(parts: Parts) {
  const { reading, veterans, postings, employers, trainings, ownReading, limited, clock, secrets } = parts
  const { seekerFrom } = rememberedSeekers(reading, mostRemembered)
  const seal = secrets.forPurpose('places among people')

  /** No record's id goes out, nor one by which two postings could be laid side by side. */
  const handleOf = (postingId: string, { _id }: VeteranRow): string =>
    (secrets.keyedHashes(`found ${postingId} ${_id}`)[0] ?? '').slice(0, 32)

  /** A posting that the viewer may look for people for, and in whose name. */
  async function soughtFor(viewer: Viewer, id: string): Promise<{ posting: PostingRow; reader: string }> {
    const [posting] = await postings.byIds([id])
    const own = viewer.role === 'STAFF' ? null : await employers.ofViewer(viewer)
    const isVisible = posting !== undefined && (await postings.visibleNow([posting])).length > 0
    if (!posting) throw postingErrors.unknown()
    if (!mayLookForPeopleAs(viewer, posting, own?._id ?? null))
      throw viewer.role === 'STAFF' && isVisible ? platformErrors.beyondReach() : postingErrors.unknown()
    if (own && !(await employers.verifiedAmong([own._id])).has(own._id)) throw matchingErrors.notVerified()
    if (!isVisible) throw matchingErrors.notOpen()
    return { posting, reader: own?.name ?? viewer.name }
  }

  /** Those who agree and whom it suits, best first. */
  async function ordered(posting: PostingRow, entry: PostingEntry, openTrainings: OpenTrainings) {
    const today = dayNumber(dayOf(clock()))
    const yieldIfDue = yielding()
    const found: Candidate[] = []
    for (const file of await veterans.findable(soughtBy(entry), mostLookedAt)) {
      const seeker = narrowedSeeker(seekerFrom(file), noFilter, today)
      const candidate = candidateFrom(handleOf(posting._id, file), file, seeker, { entry, openTrainings })
      if (candidate) found.push(candidate)
      await yieldIfDue()
    }
    return found.toSorted(bestFirst.compare)
  }

  /** Where a page ended tells sums: it goes out sealed. */
  const request = ({ first, after }: PageArgs) =>
    bestFirst.request({ first, after: after ? (seal.open(after) ?? '-') : null })

  return {
    /** People who agreed to be found, for one open posting; that they were shown is written down before it is answered. */
    async veteransForPosting(
      viewer: Viewer | null,
      postingId: string,
      args: PageArgs,
    ): Promise<CountedPage<FoundVeteranRow>> {
      const someone = allowed(viewer, mayLookForPeople)
      const { first, after } = request(args)
      await limited.people.take(someone.id)
      const { posting, reader } = await soughtFor(someone, postingId)
      const [entry, openTrainings] = await Promise.all([ownReading.entry(posting), trainings.openBySkill()])
      const all = await ordered(posting, entry, openTrainings)
      const next = all.filter((each) => bestFirst.isAfter(each, after)).slice(0, first + 1)
      const { nodes, pageInfo } = bestFirst.pageOf(next, first)
      const ids = nodes.map(({ file }) => file._id)
      await veterans.logShown(someone, ids, reader)
      return {
        nodes: nodes.map((each) =>
          shownPerson(each, scored(each.seeker, entry, openTrainings).reasons, clock()),
        ),
        pageInfo: { ...pageInfo, endCursor: pageInfo.endCursor && seal.seal(pageInfo.endCursor) },
        totalCount: all.length,
      }
    },
  }
}
