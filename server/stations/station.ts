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
  /** When it is open, in words. */
  readonly hoursZh?: string | null
  readonly hoursEn?: string | null
  /** Areas of closed stations that it has taken over, beside its own. */
  readonly alsoServes?: readonly string[]
  /** Who of the bureau changed it last. */
  readonly changedBy?: string | null
  /** That it is to close, or has closed. */
  readonly closing?: Closing | null
  /** Since when it is closed; its staff and what belonged to it are elsewhere. */
  readonly closedAt?: Date | null
}

/** From which day there is no such station, and who takes over. */
export interface Closing {
  readonly on: string
  readonly successorId: string
  readonly reason: string
  /** Who of the bureau said so. */
  readonly by: string
  /** The station's version by which it was said: told of once. */
  readonly round: number
}

export type StationDraft = Omit<StationRow, keyof RecordRow> & Partial<Pick<StationRow, '_id'>>

/** All that it serves: the own area, and those of closed stations that it has taken over. */
export const servedBy = ({ areaCode, alsoServes = [] }: Pick<StationRow, 'areaCode' | 'alsoServes'>) => [
  areaCode,
  ...alsoServes,
]

/** Neither closed nor about to be. */
export const isStaying = ({ closing, closedAt }: Pick<StationRow, 'closing' | 'closedAt'>): boolean =>
  !closing && !closedAt
