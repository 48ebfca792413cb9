import type { Model, ProjectionType, QueryFilter } from 'mongoose'
import type { EmployerRow } from '../employer.ts'

/** Everybody may claim a credit code; whose it is has been proved by one organisation at most. */
export const provenCodeFields = { provenCode: { type: String, default: null } } as const

/** A code is claimed by many, and proved by one: the database refuses a second. */
export function indexCodes(schema: { index(fields: object, options?: object): unknown }): void {
  schema.index({ creditCode: 1, _id: 1 })
  schema.index(
    { provenCode: 1 },
    { unique: true, partialFilterExpression: { provenCode: { $type: 'string' } } },
  )
}

/** More claims on one code are not shown. */
const mostClaims = 20

/** What is asked of credit codes; of others than the holder only what `compared` names is told. */
export const provenCodeStore = <Row extends EmployerRow, Compared>(
  employers: Model<Row>,
  shown: ProjectionType<Row>,
  compared: ProjectionType<Row>,
) => ({
  /** Who has proved the code. */
  holderOf: (provenCode: string): Promise<EmployerRow | null> =>
    employers
      .findOne({ provenCode } as QueryFilter<Row>, shown)
      .lean<EmployerRow>()
      .exec(),
  /** Others that claim the same code. */
  claiming: (creditCode: string, id: string): Promise<Compared[]> =>
    employers
      .find(
        { creditCode, closedAt: null, mergedInto: null, _id: { $ne: id } } as QueryFilter<Row>,
        compared,
        {
          sort: { _id: 1 },
          limit: mostClaims,
        },
      )
      .lean<Compared[]>()
      .exec(),
})
