import type { Connection } from 'mongoose'
import { changeVersion, changeWhere, recordsOf } from '../platform/database.ts'
import { indexOwed, owedMark, owedWork, type OwedMark } from '../platform/queue/owed.ts'
import { partSchema, recordFields, recordSchema } from '../platform/schema.ts'
import { stationCloses, stationClosingTold, stationMoved } from './station.jobs.ts'
import type { Closing, StationRow } from './station.ts'

export interface StoredStation extends StationRow {
  /** The area it serves and all that lies in. */
  readonly areaPath: readonly string[]
  /** It serves another area now, which those who work for it, and what belongs to it, do not know yet. */
  readonly moveOwed?: OwedMark
  /** It is to be closed on a day, or has been closed a moment ago: what is its goes to its successor. */
  readonly closeOwed?: OwedMark
  /** That it closes, or does not after all, which not everybody has been told. */
  readonly tellOwed?: OwedMark
  /** The round of a closing that was taken back. */
  readonly takenBack?: number | null
}

const closing = partSchema<Closing>({
  on: { type: String, required: true },
  successorId: { type: String, required: true },
  reason: { type: String, required: true },
  by: { type: String, required: true },
  round: { type: Number, required: true },
})

const schema = recordSchema<StoredStation>('stations', {
  nameZh: { type: String, required: true },
  nameEn: { type: String, required: true },
  areaCode: { type: String, required: true },
  areaPath: { type: [String], required: true },
  phone: { type: String, required: true },
  addressZh: { type: String, required: true },
  addressEn: { type: String, required: true },
  hoursZh: { type: String, default: null },
  hoursEn: { type: String, default: null },
  alsoServes: { type: [String], default: undefined },
  changedBy: { type: String, default: null },
  closing: { type: closing, default: null },
  closedAt: { type: Date, default: null },
  takenBack: Number,
  moveOwed: owedMark,
  closeOwed: owedMark,
  tellOwed: owedMark,
  ...recordFields,
})
schema.index({ areaPath: 1, areaCode: 1, _id: 1 })
schema.index({ areaCode: 1 })
schema.index({ alsoServes: 1 })
schema.index({ 'closing.successorId': 1 }, { sparse: true })
indexOwed(schema, 'moveOwed')
indexOwed(schema, 'closeOwed')
indexOwed(schema, 'tellOwed')

const shown = { areaPath: 0, moveOwed: 0, closeOwed: 0, tellOwed: 0, takenBack: 0 } as const

/** A district has some dozens; nobody reads more in one list. */
const mostStations = 200

/** With those of before. */
const mostKept = 1_000

export const stationStore = (connection: Connection) => {
  const stations = connection.model<StoredStation>('ServiceStation', schema)
  return {
    ...recordsOf(stations, shown),
    /** Those of the area and of the areas in it, in the order of their areas: the whole before its parts. */
    within: (areaCode: string): Promise<StationRow[]> =>
      stations
        .find({ areaPath: areaCode, closedAt: null }, shown, {
          sort: { areaCode: 1, _id: 1 },
          limit: mostStations,
        })
        .lean<StationRow[]>()
        .exec(),
    /** Null when there is no such station, or it is closed. */
    move: (id: string, change: Partial<StoredStation>): Promise<StationRow | null> =>
      changeWhere(stations, { _id: id, closedAt: null }, change, shown),
    /** The very version that was read; null when it has changed since. */
    change: (read: StationRow, change: Partial<StoredStation>): Promise<StationRow | null> =>
      changeVersion(stations, read, change, shown),
    /** With what it owes. */
    whole: (id: string): Promise<StoredStation | null> =>
      stations.findOne({ _id: id }).lean<StoredStation>().exec(),
    /** Those that are gone too, in the order of their areas. */
    all: (): Promise<StationRow[]> =>
      stations
        .find({}, shown, { sort: { areaCode: 1, _id: 1 }, limit: mostKept })
        .lean<StationRow[]>()
        .exec(),
    /** Serves these areas too from now on. */
    async takeOver(id: string, areas: readonly string[]): Promise<void> {
      await stations.updateOne({ _id: id }, { $addToSet: { alsoServes: { $each: [...areas] } } }).exec()
    },
    /** Whether others that stay open serve one of exactly these areas. */
    isServed: async (areaCodes: readonly string[], but: string): Promise<boolean> =>
      (await stations
        .exists({ areaCode: { $in: areaCodes }, _id: { $ne: but }, closing: null, closedAt: null })
        .exec()) !== null,
    /** Whether it takes over from another that is still to close. */
    isSuccessor: async (id: string): Promise<boolean> =>
      (await stations.exists({ 'closing.successorId': id, closedAt: null }).exec()) !== null,
    moved: owedWork(stations, 'moveOwed', stationMoved),
    closes: owedWork(stations, 'closeOwed', stationCloses),
    tells: owedWork(stations, 'tellOwed', stationClosingTold),
    /** Those of exactly these areas, or that have taken one of them over. */
    of: (areaCodes: readonly string[]): Promise<StationRow[]> => {
      const served = [{ areaCode: { $in: areaCodes } }, { alsoServes: { $in: areaCodes } }]
      return stations
        .find({ $or: served, closedAt: null }, shown, { limit: mostStations })
        .lean<StationRow[]>()
        .exec()
    },
  }
}

export type StationStore = ReturnType<typeof stationStore>
