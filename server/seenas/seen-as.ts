/** How long somebody looks; a telephone call that lasts longer asks anew, with its reason. */
export const seeingMs = 15 * 60_000

/** How long it is kept whom somebody has looked at. */
export const keptMs = 180 * 24 * 3_600_000

/** One look of a member of staff through the eyes of somebody. */
export interface SeenAsRow {
  /** The token's SHA-256. */
  readonly _id: string
  /** Whose pages. */
  readonly accountId: string
  /** The file or the organisation by which they may be looked at. */
  readonly recordId: string
  readonly kind: 'VETERAN' | 'EMPLOYER'
  /** The name of whoever is seen, as it was then. */
  readonly name: string
  readonly byId: string
  readonly by: string
  readonly stationId: string | null
  /** The hash of the clerk's own session: with that this one ends too. */
  readonly sessionHash: string
  readonly reason: string
  readonly createdAt: Date
  /** When it is over; the moment at which it was ended, when it was. */
  readonly expiresAt: Date
  readonly version: number
}

/** What a token of this kind begins with, so that no other is looked for here, and this one nowhere else. */
const beginning = 'seen.'

export const seenToken = (secret: string): string => beginning + secret

export const isSeenToken = (token: string): boolean => token.startsWith(beginning)

/** As it stands where others may look over a shoulder: the first character, then stars. */
export const maskedName = (name: string): string => `${[...name][0] ?? ''}**`
