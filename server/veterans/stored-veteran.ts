import type { OwedMark } from '../platform/queue/owed.ts'
import type { Comparable } from './likeness/file-likeness.ts'
import type { VeteranRow } from './veteran.ts'

/** The row with what only looking up needs, and the resident ID under lock. */
export interface StoredVeteran extends VeteranRow, Comparable {
  readonly residentIdSealed?: string
  /** Under each known key; a single text in files from before keys could be changed. */
  readonly residentIdHash?: readonly string[]
  /** A decision that nobody has been notified of yet. */
  readonly decisionOwed?: OwedMark
  /** A new name that the account does not have yet. */
  readonly renameOwed?: OwedMark
  /** A change after which fairs announced before may concern the person. */
  readonly audienceOwed?: OwedMark
  /** The area and all it lies in. */
  readonly areaPath: readonly string[]
  /** Occupations wished for or not rejected. */
  readonly occupationKeys: readonly string[]
}
