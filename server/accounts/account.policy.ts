/** Coming and going has limits of its own; every other change is counted. */
const uncounted: ReadonlySet<string> = new Set([
  'signUp',
  'beginStaff',
  'signIn',
  'signOut',
  'sendCode',
  'signInByCode',
  'resetPassword',
  'endSession',
  'endOtherSessions',
])

/** An action that changes something; each account has so many an hour, whoever it is. */
export const isCounted = (action: string): boolean => !uncounted.has(action)
