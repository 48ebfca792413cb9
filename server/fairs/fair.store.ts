import { Schema, type Connection, type QueryFilter } from 'mongoose'
import { longestFair, type CheckedFair } from '../../rules/fair.ts'
import type { Announcement, FairRow } from './fair.ts'

const announcementSchema = new Schema<Announcement>(
  {
    cursor: { type: String, default: null },
    round: { type: Number, required: true },
    complete: { type: Boolean, required: true },
    movedAt: { type: Date, default: null },
  },
  { _id: false },
)

const schema = new Schema<FairRow>(
  {
    _id: { type: String, required: true },
    titleZh: { type: String, required: true },
    titleEn: { type: String, default: null },
    stationId: { type: String, default: null },
    areaCode: { type: String, required: true },
    place: { type: String, required: true },
    startsAt: { type: Date, required: true },
    endsAt: { type: Date, required: true },
    registrationClosesAt: { type: Date, required: true },
    capacity: { type: Number, required: true },
    placesTaken: { type: Number, required: true },
    placesMovedAt: { type: Date, required: true },
    placesSettled: { type: Boolean, required: true },
    occupationCodes: { type: [String], required: true },
    invitedAreaCodes: { type: [String], required: true },
    notes: { type: String, default: '' },
    state: { type: String, required: true },
    publishedAt: { type: Date, default: null },
    cancelReason: { type: String, default: null },
    announcement: { type: announcementSchema, required: true },
    cancellationTold: { type: Boolean, required: true },
    createdAt: { type: Date, required: true },
    updatedAt: { type: Date, required: true },
    version: { type: Number, required: true },
  },
  { versionKey: false, strict: 'throw', collection: 'fairs' },
)
schema.index({ startsAt: 1, _id: 1 })
schema.index({ state: 1, 'announcement.complete': 1 })
schema.index({ state: 1, cancellationTold: 1 })
schema.index({ placesSettled: 1, placesMovedAt: 1 })

/** What staff wrote, and the announcement when it begins anew. */
export type FairChange = CheckedFair & Pick<FairRow, 'updatedAt'> & Partial<Pick<FairRow, 'announcement'>>
export type FairTime = 'COMING' | 'PAST'
/** What recounting needs to know. */
export type UnsettledFair = Pick<FairRow, '_id' | 'placesTaken' | 'placesMovedAt' | 'state'>
type Place = readonly [startsAt: Date, id: string]
const after = { returnDocument: 'after' } as const

/** Every move of places says so, at the time of the database: the clocks of several servers may differ. */
const moving = { $set: { placesSettled: false }, $currentDate: { placesMovedAt: true } } as const

/** Coming fairs or past ones, from after `from` in the order of their start. */
export function timeFilter(
  time: FairTime,
  now: Date,
  drafts: boolean,
  from: Place | null = null,
): QueryFilter<FairRow> {
  const [beyond, upTo] = time === 'COMING' ? (['$gt', '$gte'] as const) : (['$lt', '$lte'] as const)
  const first = time === 'COMING' ? new Date(now.getTime() - longestFair) : now
  const rest = from && [{ startsAt: { [beyond]: from[0] } }, { _id: { [beyond]: from[1] } }]
  return {
    startsAt: { [upTo]: from?.[0] ?? first },
    endsAt: time === 'COMING' ? { $gte: now } : { $lt: now },
    ...(drafts ? {} : { publishedAt: { $ne: null } }),
    ...(rest && { $and: [{ $or: rest }] }),
  }
}

/** Announcements that have not moved since. */
export const unannouncedFilter = (movedBefore: Date): QueryFilter<FairRow> => ({
  state: 'PUBLISHED',
  'announcement.complete': false,
  'announcement.movedAt': { $lt: movedBefore },
})
export const untoldFilter = (cancelledBefore: Date): QueryFilter<FairRow> => ({
  state: 'CANCELLED',
  cancellationTold: false,
  updatedAt: { $lt: cancelledBefore },
})
/** Fairs whose places have moved, but not lately. */
export const unsettledFilter = (quietForMs: number): QueryFilter<FairRow> => ({
  placesSettled: false,
  $expr: { $lte: ['$placesMovedAt', { $subtract: ['$$NOW', quietForMs] }] },
})

