import type { Viewer } from '../platform/viewer.ts'

/** By what one can tell whose something is: the accounts that made it, and the numbers that it names. */
export interface Belonging {
  readonly accountIds: readonly (string | null)[]
  readonly phones: readonly (string | null | undefined)[]
}

/** A number without the code of the country and without what people put between its digits. */
const digitsOf = (phone: string): string => phone.replace(/^\+86/, '').replace(/\D/g, '')

/** Whether something is the viewer's own: made by their account, or reached at their number. */
export const isOwnInterest = ({ id, phone }: Viewer, { accountIds, phones }: Belonging): boolean =>
  accountIds.includes(id) || phones.some((each) => each != null && digitsOf(each) === digitsOf(phone))
