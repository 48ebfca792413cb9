import type { Features, PostingEntry } from '../posting-index.ts'

type Lists = Pick<
  PostingEntry,
  'areas' | 'mustCertificates' | 'mustSkills' | 'preferredSkills' | 'occupations'
>

type FeaturesAt = (slot: number) => Features

/** An entry as it is kept: given to whoever searches as it is, its features made when they are asked for. */
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
  readonly veteransPreferred: boolean
  readonly postedDay: number
  readonly trains: boolean
  readonly #slot: number
  readonly #featuresAt: FeaturesAt

  constructor(entry: PostingEntry, lists: Lists, slot: number, featuresAt: FeaturesAt) {
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
    this.veteransPreferred = entry.veteransPreferred
    this.postedDay = entry.postedDay
    this.trains = entry.trains
    this.#slot = slot
    this.#featuresAt = featuresAt
  }

  get features(): Features {
    return this.#featuresAt(this.#slot)
  }
}

export const keptEntry = (
  entry: PostingEntry,
  lists: Lists,
  slot: number,
  featuresAt: FeaturesAt,
): PostingEntry => new KeptEntry(entry, lists, slot, featuresAt)
