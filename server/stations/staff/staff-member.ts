import type { AccountRow, LeaveRow, LendingRow } from '../../accounts/index.ts'

/** A member of staff as the bureau sees the account. */
export interface StaffMemberRow extends AccountRow {
  /** The one that is set and not over. */
  readonly leave: LeaveRow | null
  readonly standIn: AccountRow | null
  /** What is lent and not over. */
  readonly lending: LendingRow | null
}

/** A password that was made for somebody, to be handed over; it is kept nowhere. */
export interface HandedRow {
  /** Of the member of staff. */
  readonly _id: string
  readonly staff: StaffMemberRow
  readonly password: string
}
