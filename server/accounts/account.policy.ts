import type { Viewer } from '../platform/viewer.ts'
import type { AccountRow } from './account.ts'

/** What one does to come, to go and to say where else one is signed in. */
export const comingAndGoing = [
  'signUp',
  'signIn',
  'signOut',
  'sendCode',
  'signInByCode',
  'resetPassword',
  'endSession',
  'endOtherSessions',
] as const

/** Coming and going has limits of its own; every other change is counted. */
const uncounted: ReadonlySet<string> = new Set([
  ...comingAndGoing,
  'beginStaff',
  'beginSecondFactor',
  'confirmSecondFactor',
])

/** An action that changes something; each account has so many an hour, whoever it is. */
export const isCounted = (action: string): boolean => !uncounted.has(action)

/** What an account has to do before anything else is possible. */
export type AccountDuty = 'NEW_PASSWORD' | 'SECOND_FACTOR'

/**
 * Whoever was handed a password makes one of the own; staff, where the installation demands it, are known by two things. Nobody
 * else owes anything.
 */
export function dutiesOf(
  { role, passwordHandedAt, secondFactorAt }: AccountRow,
  demandsSecondFactor: boolean,
): AccountDuty[] {
  return [
    ...(passwordHandedAt ? (['NEW_PASSWORD'] as const) : []),
    ...(role === 'STAFF' && demandsSecondFactor && !secondFactorAt ? (['SECOND_FACTOR'] as const) : []),
  ]
}

/** Others sign in by a code sent to their phone, which would go round it. */
export const mayHaveSecondFactor = ({ role }: Pick<Viewer, 'role'>): boolean => role === 'STAFF'

/** A number belongs to who has proved it; staff come by theirs in person. */
export const givesWay = ({ role, phoneProvedAt }: AccountRow): boolean => role !== 'STAFF' && !phoneProvedAt
