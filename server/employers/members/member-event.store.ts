import type { Connection } from 'mongoose'
import { indexOwed, owedMark, owedWork, type OwedMark } from '../../platform/queue/owed.ts'
import type { RecordRow } from '../../platform/record.ts'
import { recordFields, recordSchema } from '../../platform/schema.ts'
import { memberEventHappened } from './member.jobs.ts'
import { memberEventKinds, type MemberEvent } from './member.ts'

export interface MemberEventRow extends MemberEvent, RecordRow {}

interface StoredEvent extends MemberEventRow {
  readonly tellOwed?: OwedMark
}

const schema = recordSchema<StoredEvent>('memberevents', {
  kind: { type: String, required: true, enum: memberEventKinds },
  employerId: { type: String, required: true },
  accountId: { type: String, required: true },
  name: { type: String, required: true },
  byId: { type: String, required: true },
  by: { type: String, required: true },
  tellOwed: owedMark,
  ...recordFields,
})
schema.index({ employerId: 1, createdAt: -1 })
indexOwed(schema, 'tellOwed')

schema.index({ accountId: 1, createdAt: -1 })
schema.index({ byId: 1 })

/** In the place of a name that was erased. */
const nobody = '—'

/** Nobody looks further back. */
const mostShown = 50

export const memberEventStore = (connection: Connection) => {
  const events = connection.model<StoredEvent>('MemberEvent', schema)
  return {
    async add(row: StoredEvent): Promise<void> {
      await events.create(row)
    },
    /** The act did not come about. */
    async drop(id: string): Promise<void> {
      await events.deleteOne({ _id: id }).exec()
    },
    byId: (id: string): Promise<MemberEventRow | null> =>
      events.findOne({ _id: id }, { tellOwed: 0 }).lean<MemberEventRow>().exec(),
    /** The newest first. */
    of: (employerId: string): Promise<MemberEventRow[]> =>
      events
        .find({ employerId }, { tellOwed: 0 }, { sort: { createdAt: -1 }, limit: mostShown })
        .lean<MemberEventRow[]>()
        .exec(),
    ofPerson: (accountId: string): Promise<MemberEventRow[]> =>
      events
        .find({ accountId }, { tellOwed: 0 }, { sort: { createdAt: -1 }, limit: mostShown })
        .lean<MemberEventRow[]>()
        .exec(),
    /** Whom it befell and who did it is known no more. */
    async forget(accountId: string): Promise<void> {
      await events.updateMany({ accountId }, { $set: { name: nobody } }).exec()
      await events.updateMany({ byId: accountId }, { $set: { by: nobody } }).exec()
    },
    telling: owedWork(events, 'tellOwed', memberEventHappened),
  }
}

export type MemberEventStore = ReturnType<typeof memberEventStore>
