import type { Connection } from 'mongoose'
import { narrowed, type Narrowing } from '../platform/narrowing.ts'
import { descending, keyset, type CountedPage } from '../platform/page.ts'
import { nameKeysOf } from '../platform/name-keys.ts'
import { recordSchema } from '../platform/schema.ts'
import { sortings, type OrderOf, type SortedArgs } from '../platform/sorting.ts'
import { newTicketCode, type RegistrationRow } from './registration.ts'

/** With the order of names, as the name was when registering. */
interface StoredRegistration extends RegistrationRow {
  readonly nameSound?: string | null
}

const schema = recordSchema<StoredRegistration>('registrations', {
  _id: { type: String, required: true },
  fairId: { type: String, required: true },
  veteranId: { type: String, required: true },
  accountId: { type: String, required: true },
  veteranName: { type: String, required: true },
  nameSound: { type: String, default: null },
  // Empty for whoever has no phone.
  phoneTail: { type: String, default: '' },
  onBehalfBy: { type: String, default: null },
  state: { type: String, required: true },
  ticketCode: { type: String, required: true },
  registeredAt: { type: Date, required: true },
  changedAt: { type: Date, required: true },
  movedFrom: { type: String, default: null },
})
schema.index({ fairId: 1, veteranId: 1 }, { unique: true })
schema.index({ ticketCode: 1 }, { unique: true })
schema.index({ fairId: 1, state: 1, registeredAt: -1, _id: -1 })
schema.index({ accountId: 1, fairId: 1 })
export const registrationOrders = sortings('registrations', ['fairId', 'state'], {
  REGISTERED: { path: 'registeredAt', kind: 'date' },
  NAME: { path: 'nameSound', kind: 'text', nullable: true },
  PHONE_TAIL: { path: 'phoneTail', kind: 'text' },
})
registrationOrders.declare(schema)
export type RegistrationOrder = OrderOf<'REGISTERED' | 'NAME' | 'PHONE_TAIL'>

/** Who registers, as the ticket and the door need it. */
export type Person = Pick<
  RegistrationRow,
  'veteranId' | 'accountId' | 'veteranName' | 'phoneTail' | 'onBehalfBy'
>

const registered = (fairId: string) => ({ fairId, state: 'REGISTERED' as const })

export const newestFirst = keyset('registrations', { registeredAt: descending.date, _id: descending.text })

/** What stays of somebody's registration: that there was one. */
const nobody = (_id: string) => ({
  accountId: `erased-${_id}`,
  veteranId: `erased-${_id}`,
  veteranName: '已注销',
  nameSound: nameKeysOf('已注销').nameSound,
  phoneTail: '',
})

