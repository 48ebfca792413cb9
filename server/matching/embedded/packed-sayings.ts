import {
  contractTypes,
  shifts,
  type ContractType,
  type Shift,
  type WorkLimit,
  type WorkRefusal,
} from '../../../rules/choices.ts'
import type { Weighted } from '../../reference/index.ts'
import type { PostingEntry } from '../posting-index.ts'
import { growingColumn } from './growing-column.ts'
import { sharedLists } from './shared-lists.ts'
import { named, takenFrom, type Parts, type Take } from './snapshot-parts.ts'

/** What of an entry is a number, by its place among them; what is not stated is no number. */
export const numberAt = {
  ...{ version: 0, validUntilDay: 1, payMin: 2, payMax: 3 },
  ...{ degreeRank: 4, minYears: 5, postedDay: 6 },
} as const
const ofNumbers = Object.keys(numberAt) as (keyof typeof numberAt)[]

/** And what is yes or no, by its bit. */
export const flagBit = { open: 1, veteransPreferred: 2, trains: 4, lacksOwn: 8, hasOwn: 16 } as const
/** Kinds by their places in their lists, and 0 for one that is not stated. */
const kindBits = 4
const kindMask = 2 ** kindBits - 1
const shiftAt = 5
const contractAt = shiftAt + kindBits

/** The numbers of lists, and the bits. */
const codeAt = {
  employer: 0,
  mustSkills: 1,
  preferredSkills: 2,
  occupations: 3,
  body: 4,
  unwanted: 5,
  bits: 6,
} as const
const ofCodes = Object.keys(codeAt).length

const kindNumber = <Kind>(kinds: readonly Kind[], kind: Kind | null): number =>
  kind === null ? 0 : kinds.indexOf(kind) + 1

const bitsOf = (entry: PostingEntry): number =>
  (entry.open ? flagBit.open : 0) |
  (entry.veteransPreferred ? flagBit.veteransPreferred : 0) |
  (entry.trains ? flagBit.trains : 0) |
  (entry.lacksOwn ? flagBit.lacksOwn : 0) |
  (entry.ownVector.length > 0 ? flagBit.hasOwn : 0) |
  (kindNumber(shifts, entry.shift) << shiftAt) |
  (kindNumber(contractTypes, entry.contract) << contractAt)

/** What entries say besides what they are filtered by and what is compared, by slot. */
export function packedSayings() {
  const numbers = growingColumn(Float64Array)
  const codes = growingColumn(Uint32Array)
  const lists = {
    employers: sharedLists<string>(),
    skills: sharedLists<string>(),
    occupations: sharedLists<Weighted>(),
    body: sharedLists<WorkLimit>(),
    unwanted: sharedLists<WorkRefusal>(),
  }
  const code = (slot: number, at: number): number => codes.numbers[slot * ofCodes + at] ?? 0
  const bits = (slot: number): number => code(slot, codeAt.bits)
  const number = (slot: number, at: number): number => numbers.numbers[slot * ofNumbers.length + at] ?? 0
  return {
    add(slot: number, entry: PostingEntry): void {
      numbers.ensure((slot + 1) * ofNumbers.length)
      for (const name of ofNumbers)
        numbers.numbers[slot * ofNumbers.length + numberAt[name]] = entry[name] ?? Number.NaN
      codes.ensure((slot + 1) * ofCodes)
      const ofLists = [
        lists.employers.numberOf([entry.employerId]),
        lists.skills.numberOf(entry.mustSkills),
        lists.skills.numberOf(entry.preferredSkills),
        lists.occupations.numberOf(entry.occupations),
        lists.body.numberOf(entry.body),
        lists.unwanted.numberOf(entry.unwanted),
      ]
      codes.numbers.set([...ofLists, bitsOf(entry)], slot * ofCodes)
    },
    number,
    stated(slot: number, at: number): number | null {
      const found = number(slot, at)
      return Number.isNaN(found) ? null : found
    },
    flag: (slot: number, bit: number): boolean => (bits(slot) & bit) !== 0,
    shift: (slot: number): Shift | null => shifts[((bits(slot) >> shiftAt) & kindMask) - 1] ?? null,
    contract: (slot: number): ContractType | null =>
      contractTypes[((bits(slot) >> contractAt) & kindMask) - 1] ?? null,
    employer: (slot: number): string => lists.employers.list(code(slot, codeAt.employer))[0] ?? '',
    mustSkills: (slot: number) => lists.skills.list(code(slot, codeAt.mustSkills)),
    preferredSkills: (slot: number) => lists.skills.list(code(slot, codeAt.preferredSkills)),
    occupations: (slot: number) => lists.occupations.list(code(slot, codeAt.occupations)),
    body: (slot: number) => lists.body.list(code(slot, codeAt.body)),
    unwanted: (slot: number) => lists.unwanted.list(code(slot, codeAt.unwanted)),
    trim(slots: number): void {
      numbers.fit(slots * ofNumbers.length)
      codes.fit(slots * ofCodes)
    },
    *parts(slots: number): Parts {
      yield ['numbers', numbers.bytes(slots * ofNumbers.length)]
      yield ['codes', codes.bytes(slots * ofCodes)]
      for (const [name, each] of Object.entries(lists)) yield* named(name, each.parts())
    },
    async take(take: Take): Promise<void> {
      numbers.take(take('numbers'))
      codes.take(take('codes'))
      for (const [name, each] of Object.entries(lists)) await each.take(takenFrom(name, take))
    },
  }
}

export type PackedSayings = ReturnType<typeof packedSayings>
