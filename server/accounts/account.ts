import type { Role } from '../../rules/choices.ts'
import type { Viewer } from '../platform/viewer.ts'
import type { Language } from '../../rules/text.ts'

/** An account as the rest of the product may hold it: the password's hash never leaves the store. */
export interface AccountRow {
  readonly _id: string
  readonly role: Role
  readonly name: string
  /** `+86…`; one account a number. */
  readonly phone: string
  readonly email: string | null
  readonly language: Language
  /** The station a member of staff works for. */
  readonly stationId: string | null
  readonly createdAt: Date
  readonly updatedAt: Date
  readonly version: number
}

/** What an account is made from; `passwordHash` as `hashPassword` gives it. */
export interface NewAccount {
  readonly _id?: string
  readonly role: Role
  readonly name: string
  readonly phone: string
  readonly passwordHash: string
  readonly email?: string | null
  readonly language?: Language
  readonly stationId?: string | null
}

export const viewerOfAccount = ({ _id, name, role, language, stationId }: AccountRow): Viewer => ({
  id: _id,
  name,
  role,
  language,
  stationId,
})
