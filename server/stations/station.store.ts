import type { Connection } from 'mongoose'
import { changeWhere, recordsOf } from '../platform/database.ts'
import { indexOwed, owedMark, owedWork, type OwedMark } from '../platform/queue/owed.ts'
import { recordFields, recordSchema } from '../platform/schema.ts'
import { stationMoved } from './station.jobs.ts'
import type { StationRow } from './station.ts'

export interface StoredStation extends StationRow {
  /** The area it serves and all that lies in. */
  readonly areaPath: readonly string[]
  /** It serves another area now, which those who work for it, and what belongs to it, do not know yet. */
  readonly moveOwed?: OwedMark
}

const schema = recordSchema<StoredStation>('stations', {
  nameZh: { type: String, required: true },
  nameEn: { type: String, required: true },
  areaCode: { type: String, required: true },
  areaPath: { type: [String], required: true },
  phone: { type: String, required: true },
  addressZh: { type: String, required: true },
  addressEn: { type: String, required: true },
  moveOwed: owedMark,
  ...recordFields,
})
schema.index({ areaPath: 1, areaCode: 1, _id: 1 })
schema.index({ areaCode: 1 })
indexOwed(schema, 'moveOwed')

const shown = { areaPath: 0, moveOwed: 0 } as const

/** A district has some dozens; nobody reads more in one list. */
const mostStations = 200

export const stationStore = (connection: Connection) => {
  const stations = connection.model<StoredStation>('ServiceStation', schema)
  return {
    ...recordsOf(stations, shown),
    /** Those of the area and of the areas in it, in the order of their areas: the whole before its parts. */
    within: (areaCode: string): Promise<StationRow[]> =>
      stations
        .find({ areaPath: areaCode }, shown, { sort: { areaCode: 1, _id: 1 }, limit: mostStations })
        .lean<StationRow[]>()
        .exec(),
    /** Null when there is no such station. */
    move: (id: string, change: Partial<StoredStation>): Promise<StationRow | null> =>
      changeWhere(stations, { _id: id }, change, shown),
    moved: owedWork(stations, 'moveOwed', stationMoved),
    /** Those of exactly these areas. */
    of: (areaCodes: readonly string[]): Promise<StationRow[]> =>
      stations
        .find({ areaCode: { $in: areaCodes } }, shown, { limit: mostStations })
        .lean<StationRow[]>()
        .exec(),
  }
}
