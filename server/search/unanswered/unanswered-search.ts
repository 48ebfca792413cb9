/** How often on one day. */
interface Counted {
  readonly none: number
  readonly few: number
}

/** What one or more searches of the same words came to. */
export interface Heard extends Counted {
  /** Null when nothing of the words may be kept. */
  readonly words: string | null
  readonly day: string
  /** Who searched, as a hash that no other month has; as many as are needed. */
  readonly askers: readonly string[]
}

/** Words of one month that found nothing or hardly anything. */
export interface UnansweredSearchRow extends Counted {
  readonly _id: string
  /** `YYYY-MM`. */
  readonly month: string
  /** Null until so many different people have used them. */
  readonly words: string | null
  /** How often altogether: the order of the list. */
  readonly total: number
  /** By the day of the month, `01` to `31`. */
  readonly days: Readonly<Record<string, Counted>>
  readonly updatedAt: Date
}

/** Below so many postings a search found hardly anything. */
export const enoughFound = 3

/** From so many different people on, words are no longer one person's. */
export const enoughAskers = 3

export const monthOf = (day: string): string => day.slice(0, 7)

/** By day, the latest first. */
export const daysOf = ({ month, days }: Pick<UnansweredSearchRow, 'month' | 'days'>) =>
  Object.entries(days)
    .map(([day, counted]) => ({ day: `${month}-${day}`, none: counted.none, few: counted.few }))
    .toSorted((one, other) => (one.day < other.day ? 1 : -1))
