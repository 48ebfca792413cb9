import { readFileSync } from 'node:fs'
import { nearestRows, topicsFrom, type NearestRows, type SpaceQuery } from './label-space.ts'
import { unpackTitles, type LabelRows, type PackedSpace, type PackedTitles } from '../../reference/index.ts'
import { featureKind, kindOfKey, titleFeatures, type FeatureBag } from './title-features.ts'

/** A class of titles (an occupation of some classification) and how sure it is that a text is one of it. */
export interface ClassShare {
  readonly id: string
  readonly confidence: number
}

/** A name to be known besides the learned ones: `text` means the class `id`. */
export interface Label {
  readonly id: string
  readonly text: string
}

/** Found by trial: how sharply nearness turns into confidence, what topics count beside names, what is too little. */
const settings = {
  official: { sharpness: 30, topics: 0.7, least: 0.01, most: 12 },
  esco: { sharpness: 10, topics: 1, least: 0.005, most: 10 },
  onet: { sharpness: 10, topics: 1, least: 0.005, most: 10 },
} as const
export type SpaceName = keyof typeof settings

/** Rarity of a feature that was never seen while learning. */
const unseenRarity = 9.5

export interface TitleSpaces {
  rarityOf(key: number): number
  /** Shares of the classes of one classification that a text may mean, surest first; they add up to at most 1. */
  classesOf(space: SpaceName, bag: FeatureBag): readonly ClassShare[]
}

/** Learned from classifications and adverts by `commands/learn-titles.ts`. */
const learned = () => unpackTitles(readFileSync(new URL('../../reference/data/titles.bin', import.meta.url)))

/** The learned spaces, with further names of official occupations; each space is indexed when first asked. */
export function titleSpaces(labels: readonly Label[], packed: PackedTitles = learned()): TitleSpaces {
  const numberOf = new Map<number, number>()
  packed.keys.forEach((key, at) => numberOf.set(key, at))
  const rarities = Array.from(packed.rarity, (value) => value / 16)
  const numbered = (key: number): number => {
    const known = numberOf.get(key)
    if (known !== undefined) return known
    numberOf.set(key, rarities.length)
    return rarities.push(unseenRarity) - 1
  }
  const spaceOf = (name: SpaceName) => packed.spaces.find((space) => space.name === name)
  const official = spaceOf('official')
  const extended = official && withLabels(official, labels, numbered)
  const rarityTable = Float32Array.from(rarities)
  const classifiers: Partial<Record<SpaceName, Classifier>> = {}
  const classifierOf = (name: SpaceName) =>
    (classifiers[name] ??= classifierFor(name, name === 'official' ? extended : spaceOf(name), rarityTable))
  const rarityOf = (key: number) => rarityTable[numberOf.get(key) ?? -1] ?? unseenRarity
  return {
    rarityOf,
    classesOf: (space, bag) => classifierOf(space)(queryOf(bag, numberOf, rarityOf)),
  }
}

function queryOf(
  bag: FeatureBag,
  numberOf: ReadonlyMap<number, number>,
  rarityOf: (key: number) => number,
): SpaceQuery {
  const ids: number[] = []
  const values: number[] = []
  let sum = 0
  for (const [key, weight] of bag) {
    if (kindOfKey(key) !== featureKind.wording) continue
    const value = weight * rarityOf(key)
    sum += value * value
    const id = numberOf.get(key)
    if (id === undefined) continue
    ids.push(id)
    values.push(value)
  }
  return { ids, values, length: Math.sqrt(sum) }
}

function withLabels(
  space: PackedSpace,
  labels: readonly Label[],
  numbered: (key: number) => number,
): PackedSpace {
  const classes = [...space.classes]
  const classNumber = new Map(classes.map((id, at) => [id, at]))
  const classOf = [...space.labels.classOf]
  const start = [...space.labels.start]
  const ids: number[] = []
  const weights: number[] = []
  const before = space.labels.ids.length
  for (const { id, text } of labels) {
    const bag = titleFeatures(text)
    if (!classNumber.has(id)) classNumber.set(id, classes.push(id) - 1)
    classOf.push(classNumber.get(id)!)
    for (const [key, weight] of bag) {
      if (kindOfKey(key) !== featureKind.wording) continue
      ids.push(numbered(key))
      weights.push(Math.round(weight * 100))
    }
    start.push(before + ids.length)
  }
  const rows: LabelRows = {
    classOf: Uint16Array.from(classOf),
    start: Uint32Array.from(start),
    ids: Uint32Array.from([...space.labels.ids, ...ids]),
    weights: Uint8Array.from([...space.labels.weights, ...weights]),
  }
  return { ...space, classes, labels: rows }
}

type Classifier = (query: SpaceQuery) => readonly ClassShare[]

function classifierFor(name: SpaceName, space: PackedSpace | undefined, rarity: Float32Array): Classifier {
  if (!space) return () => []
  const { sharpness, topics, least, most } = settings[name]
  const { classes } = space
  const byLabels: NearestRows = nearestRows(space.labels, classes.length, rarity)
  const byTopics: NearestRows = nearestRows(
    space.topics.classOf.length > 0 ? space.topics : topicsFrom(space.labels),
    classes.length,
    rarity,
  )
  const score = new Float64Array(classes.length)
  const odds = oddsTable(sharpness, 1 + topics)
  return (query) => {
    if (query.ids.length === 0) return []
    score.fill(0)
    byLabels(query, score, 1)
    byTopics(query, score, topics)
    let sum = 0
    for (let at = 0; at < score.length; at++) sum += odds[Math.round(score[at]! * oddsSteps)]!
    const shares: ClassShare[] = []
    for (let at = 0; at < score.length; at++) {
      const confidence = odds[Math.round(score[at]! * oddsSteps)]! / sum
      if (confidence >= least) shares.push({ id: classes[at]!, confidence })
    }
    return shares
      .sort((one, other) => other.confidence - one.confidence || (one.id < other.id ? -1 : 1))
      .slice(0, most)
  }
}

const oddsSteps = 4_096

/** exp(sharpness × nearness) in steps: thousands of classes are weighed for every title. */
const oddsTable = (sharpness: number, most: number): Float64Array =>
  Float64Array.from({ length: Math.ceil(most * oddsSteps) + 2 }, (_, step) =>
    Math.exp((sharpness * step) / oddsSteps),
  )
