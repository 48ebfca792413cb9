import { normalise, reference, type Occupation, type PackedTitles } from '../../reference/index.ts'
import { featureKind, kindOfKey, titleFeatures, type FeatureBag } from './title-features.ts'
import { titleSpaces, type ClassShare, type Label, type TitleSpaces } from './title-space.ts'

/** What a title means: its wording as a vector of unit length, and the occupations it may be. */
export interface TitleMeaning {
  readonly wording: FeatureBag
  /** The wording without single characters, which are in too many titles to seek by; all of it when there is nothing else. */
  readonly telling: FeatureBag
  /** Codes of official occupations, surest first; not all of them are in the product's own table. */
  readonly occupations: readonly ClassShare[]
  /** Classes of English classifications, for titles without Chinese; good only to compare titles with each other. */
  readonly english: readonly ClassShare[]
}

export type ReadMeaning = (title: string) => TitleMeaning

const remembered = 20_000
const fewFeatures = 8

/** Reads titles with the learned names and the given ones. Titles repeat, so the last ones are remembered. */
export function titleReader(labels: readonly Label[], packed?: PackedTitles): ReadMeaning {
  const spaces = titleSpaces(labels, packed)
  const memory = new Map<string, TitleMeaning>()
  return (title) => {
    const known = memory.get(title)
    if (known) return known
    const bag = titleFeatures(title)
    const wording = unitLength(bag, spaces)
    const longer = titleFeatures(title, false)
    const meaning: TitleMeaning = {
      wording,
      telling: longer.size === 0 ? wording : new Map([...wording].filter(([key]) => longer.has(key))),
      // Single characters help to place the shortest titles; in longer ones they cost most of the time and tell nothing.
      occupations: spaces.classesOf('official', longer.size < fewFeatures ? bag : longer),
      english: /\p{Script=Han}/u.test(normalise(title))
        ? []
        : [...spaces.classesOf('esco', bag), ...spaces.classesOf('onet', bag)],
    }
    if (memory.size >= remembered) memory.clear()
    memory.set(title, meaning)
    return meaning
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

/** The names by which the product's own table knows its occupations. */
export const labelsOf = (occupations: readonly Occupation[]): Label[] =>
  occupations.flatMap(({ code, name, titles }) =>
    [name.zh, name.en, ...titles.zh, ...titles.en].filter(Boolean).map((text) => ({ id: code, text })),
  )

let shared: ReadMeaning | undefined

/** Reads titles with the names of the shared reference; loaded when first asked. */
export const meaningOfTitle: ReadMeaning = (title) => {
  shared ??= titleReader(labelsOf(reference().occupations.all))
  return shared(title)
}
