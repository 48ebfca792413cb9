import type { Connection } from 'mongoose'
import { isDuplicateKey } from '../../platform/database.ts'
import { narrowed, searched, together } from '../../platform/narrowing.ts'
import { ascending, descending, keyset, type CountedPage, type PageArgs } from '../../platform/page.ts'
import { recordSchema } from '../../platform/schema.ts'
import { enoughAskers, monthOf, type Heard, type UnansweredSearchRow } from './unanswered-search.ts'

interface StoredSearch extends UnansweredSearchRow {
  /** Hashes of who used the words, until there are enough of them. */
  readonly askers?: readonly string[] | undefined
}

const required = { type: String, required: true }
const number = { type: Number, required: true, default: 0 }

const schema = recordSchema<StoredSearch>(
  'unansweredsearches',
  {
    _id: required,
    month: required,
    words: { type: String, default: null },
    none: number,
    few: number,
    total: number,
    days: { type: Object, required: true },
    askers: { type: [String], default: undefined },
    updatedAt: { type: Date, required: true },
  },
  { minimize: false },
)
schema.index({ month: 1, total: -1, _id: 1 }, { partialFilterExpression: { words: { $type: 'string' } } })
schema.index({ month: 1, words: 1 })
schema.index({ updatedAt: 1 })

const mostSearched = keyset('unanswered', { total: descending.number, _id: ascending.text })
const isTold = { words: { $type: 'string' } } as const

export const unansweredSearchStore = (connection: Connection) => {
  const rows = connection.model<StoredSearch>('UnansweredSearch', schema)

  const counting = ({ day, none, few }: Heard, now: Date) => ({
    $inc: {
      none,
      few,
      total: none + few,
      [`days.${day.slice(8)}.none`]: none,
      [`days.${day.slice(8)}.few`]: few,
    },
    $set: { updatedAt: now },
  })

  const told = (_id: string, heard: Heard, now: Date) =>
    rows.updateOne({ _id, ...isTold }, counting(heard, now)).exec()

  /** Counts words that are nobody's yet, or not yet enough people's; with them, when enough have used them. */
  async function untold(_id: string, heard: Heard, now: Date): Promise<void> {
    const { $inc, $set } = counting(heard, now)
    const row = await rows
      .findOneAndUpdate(
        { _id, words: null },
        {
          $inc,
          $set,
          $setOnInsert: { month: monthOf(heard.day) },
          $addToSet: { askers: { $each: [...heard.askers] } },
        },
        { upsert: true, returnDocument: 'after' },
      )
      .lean<StoredSearch>()
      .exec()
    if (heard.words !== null && (row.askers?.length ?? 0) >= enoughAskers)
      await rows
        .updateOne({ _id, words: null }, { $set: { words: heard.words }, $unset: { askers: 1 } })
        .exec()
  }

  return {
    /** Counts some searches; their words are written only when enough different people have used them. */
    async count(_id: string, heard: Heard, now: Date): Promise<void> {
      const { matchedCount } = await told(_id, heard, now)
      if (matchedCount > 0) return
      try {
        await untold(_id, heard, now)
      } catch (error) {
        // Another process counted the same words first.
        if (!isDuplicateKey(error)) throw error
        if ((await told(_id, heard, now)).matchedCount === 0) await untold(_id, heard, now)
      }
    },

    page(
      month: string,
      search: string | null | undefined,
      args: PageArgs,
    ): Promise<CountedPage<UnansweredSearchRow>> {
      const { filter, wrong } = together([narrowed({ month, ...isTold }), searched(search, ['words'])])
      return mostSearched.counted<StoredSearch>(rows, filter, args, { askers: 0 }, { besides: wrong })
    },

    /** How many searches of a month are not told by their words. */
    async others(month: string): Promise<number> {
      const [sum] = await rows
        .aggregate<{ total: number }>([
          { $match: { month, words: null } },
          { $group: { _id: null, total: { $sum: '$total' } } },
        ])
        .exec()
      return sum?.total ?? 0
    },

    total: (): Promise<number> => rows.estimatedDocumentCount().exec(),
    countUntil: (until: Date): Promise<number> => rows.countDocuments({ updatedAt: { $lte: until } }).exec(),
    async takeAway(until: Date, most: number): Promise<number> {
      const old = await rows
        .find({ updatedAt: { $lte: until } }, { _id: 1 }, { sort: { updatedAt: 1 }, limit: most })
        .lean<{ _id: string }[]>()
        .exec()
      return (await rows.deleteMany({ _id: { $in: old.map(({ _id }) => _id) } }).exec()).deletedCount
    },
  }
}

export type UnansweredSearchStore = ReturnType<typeof unansweredSearchStore>
