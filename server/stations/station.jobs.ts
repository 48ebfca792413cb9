import { owedJob } from '../platform/queue/owed.ts'

/** A station serves another area: those who work for it reach that one, and what belongs to it lies there. */
export const stationMoved = owedJob('station-moved')

/** A station closes: its staff and what belongs to it go to its successor. */
export const stationCloses = owedJob('station-closes')

/** That it closes, and who takes over, is told to its staff and to the people whose station it is. */
export const stationClosingTold = owedJob('station-closing-told', 600_000)
