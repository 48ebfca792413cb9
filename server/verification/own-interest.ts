import type { Relation } from '../../rules/relative.ts'
import type { Viewer } from '../platform/viewer.ts'

/** By what one can tell whose something is: the accounts that made it, and the numbers, people and firms that it names. */
export interface Belonging {
  readonly accountIds: readonly (string | null)[]
  readonly phones: readonly (string | null | undefined)[]
  /** People whose it is, or who speak for it. */
  readonly names?: readonly (string | null | undefined)[]
  /** The last four of the resident ID of the person that it is about. */
  readonly residentIdTail?: string | null
  readonly creditCode?: string
}

/** Somebody close to a member of staff, or a firm in which they have a part, as they declared it. */
export interface Close {
  readonly relation: Relation
  readonly name: string | null
  readonly phone: string | null
  readonly residentIdTail: string | null
  readonly creditCode: string | null
}

/** A number without the code of the country and without what people put between its digits. */
const digitsOf = (phone: string): string => phone.replace(/^\+86/, '').replace(/\D/g, '')

const hasPhone = ({ phones }: Belonging, phone: string): boolean =>
  phones.some((each) => each != null && digitsOf(each) === digitsOf(phone))

const plain = (name: string): string =>
  name
    .normalize('NFKC')
    .replaceAll(/[\s·•.]/gu, '')
    .toLowerCase()
const isOneName = (one: string, other: string): boolean => plain(one) === plain(other)

/** Whether something is the viewer's own: made by their account, or reached at their number. */
export const isOwnInterest = ({ id, phone }: Viewer, belonging: Belonging): boolean =>
  belonging.accountIds.includes(id) || hasPhone(belonging, phone)

/**
 * Whether it may be of somebody who was declared: one number or one credit code is enough, and so is one name unless the ends of two
 * resident IDs say that it is another person. Rather once too often: a colleague decides as well.
 */
export function isOf(close: Close, belonging: Belonging): boolean {
  const { name, phone, residentIdTail, creditCode } = close
  if (phone !== null && hasPhone(belonging, phone)) return true
  if (creditCode !== null && belonging.creditCode === creditCode) return true
  const named = name !== null && (belonging.names ?? []).some((each) => each != null && isOneName(each, name))
  const tail = belonging.residentIdTail ?? null
  return named && (residentIdTail === null || tail === null || residentIdTail === tail)
}
