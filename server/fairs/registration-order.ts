import { ascending, keyset } from '../platform/page.ts'
import type { FairRow } from './fair.ts'
import type { RegistrationRow } from './registration.ts'

/** A person's registrations: fairs to come before those over. */
export const soonestFirst = keyset('my-registrations', {
  over: ascending.number,
  distance: ascending.number,
  _id: ascending.text,
})

/** A registration with what it is sorted by: the next fair first, and of those over the last. */
export function ranked<Row extends Pick<RegistrationRow, '_id'>>(
  row: Row,
  fair: Pick<FairRow, 'startsAt' | 'endsAt'> | undefined,
  now: Date,
) {
  const isOver = !fair?.endsAt || fair.endsAt < now
  const startsAt = fair?.startsAt?.getTime() ?? 0
  return { ...row, over: Number(isOver), distance: isOver ? -startsAt : startsAt }
}
