import { randomInt } from 'node:crypto'

export type RegistrationState = 'REGISTERED' | 'WITHDRAWN'

export interface RegistrationRow {
  readonly _id: string
  readonly fairId: string
  readonly veteranId: string
  readonly accountId: string
  readonly veteranName: string
  /** Empty for whoever has no phone. */
  readonly phoneTail: string
  /** Who of the staff did it for the person; null when the person did. */
  readonly onBehalfBy?: string | null
  readonly state: RegistrationState
  readonly ticketCode: string
  readonly registeredAt: Date
  readonly changedAt: Date
  /** The file that it was made with, when that went into this one. */
  readonly movedFrom?: string | null
}

/** Letters and digits that nobody confuses when reading them aloud: no 0 O 1 I L. */
const alphabet = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'
const ticketLength = 10

/** A new ticket code: 49 bits of chance, unique by index. */
export const newTicketCode = (): string =>
  Array.from({ length: ticketLength }, () => alphabet[randomInt(alphabet.length)]).join('')

/** What the QR code says; the number is the version of this form. */
export const ticketPayload = (row: Pick<RegistrationRow, 'ticketCode'>): string => `RQ1:${row.ticketCode}`
