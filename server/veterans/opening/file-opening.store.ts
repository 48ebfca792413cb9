import type { Connection } from 'mongoose'
import { isDuplicateKey } from '../../platform/database.ts'
import { indexOwed, owedMark, owedWork, type OwedMark } from '../../platform/queue/owed.ts'
import { recordSchema } from '../../platform/schema.ts'
import { manyFilesOpened } from '../veteran.jobs.ts'

/** What one member of staff opened on one day. */
export interface DayOfOpenings {
  /** The reader's id and the day. */
  readonly _id: string
  readonly readerId: string
  /** The reader's name at that time. */
  readonly reader: string
  /** `YYYY-MM-DD`. */
  readonly day: string
  /** The files, each once however often it was opened. */
  readonly veteranIds: readonly string[]
}

interface StoredDay extends DayOfOpenings {
  /** Kept so long, to be looked into. */
  readonly until: Date
  /** The bureau is to be told yet. */
  readonly tellingOwed?: OwedMark
}

const schema = recordSchema<StoredDay>('fileopenings', {
  _id: { type: String, required: true },
  readerId: { type: String, required: true },
  reader: { type: String, required: true },
  day: { type: String, required: true },
  veteranIds: { type: [String], required: true },
  until: { type: Date, required: true },
  tellingOwed: owedMark,
})
schema.index({ until: 1 }, { expireAfterSeconds: 0 })
indexOwed(schema, 'tellingOwed')

/** So many a day: at the first number the bureau is told, beyond the second none is opened. */
export interface OpeningLimits {
  readonly toldAt: number
  readonly most: number
}

const standing = { $ifNull: ['$veteranIds', []] }

export const fileOpeningStore = (connection: Connection) => {
  const days = connection.model<StoredDay>('FileOpening', schema)

  /** One conditional write; a day that is full, or holds the file already, is not found, and making it anew is refused. */
  async function tryAdding(
    veteranId: string,
    { _id, ...day }: Omit<StoredDay, 'veteranIds'>,
    { toldAt, most }: OpeningLimits,
    mark: OwedMark,
  ): Promise<boolean> {
    const isTelling = { $eq: [{ $size: standing }, toldAt - 1] }
    const owed = { $cond: [isTelling, mark, { $ifNull: ['$tellingOwed', '$$REMOVE'] }] }
    const added = { $concatArrays: [standing, [veteranId]] }
    try {
      await days
        .updateOne(
          { _id, veteranIds: { $ne: veteranId }, [`veteranIds.${most - 1}`]: { $exists: false } },
          [{ $set: { ...day, veteranIds: added, tellingOwed: owed } }],
          { upsert: true, updatePipeline: true },
        )
        .exec()
      return true
    } catch (error) {
      if (isDuplicateKey(error)) return false
      throw error
    }
  }

  return {
    byIds: (ids: readonly string[]): Promise<DayOfOpenings[]> =>
      days
        .find({ _id: { $in: ids } })
        .lean<DayOfOpenings[]>()
        .exec(),

    /** Adds a file to a day; null when the day has as many as it may. Of two who begin a day at once one has to ask again. */
    async add(
      veteranId: string,
      day: Omit<StoredDay, 'veteranIds'>,
      limits: OpeningLimits,
      mark: OwedMark,
    ): Promise<DayOfOpenings | null> {
      const isAdded =
        (await tryAdding(veteranId, day, limits, mark)) || (await tryAdding(veteranId, day, limits, mark))
      const kept = await days.findOne({ _id: day._id }).lean<StoredDay>().exec()
      return isAdded || kept?.veteranIds.includes(veteranId) ? kept : null
    },

    telling: owedWork(days, 'tellingOwed', manyFilesOpened),
  }
}
