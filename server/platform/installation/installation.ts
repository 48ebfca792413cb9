import type { Connection } from 'mongoose'

/** What was done to the records, and when. */
export interface Done {
  readonly name: string
  readonly did: string
  readonly at: Date
}

/** What is known of the database as a whole: one record for the shape of its records, one for the key of its secrets. */
export interface InstallationRow {
  readonly _id: 'schema' | 'secret-key'
  readonly version?: number
  readonly done?: readonly Done[]
  /** A process is changing the records; until then nobody else does. */
  readonly lockedUntil?: Date | null
  readonly sealed?: string
}

export const installationOf = (connection: Connection) =>
  connection.collection<InstallationRow>('installation')
