import type { Model, QueryFilter, UpdateQuery } from 'mongoose'
import { partSchema } from '../../platform/schema.ts'
import { mostMembers, type MemberRow } from './member.ts'

interface Joined {
  readonly _id: string
  readonly accountId: string
  readonly members: readonly MemberRow[]
}

export const memberFields = {
  members: {
    type: [
      partSchema<MemberRow>({
        accountId: { type: String, required: true },
        since: { type: Date, required: true },
      }),
    ],
    required: true,
  },
}

/** One organisation a person: the database refuses a second. */
export const indexMembers = (schema: { index(fields: object, options: object): unknown }) =>
  schema.index({ 'members.accountId': 1 }, { unique: true })

/** Who belongs to organisations: each change is one conditional write, apart from what the owner writes of the facts. */
export const memberStore = <Row extends Joined>(employers: Model<Row>) => {
  const write = async (filter: object, update: object): Promise<boolean> =>
    (await employers.updateOne(filter as QueryFilter<Row>, update as UpdateQuery<Row>).exec())
      .matchedCount === 1
  return {
    /** Does nothing when the person is a member or there are too many. A duplicate key: a member of another. */
    join: (_id: string, { accountId, since }: MemberRow): Promise<boolean> =>
      write(
        {
          _id,
          closedAt: null,
          mergedInto: null,
          'members.accountId': { $ne: accountId },
          [`members.${mostMembers - 1}`]: { $exists: false },
        },
        { $push: { members: { accountId, since } } },
      ),
    /** Not for the owner. */
    leave: (_id: string, accountId: string): Promise<boolean> =>
      write(
        { _id, accountId: { $ne: accountId }, 'members.accountId': accountId },
        { $pull: { members: { accountId } } },
      ),
    /** From whoever owns it at this moment to another member. */
    handOver: (_id: string, from: string, to: string): Promise<boolean> =>
      write({ _id, accountId: from, 'members.accountId': to }, { $set: { accountId: to } }),
  }
}
