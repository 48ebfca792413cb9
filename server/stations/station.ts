import type { RecordRow } from '../platform/record.ts'

/** A veteran service station, or the district's service centre. */
export interface StationRow extends RecordRow {
  readonly nameZh: string
  readonly nameEn: string
  /** The area it serves. */
  readonly areaCode: string
  readonly phone: string
  readonly addressZh: string
  readonly addressEn: string
}

export type StationDraft = Omit<StationRow, keyof RecordRow> & Partial<Pick<StationRow, '_id'>>
