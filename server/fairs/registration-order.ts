import type { FairRow } from './fair.ts'
import type { RegistrationRow } from './registration.ts'

type Times = Pick<FairRow, '_id' | 'startsAt' | 'endsAt'>

/** What a person's registrations are sorted by: fairs to come before those over, then time, then id. */
export type Rank = readonly [over: number, time: number, id: string]

export function rankOf(row: Pick<RegistrationRow, '_id'>, fair: Times | undefined, now: Date): Rank {
  const startsAt = fair?.startsAt.getTime() ?? 0
  const isOver = fair === undefined || fair.endsAt < now
  return isOver ? [1, -startsAt, row._id] : [0, startsAt, row._id]
}

/** Negative when `a` comes first. */
export const compareRanks = (a: Rank, b: Rank): number =>
  a[0] - b[0] || a[1] - b[1] || (a[2] < b[2] ? -1 : Number(a[2] > b[2]))
