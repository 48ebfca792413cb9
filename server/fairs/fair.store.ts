import { Schema, type Connection, type QueryFilter } from 'mongoose'
import type { CheckedFair } from './fair.input.ts'
import type { Announcement, FairRow } from './fair.ts'

const announcementSchema = new Schema<Announcement>(
  {
    cursor: { type: String, default: null },
    invited: { type: Number, required: true },
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
    occupationCodes: { type: [String], required: true },
    invitedAreaCodes: { type: [String], required: true },
    notes: { type: String, default: '' },
    state: { type: String, required: true },
    cancelReason: { type: String, default: null },
    announcement: { type: announcementSchema, required: true },
    cancellationTold: { type: Boolean, required: true },
    createdAt: { type: Date, required: true },
    updatedAt: { type: Date, required: true },
    version: { type: Number, required: true },
  },
  { versionKey: false, strict: 'throw', collection: 'fairs' },
)
schema.index({ endsAt: 1, _id: 1 })
schema.index({ state: 1, 'announcement.complete': 1 })
schema.index({ state: 1, cancellationTold: 1 })

export type FairTime = 'COMING' | 'PAST'
/** What recounting needs to know. */
export type QuietFair = Pick<FairRow, '_id' | 'placesTaken' | 'placesMovedAt'>
type Place = readonly [endsAt: Date, id: string]
const after = { returnDocument: 'after' } as const

/** The fairs and the questions asked of them. */
export function fairStore(connection: Connection) {
  const fairs = connection.model<FairRow>('Fair', schema)
  const inTime = (time: FairTime, now: Date, drafts: boolean): QueryFilter<FairRow> => ({
    endsAt: time === 'COMING' ? { $gte: now } : { $lt: now },
    ...(drafts ? {} : { state: { $in: ['PUBLISHED', 'CANCELLED'] } }),
  })
  return {
    byIds: (ids: readonly string[]): Promise<FairRow[]> =>
      fairs
        .find({ _id: { $in: ids } })
        .lean<FairRow[]>()
        .exec(),
    byId: (id: string): Promise<FairRow | null> => fairs.findById(id).lean<FairRow>().exec(),
    add: async (row: FairRow) => void (await fairs.create(row)),
    page(time: FairTime, now: Date, drafts: boolean, from: Place | null, limit: number) {
      const direction = time === 'COMING' ? 1 : -1
      const beyond = direction === 1 ? '$gt' : '$lt'
      const rest: QueryFilter<FairRow> | null = from && {
        $or: [{ endsAt: { [beyond]: from[0] } }, { endsAt: from[0], _id: { [beyond]: from[1] } }],
      }
      return fairs
        .find({ $and: [inTime(time, now, drafts), rest ?? {}] })
        .sort({ endsAt: direction, _id: direction })
        .limit(limit)
        .lean<FairRow[]>()
    },
    count: (time: FairTime, now: Date, drafts: boolean) => fairs.countDocuments(inTime(time, now, drafts)),
    /** Keeps a change of what was read at `version`, never below the places taken; null when either has moved. */
    change: (id: string, version: number, input: CheckedFair, now: Date) =>
      fairs
        .findOneAndUpdate(
          { _id: id, version, placesTaken: { $lte: input.capacity } },
          { $set: { ...input, updatedAt: now }, $inc: { version: 1 } },
          after,
        )
        .lean<FairRow>(),
    publish: (id: string, version: number, now: Date) =>
      fairs
        .findOneAndUpdate(
          { _id: id, state: 'DRAFT', version },
          { $set: { state: 'PUBLISHED', updatedAt: now, 'announcement.movedAt': now }, $inc: { version: 1 } },
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
    /** Takes one place while places are left; null when there is none or registering is over. */
    takePlace: (id: string, now: Date) =>
      fairs
        .findOneAndUpdate(
          {
            _id: id,
            state: 'PUBLISHED',
            registrationClosesAt: { $gt: now },
            $expr: { $lt: ['$placesTaken', '$capacity'] },
          },
          { $inc: { placesTaken: 1 }, $set: { placesMovedAt: now } },
          after,
        )
        .lean<FairRow>(),
    givePlace: (id: string, now: Date) =>
      fairs.updateOne(
        { _id: id, placesTaken: { $gt: 0 } },
        { $inc: { placesTaken: -1 }, $set: { placesMovedAt: now } },
      ),
    /** Corrects the count, unless somebody took or gave a place meanwhile. */
    recount: ({ _id, placesTaken, placesMovedAt }: QuietFair, counted: number) =>
      fairs.updateOne({ _id, placesTaken, placesMovedAt }, { $set: { placesTaken: counted } }),
    /** Moves the announcement on from where it stood; another worker's move wins. */
    moveAnnouncement: (id: string, from: string | null, to: Announcement) =>
      fairs.updateOne(
        { _id: id, state: 'PUBLISHED', 'announcement.cursor': from },
        { $set: { announcement: to } },
      ),
    unannounced: (movedBefore: Date) =>
      fairs
        .find(
          {
            state: 'PUBLISHED',
            'announcement.complete': false,
            'announcement.movedAt': { $lt: movedBefore },
          },
          { _id: 1 },
        )
        .limit(100)
        .lean(),
    untoldCancellations: () =>
      fairs.find({ state: 'CANCELLED', cancellationTold: false }, { _id: 1 }).limit(100).lean(),
    markCancellationTold: (id: string) => fairs.updateOne({ _id: id }, { $set: { cancellationTold: true } }),
    /** Coming fairs in which no place has moved since. */
    quiet: (now: Date, movedBefore: Date): Promise<QuietFair[]> =>
      fairs
        .find(
          { endsAt: { $gte: now }, state: 'PUBLISHED', placesMovedAt: { $lt: movedBefore } },
          { placesTaken: 1, placesMovedAt: 1 },
        )
        .limit(1_000)
        .lean(),
  }
}

export type FairStore = ReturnType<typeof fairStore>
