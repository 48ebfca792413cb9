import { LRUCache } from 'lru-cache'
import { madeGradually } from '../../platform/made-gradually.ts'
import { once } from '../../platform/once.ts'
import type { PackedTitles, Weighted } from '../../reference/index.ts'
import { normalise } from '../text/normalise.ts'
import { hasChinese } from '../text/sounding.ts'
import { featureKind, kindOfKey, type FeatureBag, type FeaturesOf } from './title-features.ts'
import type { Label } from './title-labels.ts'
import { sensedTitle, type SensedTitle } from './sensed-title.ts'
import { titleSpaces, type TitleSpaces } from './title-space.ts'

/** What a title means: its wording as a vector of unit length, and the occupations it may be. */
export interface TitleMeaning {
  readonly wording: FeatureBag
  /** The wording without single characters, which are in too many titles to seek by; all of it when there is nothing else. */
  readonly telling: FeatureBag
  /** Codes of official occupations, surest first; not all of them are in the product's own table. */
  readonly occupations: readonly Weighted[]
  /** Classes of English classifications, for titles without Chinese; good only to compare titles with each other. */
  readonly english: readonly Weighted[]
  /** What the encoder makes of it; made when first asked for. */
  readonly sensed: () => SensedTitle
}

export type ReadMeaning = (title: string) => TitleMeaning

/** Titles repeat, so those last asked for are remembered: each takes some six kilobytes. */
const remembered = 4_000
const fewFeatures = 8

export interface TitleSources {
  readonly learned: () => PackedTitles
  /** Further names of official occupations. */
  readonly labels: readonly Label[]
  readonly featuresOf: FeaturesOf
}

export interface TitleReader {
  readonly title: ReadMeaning
  /** Makes what the encoder makes of these, in steps, others having their turn, and keeps it for good: it is small and takes longest. */
  senseAhead(titles: readonly string[]): Promise<void>
}

/** Reads titles with the learned names and the given ones; all is loaded when first asked. */
export function titleReader({ learned, labels, featuresOf }: TitleSources): TitleReader {
  const spaces = once(() => titleSpaces(learned(), labels, featuresOf))
  const sensed = new Map<string, SensedTitle>()
  const read = (title: string): TitleMeaning => {
    const bag = featuresOf(title)
    const wording = unitLength(bag, spaces())
    const longer = featuresOf(title, false)
    const classesOf = spaces().classesOf
    // Single characters help to place the shortest titles; in longer ones they cost most of the time and tell nothing.
    const occupations = classesOf('official', longer.size < fewFeatures ? bag : longer)
    const isChinese = hasChinese(normalise(title))
    return {
      wording,
      telling: longer.size === 0 ? wording : new Map([...wording].filter(([key]) => longer.has(key))),
      occupations,
      english: isChinese ? [] : [...classesOf('esco', bag), ...classesOf('onet', bag)],
      // Of English titles the classes of English classifications know more than the official ones.
      sensed: once(() => sensed.get(title) ?? sensedTitle(title, isChinese ? occupations : [])),
    }
  }
  const memory = new LRUCache<string, TitleMeaning>({ max: remembered, memoMethod: read })
  return {
    title: (title) => memory.memo(title),
    // Past the memory, which is for what people ask now.
    senseAhead: (titles) =>
      madeGradually(titles, (title) => sensed.set(title, read(title).sensed())).prepare(),
  }
}

/** Weight × rarity, scaled so that wordings compare by inner product; pieces of Latin words count besides. */
function unitLength(bag: FeatureBag, { rarityOf }: TitleSpaces): FeatureBag {
  const values = [...bag].map(([key, weight]) => [key, weight * rarityOf(key)] as const)
  const length = Math.hypot(...values.map(([, value]) => value)) || 1
  return new Map(values.map(([key, value]) => [key, value / length]))
}

export const isWording = (key: number): boolean =>
  kindOfKey(key) === featureKind.wording || kindOfKey(key) === featureKind.piece
