import type { Shift } from '../../../rules/choices.ts'
import { featureKey, isWording, type ReadMeaning, type TitleMeaning } from '../../reading/index.ts'
import { reference, type Weighted } from '../../reference/index.ts'
import { featuresOf, type Features } from './features.ts'

/** What a posting says, as far as its meaning goes. */
export interface PostingWords {
  readonly title: string
  /** The occupation its employer stated. */
  readonly statedOccupation: string | null
  /** Ids of skills, and free words for those the catalogue does not know. */
  readonly skills: readonly string[]
  readonly shift: Shift | null
  readonly veteransPreferred: boolean
}

export interface PostingMeaning {
  readonly occupations: readonly Weighted[]
  readonly features: Features
}

/** What a person says, as far as its meaning goes. */
export interface ProfileWords {
  /** What the wished work is called: names of occupations, everyday titles, words just typed. */
  readonly names: readonly string[]
  /** Occupations wished for or led to by service, with how much each counts, 0–1. */
  readonly occupations: readonly Weighted[]
  readonly skills: readonly string[]
  readonly shifts: readonly Shift[]
  /** Whether postings that prefer veterans are looked for. */
  readonly veterans: boolean
}

export interface ProfileMeaning {
  readonly names: readonly Features[]
  readonly occupations: Features
  /** All of it in one, for retrieval. */
  readonly query: Features
}

type Bag = Map<number, number>

/** Shares of an occupation's group (4-02-02) and family (4-02), so that neighbours are near. */
const groupShare = 0.35
const familyShare = 0.35
const skillWeight = 0.35
/** A stated occupation is believed this much, the title the rest. */
const statedShare = 0.7
const neighbourShare = 0.03
const leastForNeighbours = 0.2
const englishStrength = 1

const add = (bag: Bag, key: number, value: number): void => void bag.set(key, (bag.get(key) ?? 0) + value)

/** Square roots of the shares: the inner product of two such vectors is how much two distributions overlap. */
function addShares(bag: Bag, shares: readonly Weighted[], prefix: string, strength: number): void {
  const sums = new Map<string, number>()
  for (const { id, confidence } of shares) sums.set(id, (sums.get(id) ?? 0) + confidence)
  for (const [id, sum] of sums) add(bag, featureKey('occupation', prefix + id), strength * Math.sqrt(sum))
}

function addOccupations(bag: Bag, shares: readonly Weighted[], strength = 1): void {
  const upTo = (length: number) =>
    shares.map(({ id, confidence }) => ({ id: id.slice(0, length), confidence }))
  addShares(bag, shares, '', strength)
  addShares(bag, upTo(7), 'g ', strength * groupShare)
  addShares(bag, upTo(4), 'f ', strength * familyShare)
}

const wordingOf = ({ wording }: TitleMeaning): Bag => new Map([...wording].filter(([key]) => isWording(key)))

/** Pure: the same words always mean the same, for whichever engine. */
export function meaningOfPosting(words: PostingWords, readMeaning: ReadMeaning): PostingMeaning {
  const title = readMeaning(words.title)
  const stated = words.statedOccupation
  const scale = stated === null ? 1 : 1 - statedShare
  const occupations = [
    ...(stated === null ? [] : [{ id: stated, confidence: statedShare }]),
    ...title.occupations.map(({ id, confidence }) => ({ id, confidence: confidence * scale })),
  ]
  const bag = wordingOf(title)
  addOccupations(bag, occupations)
  addShares(bag, title.english, 'e ', englishStrength)
  for (const id of words.skills) add(bag, featureKey('skill', id), skillWeight)
  addTerms(bag, words.shift === null ? [] : [words.shift], words.veteransPreferred)
  return { occupations: strongest(occupations), features: featuresOf(bag) }
}

/** Terms of work that can be sought like skills. */
function addTerms(bag: Bag, shifts: readonly Shift[], veterans: boolean): void {
  for (const shift of shifts) add(bag, featureKey('skill', `shift ${shift}`), skillWeight)
  if (veterans) add(bag, featureKey('skill', 'veterans preferred'), skillWeight)
}

function strongest(occupations: readonly Weighted[]): Weighted[] {
  const sums = new Map<string, number>()
  for (const { id, confidence } of occupations) sums.set(id, (sums.get(id) ?? 0) + confidence)
  return [...sums]
    .map(([id, confidence]) => ({ id, confidence: Math.round(confidence * 100) / 100 }))
    .filter(({ confidence }) => confidence >= 0.1)
    .sort((one, other) => other.confidence - one.confidence)
    .slice(0, 3)
}

/** How much occupations count beside wording when candidates are sought. */
const occupationStrength = 1.27

/** Pure, like its counterpart. The names count alike; occupations are those given and those the names mean. */
export function meaningOfProfile(words: ProfileWords, readMeaning: ReadMeaning): ProfileMeaning {
  const titles = words.names.map(readMeaning)
  const names = titles.map((title) => featuresOf(wordingOf(title)))
  const occupations: Bag = new Map()
  const official = atMostOne([...words.occupations, ...averaged(titles.map((title) => title.occupations))])
  addOccupations(occupations, [...official, ...neighbours(official)])
  addShares(occupations, averaged(titles.map((title) => title.english)), 'e ', englishStrength)
  const query: Bag = new Map()
  const share = 1 / Math.sqrt(titles.length || 1)
  for (const title of titles) for (const [key, value] of title.telling) add(query, key, value * share)
  for (const [key, value] of occupations) add(query, key, value * occupationStrength)
  for (const id of words.skills) add(query, featureKey('skill', id), skillWeight)
  addTerms(query, words.shifts, words.veterans)
  return { names, occupations: featuresOf(occupations), query: featuresOf(query) }
}

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
