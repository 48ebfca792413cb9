import dayjs, { type Dayjs } from 'dayjs'

/** The office's clock is China's, which has had one offset all year since 1992. */
const offset = '+08:00'
const offsetMs = 8 * 3_600_000

/** The instant as the office's clock on the wall shows it, for a date picker that knows no zones. */
export const wallClock = (instant: string): Dayjs =>
  dayjs(new Date(new Date(instant).getTime() + offsetMs).toISOString().slice(0, 16))

/** The instant at which the office's clock shows what was picked. */
export const instantOf = (wall: Dayjs): string =>
  new Date(`${wall.format('YYYY-MM-DDTHH:mm')}:00${offset}`).toISOString()
