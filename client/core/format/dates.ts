import { serverNow } from '../device/server-time.ts'
import { dayOf, wallOf, yearOf } from '../../../rules/office-time.ts'
import type { LanguageTag } from '../i18n/catalogues.ts'

const dayMs = 86_400_000

/** Day and time on the office's clock of an instant, or of a day written `2026-12-31`. */
const wall = (moment: string | Date): { day: string; time: string } => {
  const isDay = typeof moment === 'string' && moment.length === 10
  const [day = '', time = ''] = (isDay ? moment : wallOf(new Date(moment))).split('T')
  return { day, time }
}

/** Days from today to then in the office's calendar: 0 today, 1 tomorrow, −1 yesterday. */
export const daysUntil = (moment: string | Date, now: Date = serverNow()): number =>
  Math.round((Date.parse(wall(moment).day) - Date.parse(dayOf(now))) / dayMs)

/** "4月18日 周六" or "Sat 18 Apr"; the year is said only when it is not this one. */
export const dayText = (moment: string | Date, tag: LanguageTag, now: Date = serverNow()): string => {
  const { day: on } = wall(moment)
  const [year = 0, month = 0, day = 0] = on.split('-').map(Number)
  const name = (form: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(tag === 'en' ? 'en-GB' : 'zh-CN', { timeZone: 'UTC', ...form }).format(
      Date.parse(on),
    )
  const thisYear = year === yearOf(dayOf(now))
  if (tag === 'en')
    return `${name({ weekday: 'short' })} ${day} ${name({ month: 'short' })}${thisYear ? '' : ` ${year}`}`
  return `${thisYear ? '' : `${year}年`}${month}月${day}日 ${name({ weekday: 'short' })}`
}

/** "2024年9月1日" or "1 Sept 2024": a date of record, whose day of the week nobody asks for. */
export const dateText = (day: string, tag: LanguageTag): string =>
  new Intl.DateTimeFormat(tag === 'en' ? 'en-GB' : 'zh-CN', {
    timeZone: 'UTC',
    year: 'numeric',
    month: tag === 'en' ? 'short' : 'long',
    day: 'numeric',
  }).format(Date.parse(wall(day).day))

/** "4月18日 周六 09:00". */
export const momentText = (moment: string, tag: LanguageTag, now: Date = serverNow()): string =>
  `${dayText(moment, tag, now)} ${wall(moment).time}`

/** "4月18日 周六 09:00–12:00", with both days when it lasts longer. */
export const rangeText = (from: string, to: string, tag: LanguageTag, now: Date = serverNow()): string =>
  wall(from).day === wall(to).day
    ? `${momentText(from, tag, now)}–${wall(to).time}`
    : `${momentText(from, tag, now)} – ${momentText(to, tag, now)}`

/** Today in the office's calendar, such as `2026-12-31`. */
export const today = (now: Date = serverNow()): string => dayOf(now)

/** Whether an instant is over; one that is not settled is not. */
export const isPast = (instant: string | null, now: Date = serverNow()): boolean =>
  instant !== null && new Date(instant) <= now
