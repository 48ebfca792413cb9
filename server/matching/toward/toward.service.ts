import type { PostingRow } from '../../postings/index.ts'
import type { Reading } from '../../reading/index.ts'
import { reference, type Occupation } from '../../reference/index.ts'
import { allowed, type Viewer } from '../../platform/viewer.ts'
import type { Candidates } from '../candidates.ts'
import type { AskingFile } from '../asking.ts'
import { matchingErrors } from '../matching.errors.ts'
import { mayBeMatched } from '../matching.policy.ts'
import { entryOf } from '../meaning/posting-entry.ts'
import { meaningOfSeeker } from '../meaning/seeker-meaning.ts'
import type { PostingEntry, PostingQuery } from '../posting-index.ts'
import { askedBy, askedOften, comparedWith, eachOnce, isFor, type Demand } from './toward.ts'
import { pathTo, type TrainingPath } from './training-path.ts'

/** What is asked for and not there. */
export interface LackingRow extends Demand {
  readonly likely: boolean
  readonly learnable: boolean
}

/** What somebody lacks towards some work, and the trainings that lead there. */
export interface TrainingPathRow extends TrainingPath {
  readonly occupation: Occupation | null
  readonly posting: PostingRow | null
  /** Open postings of the occupation that were looked at; null when one posting was asked of. */
  readonly postings: number | null
  readonly held: readonly string[]
  readonly lacking: readonly LackingRow[]
}

interface Parts {
  readonly reading: Pick<Reading, 'title'>
  readonly asking: (viewer: Viewer) => Promise<AskingFile>
  readonly visible: (viewer: Viewer, postingId: string) => Promise<PostingRow>
  readonly candidatesFor: (query: PostingQuery) => Promise<Candidates>
  readonly verified: { among(entries: readonly PostingEntry[]): Promise<PostingEntry[]> }
}

const mostLookedAt = 400

/** Everyday titles find what the official name does not. */
const queryFor = (
  { code, name, titles }: Occupation,
  today: number,
  read: Reading['title'],
): PostingQuery => ({
  features: meaningOfSeeker(
    {
      names: [name.zh, ...titles.zh.slice(0, 4)],
      occupations: [{ id: code, confidence: 1 }],
      skills: [],
      shifts: [],
      veterans: false,
    },
    read,
  ).query,
  filters: { today, areas: [], payAtLeast: 0, degreeRank: 6, outOfReach: [] },
  limit: mostLookedAt,
})

/** What the law asks for, for this work. */
const askedByLaw = (code: string): Demand[] => {
  const { papers = [], source = null } = reference().papers(code) ?? {}
  return papers.map((anyOf) => ({ anyOf, by: 'LAW', share: null, rule: source }))
}

/** Trainings for a gap, towards a posting or an occupation. */
export function toward({ reading, asking, visible, candidatesFor, verified }: Parts) {
  const measured = ({ seeker, openTrainings }: AskingFile, demands: readonly Demand[]) => {
    const { held, lacking } = comparedWith(seeker, eachOnce(demands))
    const path = pathTo(
      lacking.map(({ anyOf }) => anyOf),
      seeker,
      openTrainings,
    )
    return {
      ...path,
      held,
      lacking: lacking.map((demand) => ({
        ...demand,
        likely: demand.anyOf.some((id) => seeker.likely.has(id)),
        learnable: !path.beyond.includes(demand.anyOf[0] ?? ''),
      })),
    }
  }

  return {
    /** For one posting that the viewer may see: all that it demands, and what the law asks for besides. */
    async trainingsToPosting(viewer: Viewer | null, postingId: string): Promise<TrainingPathRow> {
      const someone = allowed(viewer, mayBeMatched)
      const asked = await asking(someone)
      const posting = await visible(someone, postingId)
      const entry = entryOf(posting, reading.title)
      const occupation = entry.occupations.find(({ id }) => isFor(id, entry))?.id ?? null
      const law = occupation === null ? [] : askedByLaw(occupation)
      const demands = [...law, ...askedBy(entry)]
      return {
        ...measured(asked, demands),
        occupation: reference().occupations.get(occupation) ?? null,
        posting,
        postings: null,
      }
    },

    /** For an occupation: what the law asks for, and what its open postings demand again and again. */
    async trainingsToOccupation(viewer: Viewer | null, code: string): Promise<TrainingPathRow> {
      const someone = allowed(viewer, mayBeMatched)
      const occupation = reference().occupations.get(code)
      if (!occupation) throw matchingErrors.noOccupation()
      const asked = await asking(someone)
      const { entries } = await candidatesFor(queryFor(occupation, asked.today, reading.title))
      const open = await verified.among(entries.filter((entry) => isFor(code, entry)))
      const demands = [...askedByLaw(code), ...askedOften(open)]
      return { ...measured(asked, demands), occupation, posting: null, postings: open.length }
    },
  }
}
