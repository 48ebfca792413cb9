import type { Features, PackedFeatures, PostingEntry } from '../posting-index.ts'

type Lists = Pick<
  PostingEntry,
  'areas' | 'mustCertificates' | 'mustSkills' | 'preferredSkills' | 'occupations' | 'body' | 'unwanted'
>

/** What of slots is kept end to end. */
interface Columns {
  readonly features: (slot: number) => Features
  readonly vector: (slot: number) => Int8Array
  readonly ownVector: (slot: number) => Int8Array
  readonly packed: (slot: number) => PackedFeatures
}

const none = new Int8Array(0)

/** An entry as it is kept: given to whoever searches as it is, its features and its vectors made when they are asked for. */
class KeptEntry implements PostingEntry {
  readonly id: string
  readonly employerId: string
  readonly version: number
  readonly open: boolean
  readonly validUntilDay: number
  readonly areas: PostingEntry['areas']
  readonly payMin: number | null
  readonly payMax: number | null
  readonly degreeRank: number
  readonly mustCertificates: PostingEntry['mustCertificates']
  readonly mustSkills: PostingEntry['mustSkills']
  readonly preferredSkills: PostingEntry['preferredSkills']
  readonly minYears: number
  readonly occupations: PostingEntry['occupations']
  readonly shift: PostingEntry['shift']
  readonly contract: PostingEntry['contract']
  readonly body: PostingEntry['body']
  readonly unwanted: PostingEntry['unwanted']
  readonly veteransPreferred: boolean
  readonly postedDay: number
  readonly trains: boolean
  readonly lacksOwn: boolean
  readonly #hasOwn: boolean
  readonly #slot: number
  readonly #columns: Columns

  constructor(entry: PostingEntry, lists: Lists, slot: number, columns: Columns) {
    this.id = entry.id
    this.employerId = entry.employerId
    this.version = entry.version
    this.open = entry.open
    this.validUntilDay = entry.validUntilDay
    this.areas = lists.areas
    this.payMin = entry.payMin
    this.payMax = entry.payMax
    this.degreeRank = entry.degreeRank
    this.mustCertificates = lists.mustCertificates
    this.mustSkills = lists.mustSkills
    this.preferredSkills = lists.preferredSkills
    this.minYears = entry.minYears
    this.occupations = lists.occupations
    this.shift = entry.shift
    this.contract = entry.contract
    this.body = lists.body
    this.unwanted = lists.unwanted
    this.veteransPreferred = entry.veteransPreferred
    this.postedDay = entry.postedDay
    this.trains = entry.trains
    this.lacksOwn = entry.lacksOwn
    this.#hasOwn = entry.ownVector.length > 0
    this.#slot = slot
    this.#columns = columns
  }

  get features(): Features {
    return this.#columns.features(this.#slot)
  }

  get vector(): Int8Array {
    return this.#columns.vector(this.#slot)
  }

  get ownVector(): Int8Array {
    return this.#hasOwn ? this.#columns.ownVector(this.#slot) : none
  }

  get packed(): PackedFeatures {
    return this.#columns.packed(this.#slot)
  }
}

export const keptEntry = (entry: PostingEntry, lists: Lists, slot: number, columns: Columns): PostingEntry =>
  new KeptEntry(entry, lists, slot, columns)
