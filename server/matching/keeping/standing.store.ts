import type { Connection } from 'mongoose'
import { isDuplicateKey } from '../../platform/database.ts'
import { recordSchema } from '../../platform/schema.ts'

/** How a shared index stands, for all processes: what it is known to hold, and who keeps it. */
export interface IndexStanding {
  /** The index's name. */
  readonly _id: string
  /** Whether it holds all that it should, as far as anybody knows; while it does not, nothing is answered from it. */
  readonly whole: boolean
  /** By what its content was made: see `KeptSource.definition` and `SharedContent.kind`. */
  readonly definition: string
  /** Which content it was whole with, and how many documents that had after the last write. */
  readonly mark: string
  readonly documents: number
  /** All that was changed before this is in it. */
  readonly followedTo: Date
  /** Where the comparing with the records has come to; empty before the first and after the last range. */
  readonly comparedTo: string
  /** When all ranges had been compared last. */
  readonly comparedAt: Date | null
  /** How many documents the comparing has put right since the last filling. */
  readonly repaired: number
  /** While it is being filled: how many are made, of how many. */
  readonly filling: { readonly done: number; readonly of: number } | null
  /** Somebody wants it made anew. */
  readonly wantedAt: Date | null
  readonly filledAt: Date | null
  /** What somebody must see to, as it was said last; null when all is well. */
  readonly trouble: string | null
  readonly holder: string | null
  readonly heldUntil: Date
}

const never = new Date(0)
const date = { type: Date, default: null }

const schema = recordSchema<IndexStanding>('index-standings', {
  _id: { type: String, required: true },
  whole: { type: Boolean, required: true },
  definition: { type: String, default: '' },
  mark: { type: String, default: '' },
  documents: { type: Number, default: 0 },
  followedTo: { type: Date, default: never },
  comparedTo: { type: String, default: '' },
  comparedAt: date,
  repaired: { type: Number, default: 0 },
  filling: { type: { done: Number, of: Number }, default: null, _id: false },
  wantedAt: date,
  filledAt: date,
  trouble: { type: String, default: null },
  holder: { type: String, default: null },
  heldUntil: { type: Date, default: never },
})

/** The standing of one index. */
export const standingStore = (connection: Connection, name: string) => {
  const standings = connection.model<IndexStanding>('IndexStanding', schema)

  async function ensure(): Promise<void> {
    await standings.create({ _id: name, whole: false }).catch((error: unknown) => {
      if (!isDuplicateKey(error)) throw error
    })
  }

  return {
    read: (): Promise<IndexStanding | null> => standings.findById(name).lean<IndexStanding>().exec(),

    /** Takes the index for so long, or prolongs that; false while somebody else has it. */
    async hold(holder: string, now: Date, ms: number): Promise<boolean> {
      const mayHold = { $or: [{ holder }, { heldUntil: { $lte: now } }] }
      const held = { $set: { holder, heldUntil: new Date(now.getTime() + ms) } }
      const take = () => standings.updateOne({ _id: name, ...mayHold }, held).exec()
      if ((await take()).matchedCount === 1) return true
      if (await standings.exists({ _id: name })) return false
      await ensure()
      return (await take()).matchedCount === 1
    },

    async release(holder: string): Promise<void> {
      await standings.updateOne({ _id: name, holder }, { $set: { holder: null, heldUntil: never } }).exec()
    },

    /** Notes something, unless another one holds it by now; false then. */
    async note(holder: string, said: Partial<Omit<IndexStanding, '_id'>>): Promise<boolean> {
      return (await standings.updateOne({ _id: name, holder }, { $set: said }).exec()).matchedCount === 1
    },

    /** Has it made anew by whoever keeps it. */
    async want(now: Date): Promise<void> {
      await ensure()
      await standings.updateOne({ _id: name }, { $set: { wantedAt: now } }).exec()
    },
  }
}

export type StandingStore = ReturnType<typeof standingStore>
