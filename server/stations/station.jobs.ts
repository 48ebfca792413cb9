import { owedJob } from '../platform/queue/owed.ts'

/** A station serves another area: those who work for it reach that one, and what belongs to it lies there. */
export const stationMoved = owedJob('station-moved')
