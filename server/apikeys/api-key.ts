import type { ApiKeyHolder, ApiScope } from '../../rules/api-key.ts'
import { isVerified } from '../verification/index.ts'
import type { EmployerRow } from '../employers/index.ts'
import type { RecordRow } from '../platform/record.ts'
import type { Viewer } from '../platform/viewer.ts'

/** A key by which a program asks. */
export interface ApiKeyRow extends RecordRow {
  /** The token's SHA-256; the token itself is kept nowhere. */
  readonly tokenHash: string
  readonly beginning: string
  /** The organisation whose key it is; null: the bureau's. */
  readonly employerId: string | null
  /** Of keys of the bureau: the station for which it was made, and the area of that. */
  readonly stationId: string | null
  readonly reach: string | null
  readonly name: string
  readonly scopes: readonly ApiScope[]
  readonly madeBy: string
  readonly madeById: string
  readonly expiresAt: Date
  /** `YYYY-MM-DD`. */
  readonly lastUsedOn: string | null
  readonly revokedAt: Date | null
  readonly revokedBy: string | null
  readonly revokedById: string | null
  readonly revokedWhy: string | null
}

type ApiKeyState = 'OPEN' | 'RESTING' | 'ENDED' | 'REVOKED'

/** Whose the key is, as lists know it. */
export const holderOf = (employerId: string | null): string => employerId ?? 'bureau'

export const kindOf = (employerId: string | null): ApiKeyHolder =>
  employerId === null ? 'BUREAU' : 'ORGANISATION'

/** How a key stands; an organisation's rests while that is not verified. */
export function stateOf(
  { employerId, revokedAt, expiresAt }: Pick<ApiKeyRow, 'employerId' | 'revokedAt' | 'expiresAt'>,
  employer: Pick<EmployerRow, 'verification'> | null,
  now: Date,
): ApiKeyState {
  if (revokedAt !== null) return 'REVOKED'
  if (expiresAt <= now) return 'ENDED'
  return employerId !== null && !(employer && isVerified(employer.verification, now)) ? 'RESTING' : 'OPEN'
}

/** As whom a key asks: as anybody, for its organisation, or for the bureau. */
export type Persona = 'ANYBODY' | ApiKeyHolder

/** The viewer of a request by key. It has an id and a name of its own, so that what it does is counted and told as the key's. */
export function viewerOfKey(
  { _id, name, employerId, stationId, reach }: ApiKeyRow,
  persona: Persona,
  language: Viewer['language'],
): Viewer | null {
  if (persona === 'ANYBODY') return null
  const known = { id: _id, name: `${name} · API`, language, phone: '', isProgram: true }
  return persona === 'BUREAU'
    ? { ...known, role: 'STAFF', stationId, reach, departments: [] }
    : { ...known, role: 'EMPLOYER', stationId: null, reach: null, worksFor: employerId ?? '' }
}
