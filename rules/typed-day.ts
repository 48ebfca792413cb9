import { addDays, isDay, yearOf } from './office-time.ts'
import { plainCode } from './plain-text.ts'
import { readNumber } from './typed-number.ts'

const two = (number: number): string => String(number).padStart(2, '0')

const dayFrom = (year: number, month: number, day: number): string | null => {
  const text = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
  return isDay(text) ? text : null
}

const near: Readonly<Record<string, number>> = { 今天: 0, 明天: 1, 后天: 2, today: 0, tomorrow: 1 }

/** Year first, then month and day, with any sign or none between; Chinese numerals are figures by now. */
const whole = /^(\d{4})(?:年|[-/.])(\d{1,2})(?:月|[-/.])(\d{1,2})[日号]?$/
const digits = /^(\d{4})(\d{2})(\d{2})$/
const withoutYear = /^(\d{1,2})(?:月|[-/.])(\d{1,2})[日号]?$/

const figures = '〇零一二三四五六七八九'
const figureOf = (word: string): number => Math.max(0, figures.indexOf(word) - 1)

const inFigures = (text: string): string =>
  text.replace(/[〇零一二两三四五六七八九十]+(?=[年月日号点时分刻])/g, (words) =>
    /^[〇零一二三四五六七八九]{4}$/.test(words)
      ? Array.from(words, figureOf).join('')
      : String(readNumber(words) ?? words),
  )

const plain = (typed: string): string => inFigures(plainCode(typed).toLowerCase())

/** The day without its year that comes next, today among them; 29 February may be years away. */
function coming(month: number, day: number, today: string): string | null {
  for (let year = yearOf(today); year <= yearOf(today) + 8; year++) {
    const found = dayFrom(year, month, day)
    if (found !== null && found >= today) return found
  }
  return null
}

const months = 'january february march april may june july august september october november december'.split(
  ' ',
)
const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?([a-z]{3,9})\.?,?(\d{4})?$/
const monthFirst = /^([a-z]{3,9})\.?(\d{1,2})(?:st|nd|rd|th)?(?:,?(\d{4}))?$/

/** `6 December 2026`, `6 Dec`, `December 6, 2026`. */
function inEnglish(text: string, today: string): string | null {
  const [, firstDay, itsMonth] = dayFirst.exec(text) ?? []
  const [, firstMonth, itsDay] = monthFirst.exec(text) ?? []
  const named = itsMonth ?? firstMonth ?? 'none'
  const month = 1 + months.findIndex((name) => named.length >= 3 && name.startsWith(named))
  const day = Number(firstDay ?? itsDay)
  if (month === 0 || !day) return null
  const [year] = /\d{4}$/.exec(text) ?? []
  return year ? dayFrom(Number(year), month, day) : coming(month, day, today)
}

function dayOf(text: string, today: string): string | null {
  const days = near[text]
  if (days !== undefined) return addDays(today, days)
  const [, year, month, day] = whole.exec(text) ?? digits.exec(text) ?? []
  if (year && month && day) return dayFrom(Number(year), Number(month), Number(day))
  const [, m, d] = withoutYear.exec(text) ?? []
  return m && d ? coming(Number(m), Number(d), today) : inEnglish(text, today)
}

/**
 * A day as people type it: `2026-12-06`, `2026/12/6`, `2026.12.6`, `20261206`, `2026年12月6日`, `6 December 2026`,
 * `12月6日` (the next one from `today`), `明天`. Null for what is none: whoever asks says so at the field and keeps what was typed.
 */
export const readDay = (typed: string, today: string): string | null =>
  dayOf(plain(typed).replace(/\s/g, ''), today)

const clock =
  /(上午|早上|早|中午|下午|晚上|晚|am|pm)?(\d{1,2})(?:[:点时](?:(\d{1,2})分?|(半)|([13])刻)?整?)?(?::00(?:\.0+)?)?(am|pm)?$/
const later = new Set(['下午', '晚上', '晚', 'pm'])

/** The time at the end of a text, `HH:mm`, and what stands before it. */
function timeIn(text: string): { readonly time: string; readonly before: string } | null {
  const found = clock.exec(text)
  if (!found) return null
  const [all, half = '', typedHour, minute = '0', isHalf, quarters, suffix] = found
  if (!/[:点时]|am|pm/.test(all)) return null
  const hour = Number(typedHour)
  const part = half || suffix || ''
  const hours =
    later.has(part) && hour < 12
      ? hour + 12
      : (part === 'am' || part === '早上' || part === '早') && hour === 12
        ? 0
        : hour
  const minutes = isHalf ? 30 : quarters ? 15 * Number(quarters) : Number(minute)
  if (hours > 23 || minutes > 59) return null
  return { time: `${two(hours)}:${two(minutes)}`, before: text.slice(0, found.index) }
}

/** A day and a time as people type them, `YYYY-MM-DDTHH:mm` on the office's clock: `2026/12/06 14:00`, `12月6日下午2点半`. */
export function readMoment(typed: string, today: string): string | null {
  const text = plain(typed).replace(/(\d)t(\d)/, '$1 $2')
  const found = timeIn(text.replace(/\s+(?=[ap]m$)/, ''))
  const day = found && readDay(found.before, today)
  return found && day ? `${day}T${found.time}` : null
}
