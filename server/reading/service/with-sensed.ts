import { surerFirst, type ReadItem } from '../read-item.ts'
import type { Sensed } from './sensed.ts'

/** A second word for the same occupation makes it surer. */
const secondCounts = 0.3
const surestHeard = 0.98
/** What words and nearness together have to be above to count at all, and the range to certainty. */
const foot = 0.3
const range = 1.25
const leastSure = 0.02
/**
 * Measured over 510 descriptions that the tables of their time had not seen (tests/reading/judged): what rests on one word of two
 * characters was right in half of all cases, what rests on more in eight of ten, and nearly all that was forbidden rested on one.
 */
const shortWord = 2
/** A word that says less than this of a thing is none that bears it. */
const leastBearing = 0.2
const whenThin = 0.25
/** Further than this below the first, two of three are wrong: they are not given beside it. */
const farBelow = 0.6
/** So much is taken from what is surely denied besides: it goes behind what is not. */
const whenDenied = 0.75

interface HeardTogether extends ReadItem {
  /** Rests on a single short word, which often means something else. */
  readonly isThin: boolean
}

function isThin(items: readonly ReadItem[]): boolean {
  const bearing = new Set(
    items.filter(({ confidence }) => confidence >= leastBearing).flatMap(({ words }) => words),
  )
  return bearing.size === 0 || (bearing.size === 1 && [...bearing][0]!.length <= shortWord)
}

/** What several words say of one thing: the surest of them, and a little for each more. */
function heardTogether(items: readonly ReadItem[]): HeardTogether[] {
  const byId = new Map<string, ReadItem[]>()
  for (const item of items) byId.set(item.id, [...(byId.get(item.id) ?? []), item])
  return [...byId].map(([id, all]) => {
    const [first, ...others] = all.map(({ confidence }) => confidence).toSorted((one, other) => other - one)
    const missing = others.reduce((left, other) => left * (1 - secondCounts * other), 1 - (first ?? 0))
    return {
      id,
      confidence: Math.min(surestHeard, 1 - missing),
      words: [...new Set(all.flatMap(({ words }) => words))],
      isThin: isThin(all),
    }
  })
}

/** What no word says stands behind the neighbours of what words say: so much each of these is lifted. */
const byItsGroup = 0.12
const groupOf = (id: string): string => id.split('-').slice(0, 3).join('-')

function groupsOf(said: Iterable<ReadItem>): Map<string, number> {
  const groups = new Map<string, number>()
  for (const { id, confidence } of said)
    groups.set(groupOf(id), Math.max(confidence, groups.get(groupOf(id)) ?? 0))
  return groups
}

/** Occupations by what words say of them and how near the text is to each, summed; the surest first, without those far below it. */
export function withSensed(
  heard: readonly ReadItem[],
  sensed: readonly Sensed[],
  wordsOf: (sensed: Sensed) => string[],
  denied: ReadonlyMap<string, number>,
): ReadItem[] {
  const said = new Map(heardTogether(heard).map((item) => [item.id, item]))
  const senses = new Map(sensed.map((each) => [each.code, each]))
  const ids = new Set([...said.keys(), ...senses.keys()])
  const groups = groupsOf(said.values())
  const support = (id: string): number => (said.has(id) ? 0 : byItsGroup * (groups.get(groupOf(id)) ?? 0))
  const ordered = [...ids]
    .map((id) => {
      const [item, near] = [said.get(id), senses.get(id)]
      const less = item?.isThin ? whenThin : 0
      const sum =
        ((item?.confidence ?? 0) - less + (near?.nearness ?? 0) + support(id)) *
        (1 - whenDenied * (denied.get(id) ?? 0))
      const words = item?.words ?? (near ? wordsOf(near) : [])
      return { id, confidence: Math.max(leastSure, Math.min(1, (sum - foot) / range)), words, sum }
    })
    .toSorted((one, other) => other.sum - one.sum || surerFirst(one, other))
  const least = (ordered[0]?.sum ?? 0) - farBelow
  return ordered
    .filter(({ sum }) => sum > least)
    .map(({ id, confidence, words }) => ({ id, confidence, words }))
}
