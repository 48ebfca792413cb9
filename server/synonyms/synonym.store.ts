import type { Connection } from 'mongoose'
import { isDuplicateKey } from '../platform/database.ts'
import { narrowed, searched, together } from '../platform/narrowing.ts'
import { descending, keyset, type CountedPage, type PageArgs } from '../platform/page.ts'
import { recordFields, recordSchema } from '../platform/schema.ts'
import type { SynonymRow } from './synonym.ts'

interface StoredSynonym extends SynonymRow {
  /** The words while they hold: no two say what the same words mean. */
  readonly slot: string
  /** Grows with every change of any: who knows the greatest knows all. */
  readonly change: number
}

const required = { type: String, required: true }
const text = { type: String, default: null }

const schema = recordSchema<StoredSynonym>('synonyms', {
  words: required,
  occupationCode: text,
  otherWords: text,
  readAs: required,
  reason: required,
  by: required,
  byId: required,
  state: required,
  undoneBy: text,
  undoneById: text,
  undoneAt: { type: Date, default: null },
  slot: required,
  change: { type: Number, required: true },
  ...recordFields,
})
schema.index({ slot: 1 }, { unique: true })
schema.index({ change: 1 }, { unique: true })
schema.index({ state: 1, createdAt: -1, _id: -1 })
schema.index({ createdAt: -1, _id: -1 })

const newestFirst = keyset('synonyms', { createdAt: descending.date, _id: descending.text })
const shown = { slot: 0, change: 0 } as const

export interface SynonymQuestion extends PageArgs {
  readonly state?: SynonymRow['state'] | null | undefined
  readonly search?: string | null | undefined
}

export const synonymStore = (connection: Connection) => {
  const rows = connection.model<StoredSynonym>('Synonym', schema)

  const one = (filter: object): Promise<SynonymRow | null> =>
    rows.findOne(filter, shown).lean<SynonymRow>().exec()

  async function newestChange(): Promise<number> {
    const newest = await rows
      .findOne({}, { change: 1 }, { sort: { change: -1 } })
      .lean<Pick<StoredSynonym, 'change'>>()
      .exec()
    return newest?.change ?? 0
  }

  /** Writes under the next number; again under another when somebody else took it, unless `isOver`. */
  async function numbered<Result>(
    write: (change: number) => Promise<Result>,
    isOver: () => Promise<boolean>,
  ): Promise<Result | null> {
    for (;;) {
      try {
        return await write((await newestChange()) + 1)
      } catch (error) {
        if (!isDuplicateKey(error)) throw error
        if (await isOver()) return null
      }
    }
  }

  const holding = (words: string) => one({ slot: words })

  return {
    byId: (_id: string) => one({ _id }),
    holding,
    newestChange,
    countOn: (): Promise<number> => rows.countDocuments({ state: 'ON' }).exec(),
    on: (): Promise<SynonymRow[]> => rows.find({ state: 'ON' }, shown).lean<SynonymRow[]>().exec(),

    page({ state, search, ...args }: SynonymQuestion): Promise<CountedPage<SynonymRow>> {
      const { filter, wrong } = together([
        narrowed(state && { state }),
        searched(search, ['words', 'readAs']),
      ])
      return newestFirst.counted<StoredSynonym>(rows, filter, args, shown, { besides: wrong })
    },

    /** Null when the words mean something already. */
    add: (row: SynonymRow): Promise<SynonymRow | null> =>
      numbered(
        async (change) => {
          await rows.insertMany([{ ...row, slot: row.words, change }])
          return row
        },
        async () => (await holding(row.words)) !== null || (await one({ _id: row._id })) !== null,
      ),

    /** Null when it holds no longer. */
    undo: ({ _id, version }: SynonymRow, set: Partial<SynonymRow>): Promise<SynonymRow | null> =>
      numbered(
        (change) =>
          rows
            .findOneAndUpdate(
              { _id, version, state: 'ON' },
              { $set: { ...set, state: 'UNDONE', slot: `undone ${_id}`, change, version: version + 1 } },
              { returnDocument: 'after', projection: shown },
            )
            .lean<SynonymRow>()
            .exec(),
        async () => false,
      ),
  }
}
