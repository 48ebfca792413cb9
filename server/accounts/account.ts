import type { Department, Role } from '../../rules/choices.ts'
import type { RecordRow } from '../platform/record.ts'
import type { Viewer } from '../platform/viewer.ts'
import type { Language } from '../../rules/text.ts'

/** An account as the rest of the product may hold it: the password's hash never leaves the store. */
export interface AccountRow extends RecordRow {
  readonly role: Role
  readonly name: string
  /** `+86…`; one account a number. */
  readonly phone: string
  readonly email: string | null
  readonly language: Language
  /** The station a member of staff works for. */
  readonly stationId: string | null
  /** The area of that station, as it is now. */
  readonly reach?: string | null
  /** Areas of closed stations that it has taken over. */
  readonly reachesAlso?: readonly string[]
  /** Of staff: the departments that the person works for. */
  readonly departments?: readonly Department[]
  /** Since when nobody can sign in to it. */
  readonly disabledAt?: Date | null
  /** When its person had it erased. */
  readonly erasedAt?: Date | null
  /** When the person last signed in or went on, to the day; null of accounts that are closed or that staff keep for somebody. */
  readonly activeAt?: Date | null
  /** When it ends, since nobody uses it, as its person was told. */
  readonly idleEndsAt?: Date | null
  /** When the number was proved to be the person's own, if ever. */
  readonly phoneProvedAt?: Date | null
  /** Since when a code of an app is asked for besides the password. */
  readonly secondFactorAt?: Date | null
  /** When somebody else made the password, which is good for changing it only. */
  readonly passwordHandedAt?: Date | null
  /** Who it is at the provider of the office, where that has been joined. */
  readonly officeKey?: string | null
}

/** No number at all: unique, as the index of numbers demands. */
export const noPhone = (id: string): string => `none#${id}`

/** The number by which somebody is reached; none for whoever has no phone, and for an account that has given its number up. */
export const numberOf = ({ phone }: Pick<AccountRow, 'phone'>): string | null =>
  /^\+\d+$/.test(phone) ? phone : null

/** What an account is made from; `passwordHash` as `hashPassword` gives it. */
export interface NewAccount
  extends
    Pick<AccountRow, 'role' | 'name' | 'phone'>,
    Partial<
      Pick<
        AccountRow,
        | '_id'
        | 'email'
        | 'language'
        | 'stationId'
        | 'reach'
        | 'departments'
        | 'passwordHandedAt'
        | 'phoneProvedAt'
      >
    > {
  readonly passwordHash: string
}

export const viewerOfAccount = ({ _id, name, role, language, phone, ...works }: AccountRow): Viewer => ({
  id: _id,
  name,
  role,
  language,
  phone,
  stationId: works.stationId,
  reach: role === 'STAFF' ? (works.reach ?? null) : null,
  ...(role === 'STAFF' && { departments: works.departments ?? [] }),
})

/** An account as it is in the store. */
export interface AccountWithHash extends AccountRow {
  readonly passwordHash: string
}

export const withoutHash = ({ passwordHash: _hash, ...account }: AccountWithHash): AccountRow => account
