/** What every record that changes holds beside its content. */
export interface RecordRow {
  readonly _id: string
  readonly createdAt: Date
  readonly updatedAt: Date
  readonly version: number
}

/** The same of a record that is made at `now`. */
export const firstVersion = (now: Date) => ({ createdAt: now, updatedAt: now, version: 1 })
