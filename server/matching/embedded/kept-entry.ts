import type { Features, PackedFeatures, PostingEntry } from '../posting-index.ts'
import type { EntryColumns } from './entry-columns.ts'
import { flagBit, numberAt } from './packed-sayings.ts'

const none = new Int8Array(0)

/** The entry of a slot, made for whoever searches: it stays as it is, and its features and vectors are made when they are asked for. */
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
  readonly #slot: number
  readonly #columns: EntryColumns

  constructor(id: string, slot: number, columns: EntryColumns) {
    const { facts, said } = columns
    this.id = id
    this.employerId = said.employer(slot)
    this.version = said.number(slot, numberAt.version)
    this.open = said.flag(slot, flagBit.open)
    this.validUntilDay = said.number(slot, numberAt.validUntilDay)
    this.areas = facts.areas(slot)
    this.payMin = said.stated(slot, numberAt.payMin)
    this.payMax = said.stated(slot, numberAt.payMax)
    this.degreeRank = said.number(slot, numberAt.degreeRank)
    this.mustCertificates = facts.certificates(slot)
    this.mustSkills = said.mustSkills(slot)
    this.preferredSkills = said.preferredSkills(slot)
    this.minYears = said.number(slot, numberAt.minYears)
    this.occupations = said.occupations(slot)
    this.shift = said.shift(slot)
    this.contract = said.contract(slot)
    this.body = said.body(slot)
    this.unwanted = said.unwanted(slot)
    this.veteransPreferred = said.flag(slot, flagBit.veteransPreferred)
    this.postedDay = said.number(slot, numberAt.postedDay)
    this.trains = said.flag(slot, flagBit.trains)
    this.lacksOwn = said.flag(slot, flagBit.lacksOwn)
    this.#slot = slot
    this.#columns = columns
  }

  get features(): Features {
    return this.#columns.features.at(this.#slot)
  }

  get vector(): Int8Array {
    return this.#columns.vector(this.#slot)
  }

  get ownVector(): Int8Array {
    const { said, ownVector } = this.#columns
    return said.flag(this.#slot, flagBit.hasOwn) ? ownVector(this.#slot) : none
  }

  get packed(): PackedFeatures {
    return this.#columns.packed(this.#slot)
  }
}

export const keptEntry = (id: string, slot: number, columns: EntryColumns): PostingEntry =>
  new KeptEntry(id, slot, columns)
