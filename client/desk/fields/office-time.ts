import dayjs, { type Dayjs } from 'dayjs'
import { instantAt, wallOf } from '../../../rules/office-time.ts'

/** The instant as the office's clock on the wall shows it, for a date picker that knows no zones. */
export const wallClock = (instant: string): Dayjs => dayjs(wallOf(new Date(instant)))

/** The instant at which the office's clock shows what was picked. */
export const instantOf = (wall: Dayjs): string => instantAt(wall.format('YYYY-MM-DDTHH:mm')).toISOString()
