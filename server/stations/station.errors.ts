import { platformErrors, type AppError } from '../platform/errors.ts'
import type { StationRow } from './station.ts'

export const stationErrors = {
  /** Somebody changed it since it was read: who, and when. */
  changedSince: (now: Pick<StationRow, 'changedBy' | 'updatedAt'> | null): AppError =>
    now?.changedBy ? platformErrors.changedBy(now.changedBy, now.updatedAt) : platformErrors.changed(),
}