/** The registrations and the questions asked of them. */
export function registrationStore(connection: Connection) {
  const rows = connection.model<StoredRegistration>('Registration', schema)
  const forget = async (found: readonly Pick<RegistrationRow, '_id'>[]): Promise<void> => {
    for (const { _id } of found) await rows.updateOne({ _id }, { $set: nobody(_id) })
  }
  return {
    of: (fairId: string, accountId: string) =>
      rows.findOne({ ...registered(fairId), accountId }).lean<RegistrationRow>(),
    /** One person's registrations for several fairs: for lists. */
    ofAccount: (accountId: string, fairIds: readonly string[]) =>
      rows.find({ accountId, state: 'REGISTERED', fairId: { $in: fairIds } }).lean<RegistrationRow[]>(),
    /** Writes the registration, new or again after a withdrawal; a duplicate key means that it stands already. */
    register: (
      fairId: string,
      person: Person,
      id: string,
      now: Date,
      ticketCode = newTicketCode(),
    ): Promise<RegistrationRow> =>
      rows
        .findOneAndUpdate(
          { fairId, veteranId: person.veteranId, state: 'WITHDRAWN' },
          {
            $set: {
              ...person,
              nameSound: nameKeysOf(person.veteranName).nameSound,
              state: 'REGISTERED',
              ticketCode,
              registeredAt: now,
              changedAt: now,
            },
            $setOnInsert: { _id: id },
          },
          { upsert: true, returnDocument: 'after' },
        )
        .orFail()
        .lean<RegistrationRow>()
        .exec(),
    withdraw: (fairId: string, accountId: string, now: Date) =>
      rows
        .findOneAndUpdate(
          { ...registered(fairId), accountId },
          { $set: { state: 'WITHDRAWN', changedAt: now } },
          { returnDocument: 'after' },
        )
        .lean<RegistrationRow>(),
    /** Who registered for a fair, or gave the place back. */
    page: (
      fairId: string,
      state: RegistrationRow['state'],
      args: SortedArgs<RegistrationOrder>,
      narrowings: readonly Narrowing[] = [],
    ): Promise<CountedPage<RegistrationRow>> =>
      registrationOrders.counted(rows, [narrowed({ fairId, state }), ...narrowings], args, newestFirst),
    /** All of one person's, up to `limit`: nobody has more than some dozens. */
    allOfAccount: (accountId: string, limit: number) =>
      rows.find({ accountId, state: 'REGISTERED' }).limit(limit).lean<RegistrationRow[]>(),
    /** Every one of a person, withdrawn ones too, the newest first. */
    everyOf: (accountId: string) =>
      rows.find({ accountId }).sort({ registeredAt: -1 }).lean<RegistrationRow>().cursor({ batchSize: 100 }),
    /** Those of one file, on their way to another of the same person. */
    toMove: (accountId: string, veteranId: string) =>
      rows.find({ accountId, veteranId, state: 'REGISTERED' }).lean<RegistrationRow[]>(),
    /** Those that came from a file, to go back to it. */
    toMoveBack: (accountId: string, movedFrom: string) =>
      rows.find({ accountId, movedFrom }).lean<RegistrationRow[]>(),
    /** To another file of the same person. A duplicate key: that one has a registration for the fair already. */
    async move(
      { _id, veteranId }: RegistrationRow,
      person: Omit<Person, 'onBehalfBy'>,
      movedFrom: string | null,
    ): Promise<void> {
      const nameSound = nameKeysOf(person.veteranName).nameSound
      await rows.updateOne({ _id, veteranId }, { $set: { ...person, nameSound, movedFrom } }).exec()
    },
    /** A withdrawn one makes room for one that comes; it stays its account's. */
    async makeRoom(fairId: string, veteranId: string): Promise<boolean> {
      const withdrawn = await rows.findOne({ fairId, veteranId, state: 'WITHDRAWN' }).lean<RegistrationRow>()
      if (!withdrawn) return false
      const { _id } = withdrawn
      await rows.updateOne({ _id, state: 'WITHDRAWN' }, { $set: { veteranId: `withdrawn-${_id}` } }).exec()
      return true
    },
    /** Keeps that somebody was registered, and nothing of who. */
    async anonymise(accountId: string): Promise<void> {
      await forget(await rows.find({ accountId }, { _id: 1 }).lean<RegistrationRow[]>())
    },
    /** The same of a whole fair, at most so many at once. Gives how many it was. */
    async anonymiseFair(fairId: string, most: number): Promise<number> {
      const named = { fairId, veteranId: { $not: /^erased-/ } }
      const found = await rows.find(named, { _id: 1 }).limit(most).lean<RegistrationRow[]>()
      await forget(found)
      return found.length
    },
    /** How many hold a ticket, without those whose places are counted otherwise. */
    count: (fairId: string, without: readonly string[] = []) =>
      rows.countDocuments({
        ...registered(fairId),
        ...(without.length > 0 && { ticketCode: { $nin: without } }),
      }),
    /** Account ids of those registered, up to a moment if one is given, in batches. */
    async *accountsOf(fairId: string, batch: number, until?: Date): AsyncGenerator<string[]> {
      let ids: string[] = []
      for await (const row of rows
        .find({ ...registered(fairId), ...(until && { registeredAt: { $lte: until } }) }, { accountId: 1 })
        .lean<RegistrationRow[]>()
        .cursor({ batchSize: batch })) {
        ids.push(row.accountId)
        if (ids.length < batch) continue
        yield ids
        ids = []
      }
      if (ids.length > 0) yield ids
    },
  }
}

export type RegistrationStore = ReturnType<typeof registrationStore>
