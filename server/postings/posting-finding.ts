import type { Model, QueryFilter } from 'mongoose'
import type { Degree } from '../../rules/choices.ts'
import type { PostingRow } from './posting.ts'
import { standing, type PostingStanding } from './posting-standing.store.ts'

/** What open postings must be like. */
export interface SoughtPostings {
  /** Valid on this day, `YYYY-MM-DD`. */
  readonly day: string
  /** Inside one of these areas, at whatever level, or of no stated place; empty means anywhere. */
  readonly areas: readonly string[]
  /** Of such pay at best, or of no stated pay; 0 means any. */
  readonly payAtLeast: number
  /** Of these degrees, or of none. */
  readonly degrees: readonly Degree[]
  /** Demanding none of these skills. */
  readonly without: readonly string[]
}

/** What they are found by: one of these, each answered by an index. */
export type FoundBy =
  | { readonly occupations: readonly string[] }
  /** The beginning of a code. */
  | { readonly group: string }
  | { readonly skills: readonly string[] }
  | { readonly areas: readonly string[] }

interface Indexed {
  index(fields: object): unknown
}

/** By area they are found by an index that others need too. */
export function indexFinding(schema: Indexed): void {
  schema.index({ state: 1, occupationCode: 1, validUntil: 1 })
  schema.index({ state: 1, mustSkills: 1, validUntil: 1 })
  schema.index({ state: 1, preferredSkills: 1, validUntil: 1 })
}

/** One question for each index that is to answer. */
function questionsOf(by: FoundBy): QueryFilter<PostingRow>[] {
  if ('occupations' in by) return [{ occupationCode: { $in: by.occupations } }]
  // The character after the last that a code has: all that begin so, and nothing else.
  if ('group' in by) return [{ occupationCode: { $gte: by.group, $lt: `${by.group}~` } }]
  if ('areas' in by) return [{ areaPath: { $in: by.areas } }]
  return [{ mustSkills: { $in: by.skills } }, { preferredSkills: { $in: by.skills } }]
}

const conditions = ({
  day,
  areas,
  payAtLeast,
  degrees,
  without,
}: SoughtPostings): QueryFilter<PostingRow> => ({
  state: 'OPEN',
  validUntil: { $gte: day },
  $and: [
    { degree: { $in: [null, ...degrees] } },
    ...(areas.length > 0 ? [{ $or: [{ areaPath: { $in: areas } }, { areaPath: { $size: 0 } }] }] : []),
    ...(payAtLeast > 0 ? [{ $or: [{ payMax: null }, { payMax: { $gte: payAtLeast } }] }] : []),
    ...(without.length > 0 ? [{ mustSkills: { $nin: without } }] : []),
  ],
})

/** Finds open postings without the search index, by the indexes of the database. */
export const postingFinding = <Row extends PostingRow>(postings: Model<Row>) => ({
  async found(sought: SoughtPostings, by: FoundBy, limit: number): Promise<PostingStanding[]> {
    const answers = questionsOf(by).map((question) =>
      postings
        .find({ ...conditions(sought), ...question } as QueryFilter<Row>, standing, { limit })
        .lean<PostingStanding[]>()
        .exec(),
    )
    return (await Promise.all(answers)).flat()
  },

  /** How many are open and valid on a day, by the code of their occupation; counted by an index. */
  async openByOccupation(day: string): Promise<Map<string, number>> {
    const counts = await postings.aggregate<{ readonly _id: string; readonly n: number }>([
      { $match: { state: 'OPEN', occupationCode: { $gt: '' }, validUntil: { $gte: day } } },
      { $group: { _id: '$occupationCode', n: { $sum: 1 } } },
    ])
    return new Map(counts.map(({ _id, n }) => [_id, n]))
  },
})
