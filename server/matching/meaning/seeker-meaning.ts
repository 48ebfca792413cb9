import type { FeatureBag, ReadMeaning } from '../../reading/index.ts'
import { reference, type Weighted } from '../../reference/index.ts'
import type { Features } from '../posting-index.ts'
import {
  add,
  addBranches,
  addEnglish,
  addOccupations,
  addTraits,
  wordingOf,
  type Traits,
} from './feature-bag.ts'
import { meanVector } from './nearness.ts'
import { featuresOf } from './features.ts'

/** What a seeker says, as far as its meaning goes. */
export interface SeekerWords extends Traits {
  /** What the wished work is called: names of occupations, everyday titles, words just typed. */
  readonly names: readonly string[]
  /** Occupations wished for or led to by service, with how much each counts, 0–1. */
  readonly occupations: readonly Weighted[]
}

export interface SeekerMeaning {
  readonly names: readonly Features[]
  readonly occupations: Features
  /** The branches of the tree that the names are taken for, all names alike. */
  readonly branches: Features
  /** The mean of what the encoder makes of the names; empty when there are none. */
  readonly vector: Float32Array
  /** Which of an entry's vectors it is compared with. */
  readonly compares: 'vector' | 'ownVector'
  /** The names, as they were said. */
  readonly titles: readonly string[]
  /** All of it in one, for retrieval. */
  readonly query: Features
}

/** How much occupations count beside wording when candidates are sought. */
const occupationStrength = 1.27

/** How much branches count beside wording then. */
const branchStrength = 0.9

/** Fainter ones are compared in the final order, but looking for them would bring half of all postings. */
const leastSought = 0.25

/** Pure, like its counterpart. The names count alike; occupations are those given and those the names mean. */
export function meaningOfSeeker(words: SeekerWords, readMeaning: ReadMeaning): SeekerMeaning {
  const titles = words.names.map(readMeaning)
  const official = atMostOne([...words.occupations, ...averaged(titles.map((title) => title.occupations))])
  const occupations: FeatureBag = new Map()
  addOccupations(occupations, [...official, ...neighbours(official)])
  addEnglish(occupations, averaged(titles.map((title) => title.english)))
  const sensed = titles.map((title) => title.sensed())
  const branches: FeatureBag = new Map()
  for (const each of sensed) addBranches(branches, each.branches, 1 / sensed.length)
  const query: FeatureBag = new Map()
  const share = 1 / Math.sqrt(titles.length || 1)
  for (const title of titles) for (const [key, weight] of title.telling) add(query, key, weight * share)
  for (const [key, weight] of occupations) add(query, key, weight * occupationStrength)
  for (const [key, weight] of branches) if (weight >= leastSought) add(query, key, weight * branchStrength)
  addTraits(query, words)
  return {
    names: titles.map((title) => featuresOf(wordingOf(title))),
    occupations: featuresOf(occupations),
    branches: featuresOf(branches),
    vector: meanVector(sensed.map(({ vector }) => vector)),
    compares: 'vector',
    titles: words.names,
    query: featuresOf(query),
  }
}

const neighbourShare = 0.03
const leastForNeighbours = 0.2

/** Occupations whose work is near: shown after the wished ones. */
const neighbours = (shares: readonly Weighted[]): Weighted[] =>
  shares
    .filter(({ confidence }) => confidence >= leastForNeighbours)
    .flatMap(({ id, confidence }) =>
      (reference().occupations.get(id)?.near ?? []).map((near) => ({
        id: near,
        confidence: confidence * neighbourShare,
      })),
    )

const averaged = (lists: readonly (readonly Weighted[])[]): Weighted[] =>
  lists.flatMap((list) => list.map(({ id, confidence }) => ({ id, confidence: confidence / lists.length })))

function atMostOne(shares: readonly Weighted[]): Weighted[] {
  const sum = shares.reduce((total, { confidence }) => total + confidence, 0)
  return sum <= 1 ? [...shares] : shares.map(({ id, confidence }) => ({ id, confidence: confidence / sum }))
}
