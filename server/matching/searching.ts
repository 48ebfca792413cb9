import type { Viewer } from '../platform/viewer.ts'
import type { Trainings } from '../trainings/index.ts'
import type { Veterans, VeteranRow } from '../veterans/index.ts'
import type { Candidates } from './candidates.ts'
import { mayBeMatched } from './matching.policy.ts'
import type { Seeker } from './meaning/seeker.ts'
import type { PostingEntry, PostingQuery } from './posting-index.ts'
import type { OpenTrainings } from './ways/way.ts'

/** By whose file a search breaks ties and gives reasons. */
export interface SearchSeeker {
  readonly seeker: Seeker
  readonly openTrainings: OpenTrainings
}

/** Postings to choose from. */
interface NearPostings {
  readonly entries: readonly PostingEntry[]
  /** True when they are not the index's. */
  readonly degraded: boolean
  /** Whether a question had as many answers as were asked for, so that there may be more. */
  readonly isCutShort: boolean
}

interface Parts {
  readonly veterans: Pick<Veterans, 'forUse'>
  readonly trainings: Pick<Trainings, 'openBySkill'>
  readonly candidatesFor: (query: PostingQuery) => Promise<Candidates>
  readonly verified: { among(entries: readonly PostingEntry[]): Promise<PostingEntry[]> }
  readonly seekerFrom: (file: VeteranRow) => Seeker
}

/** What searches have of matching: the same index, and the same reasons. */
export const searching = (parts: Parts) => ({
  /** Postings near any of several meanings, each once, nearest of the first question first. */
  async near(queries: readonly PostingQuery[]): Promise<NearPostings> {
    const answers = await Promise.all(queries.map(parts.candidatesFor))
    const byId = new Map<string, PostingEntry>()
    for (const { entries } of answers)
      for (const entry of entries) if (!byId.has(entry.id)) byId.set(entry.id, entry)
    return {
      entries: await parts.verified.among([...byId.values()]),
      degraded: answers.some(({ simplerBecause }) => simplerBecause !== null),
      isCutShort: answers.some(({ entries }, at) => entries.length >= (queries[at]?.limit ?? 0)),
    }
  },

  /** The viewer as matching sees one; null for others than veterans with a file who let themselves be matched. */
  searchSeeker: async (viewer: Viewer | null): Promise<SearchSeeker | null> =>
    viewer !== null && mayBeMatched(viewer) ? seekerOfAccount(parts, viewer.id) : null,
  searchSeekerOf: (accountId: string): Promise<SearchSeeker | null> => seekerOfAccount(parts, accountId),
})

async function seekerOfAccount(
  { veterans, trainings, seekerFrom }: Parts,
  id: string,
): Promise<SearchSeeker | null> {
  const [found, openTrainings] = await Promise.all([veterans.forUse(id, 'MATCHING'), trainings.openBySkill()])
  return found && found.consent !== 'WITHDRAWN' ? { seeker: seekerFrom(found.file), openTrainings } : null
}
