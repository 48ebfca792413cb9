import type { ContractType, Shift, WorkLimit, WorkRefusal } from '../../rules/choices.ts'
import type { Weighted } from '../reference/index.ts'
import type { EntryIndex, IndexSnapshot, SharedContent } from './keeping/kept-index.ts'

/**
 * What a text means, as numbers: hashed sparse features with quantised weights.
 * Weights are integers so that every engine and every machine computes the same nearness.
 */
export interface Features {
  /** Ascending, unique 32-bit feature keys. */
  readonly keys: Uint32Array
  /** 1–255, one per key. */
  readonly weights: Uint8Array
}

/** Features where they lie among those of many, without a view of each: hundreds are compared for every question. */
export interface PackedFeatures {
  readonly keys: Uint32Array
  readonly weights: Uint8Array
  /** Those from here … */
  readonly from: number
  /** … to before here. */
  readonly to: number
}

/**
 * What the index keeps of a posting: filters, and everything the final order needs, so that ordering a few
 * hundred hits reads nothing from the database. It is a copy: the record decides what is shown.
 */
export interface PostingEntry {
  readonly id: string
  readonly employerId: string
  /** Grows with every change of the record; an engine keeps what it was given last. */
  readonly version: number
  readonly open: boolean
  /** Last valid day, in days since 1970-01-01 (see `dayNumber`). */
  readonly validUntilDay: number
  /** The place and all its ancestors, finest first: town, district, city, province. Empty when unstated. */
  readonly areas: readonly string[]
  /** CNY a month; null when unstated. */
  readonly payMin: number | null
  readonly payMax: number | null
  /** Least degree asked for: its place in the schema's enum Degree, 0 (none) to 6 (doctor). */
  readonly degreeRank: number
  /** Certificates without which nobody is taken; ids of the skill catalogue. */
  readonly mustCertificates: readonly string[]
  /** Skills that are demanded, certificates not among them. */
  readonly mustSkills: readonly string[]
  /** Skills and certificates that are welcome. */
  readonly preferredSkills: readonly string[]
  readonly minYears: number
  readonly occupations: readonly Weighted[]
  readonly shift: Shift | null
  readonly contract: ContractType | null
  /** What the work asks of the body. */
  readonly body: readonly WorkLimit[]
  /** Conditions of it that people may not want. */
  readonly unwanted: readonly WorkRefusal[]
  readonly veteransPreferred: boolean
  /** The day it was posted, by its source where it has one, in days since 1970-01-01; 0 when nobody says. */
  readonly postedDay: number
  /** Whether it says that newcomers are taught. */
  readonly trains: boolean
  readonly features: Features
  /** What the encoder makes of the title: 256 numbers, none when nothing is known. Retrieval does without; the final order compares it. */
  readonly vector: Int8Array
  /** The same by a model of the office's own, where there is one that has read the title; none else. */
  readonly ownVector: Int8Array
  /** Whether that model is still to read it; until then the built-in encoder compares. */
  readonly lacksOwn: boolean
}

export interface PostingFilters {
  /** Only postings valid on this day, in days since 1970-01-01. */
  readonly today: number
  /** Any of these places, each at whatever level; empty means anywhere. A posting without a place passes. */
  readonly areas: readonly string[]
  /** CNY a month the best pay must reach; 0 means any. A posting without stated pay passes. */
  readonly payAtLeast: number
  /** Whether a posting that states no pay, or no place, is left out. */
  readonly onlyStated?: boolean
  /** Any of these contracts, null for one that is not stated; empty or absent means any. */
  readonly contracts?: readonly (ContractType | null)[]
  /** The seeker's own degree, 0–6; postings that ask for more are left out. */
  readonly degreeRank: number
  /** Certificates the seeker neither holds nor can obtain by an open training. */
  readonly outOfReach: readonly string[]
}

export interface PostingQuery {
  readonly features: Features
  readonly filters: PostingFilters
  /** At most so many hits. */
  readonly limit: number
}

export interface PostingHit {
  readonly entry: PostingEntry
  /** The engine's own nearness, higher is nearer; comparable within one answer only. */
  readonly nearness: number
}

/**
 * Retrieves open postings near a meaning. An engine only retrieves: the order of what it returns is the nearness,
 * ties by id; the final order is made of reasons (score.ts), the same for every engine.
 * When the query has no features, any postings that pass the filters are returned, in no promised order.
 */
export interface PostingIndex extends EntryIndex<PostingEntry> {
  /** What a keeper asks of an index that other processes see too; null of one that each process must fill itself. */
  readonly shared: SharedContent | null
  /** Adds or replaces by id; when it resolves, searches see the entries. */
  upsert(entries: readonly PostingEntry[]): Promise<void>
  /** Unknown ids are no error. */
  remove(ids: readonly string[]): Promise<void>
  /** Puts a wholly new content in place of the old; searches see the old one until it resolves. */
  replaceAll(batches: AsyncIterable<readonly PostingEntry[]>): Promise<void>
  search(query: PostingQuery): Promise<readonly PostingHit[]>
  /** Another thing after every change that a search may see; absent where others change the index too. */
  edition?(): object
  size(): Promise<number>
  readonly snapshot?: IndexSnapshot
  close(): Promise<void>
}

/** Days since 1970-01-01 of a calendar day `YYYY-MM-DD`. */
export const dayNumber = (day: string): number => Math.floor(Date.parse(`${day}T00:00:00.000Z`) / 86_400_000)

/** The order in which every engine answers. */
export const byNearness = (one: PostingHit, other: PostingHit): number =>
  other.nearness - one.nearness || (one.entry.id < other.entry.id ? -1 : 1)

/** Whether a posting of these places may lie in a wished one; without a place it may, and without a wish. */
export const liesWithin = (places: readonly string[], wished: readonly string[]): boolean =>
  wished.length === 0 || places.length === 0 || places.some((code) => wished.includes(code))

/** Whether a posting says what it pays and where it is. */
export const statesPayAndPlace = ({ areas, payMin, payMax }: PostingEntry): boolean =>
  areas.length > 0 && (payMin !== null || payMax !== null)

/** Whether an entry passes the filters: what every engine's filters mean. */
export function passes(entry: PostingEntry, filters: PostingFilters): boolean {
  const { today, areas, payAtLeast, degreeRank, outOfReach, onlyStated = false, contracts = [] } = filters
  return (
    entry.open &&
    (!onlyStated || statesPayAndPlace(entry)) &&
    entry.validUntilDay >= today &&
    entry.degreeRank <= degreeRank &&
    (entry.payMax === null || entry.payMax >= payAtLeast) &&
    (contracts.length === 0 || contracts.includes(entry.contract)) &&
    liesWithin(entry.areas, areas) &&
    !entry.mustCertificates.some((id) => outOfReach.includes(id))
  )
}
