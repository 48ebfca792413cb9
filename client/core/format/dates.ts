import type { LanguageTag } from '../i18n/catalogues.ts'

/** The office's zone; every date on a screen is said in it, wherever the phone is. */
const officeZone = 'Asia/Shanghai'

type Parts = { year: number; month: number; day: number; time: string; dayNumber: number }

let made: Intl.DateTimeFormat | undefined

/** Made when the first date is said: it costs a slow phone 80 ms that the first paint need not wait for. */
const clock = (): Intl.DateTimeFormat =>
  (made ??= new Intl.DateTimeFormat('en-CA', {
    timeZone: officeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }))

/** Calendar parts in the office's zone of an instant, or of a day written `2026-12-31`. */
const partsOf = (moment: string | Date): Parts => {
  const isDay = typeof moment === 'string' && moment.length === 10
  const instant = isDay ? new Date(`${moment}T12:00:00+08:00`) : new Date(moment)
  const found = new Map(
    clock()
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  )
  const [year, month, day] = [Number(found.get('year')), Number(found.get('month')), Number(found.get('day'))]
  const time = `${found.get('hour')}:${found.get('minute')}`
  return { year, month, day, time, dayNumber: Math.round(Date.UTC(year, month - 1, day) / 86_400_000) }
}

/** Days from today to then in the office's calendar: 0 today, 1 tomorrow, −1 yesterday. */
export const daysUntil = (moment: string | Date, now: Date = new Date()): number =>
  partsOf(moment).dayNumber - partsOf(now).dayNumber

/** "4月18日 周六" or "Sat 18 Apr"; the year is said only when it is not this one. */
export const dayText = (moment: string | Date, tag: LanguageTag, now: Date = new Date()): string => {
  const { year, month, day, dayNumber } = partsOf(moment)
  const noon = new Date(dayNumber * 86_400_000 + 12 * 3_600_000)
  const name = (form: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(tag === 'en' ? 'en-GB' : 'zh-CN', { timeZone: 'UTC', ...form }).format(noon)
  const thisYear = year === partsOf(now).year
  if (tag === 'en')
    return `${name({ weekday: 'short' })} ${day} ${name({ month: 'short' })}${thisYear ? '' : ` ${year}`}`
  return `${thisYear ? '' : `${year}年`}${month}月${day}日 ${name({ weekday: 'short' })}`
}

/** "4月18日 周六 09:00". */
export const momentText = (moment: string, tag: LanguageTag, now: Date = new Date()): string =>
  `${dayText(moment, tag, now)} ${partsOf(moment).time}`

/** "4月18日 周六 09:00–12:00", with both days when it lasts longer. */
export const rangeText = (from: string, to: string, tag: LanguageTag, now: Date = new Date()): string =>
  partsOf(from).dayNumber === partsOf(to).dayNumber
    ? `${momentText(from, tag, now)}–${partsOf(to).time}`
    : `${momentText(from, tag, now)} – ${momentText(to, tag, now)}`

/** Today in the office's calendar, such as `2026-12-31`. */
export const today = (now: Date = new Date()): string => {
  const { year, month, day } = partsOf(now)
  return [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-')
}

/** Whether an instant is over. */
export const isPast = (instant: string, now: Date = new Date()): boolean => new Date(instant) <= now