/** The fairs and the questions asked of them. */
export function fairStore(connection: Connection) {
  const fairs = connection.model<FairRow>('Fair', schema)
  const ids = (filter: QueryFilter<FairRow>) => fairs.find(filter, { _id: 1 }).limit(100).lean<FairRow[]>()
  return {
    byIds: (wanted: readonly string[]): Promise<FairRow[]> =>
      fairs
        .find({ _id: { $in: wanted } })
        .lean<FairRow[]>()
        .exec(),
    byId: (id: string): Promise<FairRow | null> => fairs.findById(id).lean<FairRow>().exec(),
    add: async (row: FairRow) => void (await fairs.create(row)),
    page(time: FairTime, now: Date, drafts: boolean, from: Place | null, limit: number) {
      const direction = time === 'COMING' ? 1 : -1
      return fairs
        .find(timeFilter(time, now, drafts, from))
        .sort({ startsAt: direction, _id: direction })
        .limit(limit)
        .lean<FairRow[]>()
    },
    count: (time: FairTime, now: Date, drafts: boolean) =>
      fairs.countDocuments(timeFilter(time, now, drafts)),
    /** Keeps a change of what was read at `version`, never below the places taken; null when either has moved. */
    change: (id: string, version: number, change: FairChange) =>
      fairs
        .findOneAndUpdate(
          { _id: id, version, placesTaken: { $lte: change.capacity } },
          { $set: change, $inc: { version: 1 } },
          after,
        )
        .lean<FairRow>(),
    publish: (id: string, version: number, now: Date) =>
      fairs
        .findOneAndUpdate(
          { _id: id, state: 'DRAFT', version },
          {
            $set: { state: 'PUBLISHED', publishedAt: now, updatedAt: now, 'announcement.movedAt': now },
            $inc: { version: 1 },
          },
          after,
        )
        .lean<FairRow>(),
    cancel: (id: string, reason: string, now: Date) =>
      fairs
        .findOneAndUpdate(
          { _id: id, state: { $in: ['DRAFT', 'PUBLISHED'] } },
          { $set: { state: 'CANCELLED', cancelReason: reason, updatedAt: now }, $inc: { version: 1 } },
          after,
        )
        .lean<FairRow>(),
    /** Takes one place while places are left and registering is open. Gives whether it did. */
    async takePlace(id: string, now: Date): Promise<boolean> {
      const open = { _id: id, state: 'PUBLISHED' as const, registrationClosesAt: { $gt: now } }
      const taken = await fairs.updateOne(
        { ...open, $expr: { $lt: ['$placesTaken', '$capacity'] } },
        { $inc: { placesTaken: 1 }, ...moving },
      )
      return taken.modifiedCount === 1
    },
    /** Says that places are about to move, so that nobody counts them half way. */
    movePlaces: (id: string) => fairs.updateOne({ _id: id }, moving),
    givePlace: (id: string) =>
      fairs.updateOne({ _id: id, placesTaken: { $gt: 0 } }, { $inc: { placesTaken: -1 }, ...moving }),
    unsettled: (quietForMs: number): Promise<UnsettledFair[]> =>
      fairs
        .find(unsettledFilter(quietForMs), { placesTaken: 1, placesMovedAt: 1, state: 1 })
        .sort({ placesMovedAt: 1 })
        .limit(100)
        .lean<UnsettledFair[]>()
        .exec(),
    /**
     * Corrects the count, unless somebody took or gave a place meanwhile. Who registered at the moment of cancelling may
     * have been missed, so all are told again: each hears it once.
     */
    settlePlaces: ({ _id, placesTaken, placesMovedAt, state }: UnsettledFair, counted: number) =>
      fairs.updateOne(
        { _id, placesTaken, placesMovedAt },
        {
          $set: {
            placesTaken: counted,
            placesSettled: true,
            ...(state === 'CANCELLED' ? { cancellationTold: false } : {}),
          },
        },
      ),
    /** Moves the announcement on from where it stood; another worker's move or a change of the fair wins. */
    async moveAnnouncement(id: string, from: Announcement, to: Announcement): Promise<boolean> {
      const { cursor, round } = from
      const moved = await fairs.updateOne(
        { _id: id, state: 'PUBLISHED', 'announcement.cursor': cursor, 'announcement.round': round },
        { $set: { announcement: to } },
      )
      return moved.modifiedCount === 1
    },
    unannounced: (movedBefore: Date) => ids(unannouncedFilter(movedBefore)),
    untoldCancellations: (cancelledBefore: Date) => ids(untoldFilter(cancelledBefore)),
    markCancellationTold: (id: string) => fairs.updateOne({ _id: id }, { $set: { cancellationTold: true } }),
  }
}

export type FairStore = ReturnType<typeof fairStore>
