import { plainLine } from '../../rules/plain-text.ts'
import { wrongIf, type WrongField } from '../../rules/rule.ts'

/** What a list is narrowed to, and what is wrong with how that was asked. */
export interface Narrowing {
  readonly filter: object
  readonly wrong: readonly WrongField[]
}

/** A list as it is, or what `filter` leaves of it. */
export const narrowed = (filter: object | false | null | undefined): Narrowing => ({
  filter: filter || {},
  wrong: [],
})

/** Whether something was asked of a filter; null asks for nothing. */
export const asked = <Value>(value: Value | null | undefined): value is Value =>
  value !== null && value !== undefined

const mostTyped = 50

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')

/** Rows that hold every word typed, each in any of the paths, in any case; nothing typed narrows nothing. */
export function searched(typed: string | null | undefined, paths: readonly string[]): Narrowing {
  const line = plainLine(typed ?? '')
  const isLong = line.length > mostTyped
  const words = isLong ? [] : line.split(' ').filter(Boolean)
  const holding = words.map((word) => {
    const pattern = new RegExp(escaped(word), 'i')
    return { $or: paths.map((path) => ({ [path]: pattern })) }
  })
  return {
    filter: holding.length > 0 ? { $and: holding } : {},
    wrong: wrongIf(
      isLong,
      'search',
      `搜索内容最多 ${mostTyped} 个字`,
      `A search has at most ${mostTyped} characters`,
    ),
  }
}

/** All narrowings at once. */
export function together(narrowings: readonly Narrowing[]): Narrowing {
  const filters = narrowings.map(({ filter }) => filter).filter((filter) => Object.keys(filter).length > 0)
  const [only = {}] = filters
  return {
    filter: filters.length > 1 ? { $and: filters } : only,
    wrong: narrowings.flatMap(({ wrong }) => wrong),
  }
}
