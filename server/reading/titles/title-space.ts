import type { PackedSpace, PackedTitles, Weighted } from '../../reference/index.ts'
import { surerFirst } from '../read-item.ts'
import { keyNumbers, type KeyNumbers } from './key-numbers.ts'
import { nearestRows, topicsFrom, type SpaceQuery } from './label-space.ts'
import { featureKind, kindOfKey, type FeatureBag, type FeaturesOf } from './title-features.ts'
import { withLabels, type Label } from './title-labels.ts'

/** Found by trial: how sharply nearness turns into confidence, what topics count beside names, what is too little. */
const settings = {
  official: { sharpness: 30, topics: 0.7, least: 0.01, most: 12 },
  esco: { sharpness: 10, topics: 1, least: 0.005, most: 10 },
  onet: { sharpness: 10, topics: 1, least: 0.005, most: 10 },
} as const
type SpaceName = keyof typeof settings

/** Rarity of a feature that was never seen while learning. */
const unseenRarity = 9.5

export interface TitleSpaces {
  rarityOf(key: number): number
  /** Shares of the classes of one classification that a text may mean, surest first; they add up to at most 1. */
  classesOf(space: SpaceName, bag: FeatureBag): readonly Weighted[]
}

/** The learned spaces, with further names of official occupations; each space is indexed when first asked. */
export function titleSpaces(
  packed: PackedTitles,
  labels: readonly Label[],
  featuresOf: FeaturesOf,
): TitleSpaces {
  const numbers = keyNumbers(packed.keys.length)
  packed.keys.forEach(numbers.numberOf)
  const spaces = new Map(packed.spaces.map((space) => [space.name, space]))
  const official = spaces.get('official')
  if (official) spaces.set('official', withLabels(official, labels, featuresOf, numbers.numberOf))
  const rarityTable = new Float32Array(numbers.count()).fill(unseenRarity)
  packed.rarity.forEach((value, number) => (rarityTable[number] = value / 16))
  const classifiers: Partial<Record<SpaceName, Classifier>> = {}
  const classifierOf = (name: SpaceName) =>
    (classifiers[name] ??= classifierFor(name, spaces.get(name), rarityTable))
  const rarityOf = (key: number) => rarityTable[numbers.known(key) ?? -1] ?? unseenRarity
  return {
    rarityOf,
    classesOf: (space, bag) => classifierOf(space)(queryOf(bag, numbers, rarityOf)),
  }
}

function queryOf(bag: FeatureBag, numbers: KeyNumbers, rarityOf: (key: number) => number): SpaceQuery {
  const ids: number[] = []
  const values: number[] = []
  let sum = 0
  for (const [key, weight] of bag) {
    if (kindOfKey(key) !== featureKind.wording) continue
    const value = weight * rarityOf(key)
    sum += value * value
    const id = numbers.known(key)
    if (id === undefined) continue
    ids.push(id)
    values.push(value)
  }
  return { ids, values, length: Math.sqrt(sum) }
}

type Classifier = (query: SpaceQuery) => readonly Weighted[]

function classifierFor(name: SpaceName, space: PackedSpace | undefined, rarity: Float32Array): Classifier {
  if (!space) return () => []
  const { sharpness, topics, least, most } = settings[name]
  const { classes } = space
  const byLabels = nearestRows(space.labels, classes.length, rarity)
  const about = space.topics.classOf.length > 0 ? space.topics : topicsFrom(space.labels)
  const byTopics = nearestRows(about, classes.length, rarity)
  const score = new Float64Array(classes.length)
  const odds = oddsTable(sharpness, 1 + topics)
  const oddsOf = (of: number) => odds[Math.round((score[of] ?? 0) * oddsSteps)] ?? 0
  return (query) => {
    if (query.ids.length === 0) return []
    score.fill(0)
    byLabels(query, score, 1)
    byTopics(query, score, topics)
    let sum = 0
    for (let of = 0; of < score.length; of++) sum += oddsOf(of)
    const shares: Weighted[] = []
    classes.forEach((id, of) => {
      const confidence = oddsOf(of) / sum
      if (confidence >= least) shares.push({ id, confidence })
    })
    return shares.sort(surerFirst).slice(0, most)
  }
}

const oddsSteps = 4_096

/** exp(sharpness × nearness) in steps: thousands of classes are weighed for every title. */
const oddsTable = (sharpness: number, most: number): Float64Array =>
  Float64Array.from({ length: Math.ceil(most * oddsSteps) + 2 }, (_, step) =>
    Math.exp((sharpness * step) / oddsSteps),
  )
