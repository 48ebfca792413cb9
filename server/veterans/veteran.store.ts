import { Schema, type Connection } from 'mongoose'
import type { PageRequest } from '../platform/page.ts'
import { areaPath, outermost } from '../reference/index.ts'
import { owedJobSchema, type OwedJob } from '../platform/queue/owed.ts'
import { afterInQueue, queueIndex, queueOrder, waiting, verificationSchema } from '../verification/index.ts'
import type { VeteranQueueRow, VeteranRow } from './veteran.ts'

/** The row with what only looking up needs, and the resident ID under lock. */
export interface StoredVeteran extends VeteranRow {
  readonly residentIdSealed?: string
  /** Under each known key; a single text in files from before keys could be changed. */
  readonly residentIdHash?: readonly string[]
  /** A decision of which nobody has been told yet. */
  readonly untold?: OwedJob
  /** The area and all it lies in. */
  readonly areaPath: readonly string[]
  /** Occupations wished for or not rejected. */
  readonly occupationKeys: readonly string[]
}

const part = { _id: false }
const answered = new Schema(
  {
    id: { type: String, required: true },
    answer: { type: String, required: true, enum: ['SUGGESTED', 'CONFIRMED', 'REJECTED'] },
    words: { type: [String], required: true },
    confidence: { type: Number, required: true },
  },
  part,
)
const servicePeriod = new Schema(
  {
    branch: { type: String, default: null },
    specialtyId: { type: String, default: null },
    startYear: { type: Number, default: null },
    endYear: { type: Number, default: null },
  },
  part,
)
const wishes = new Schema(
  {
    occupationCodes: { type: [String], required: true },
    areaCodes: { type: [String], required: true },
    payMin: { type: Number, default: null },
    availableFrom: { type: String, default: null },
    shifts: { type: [String], required: true },
    statedAt: { type: Date, default: null },
  },
  part,
)
const schema = new Schema<StoredVeteran>(
  {
    _id: { type: String, required: true },
    accountId: { type: String, required: true },
    name: { type: String, required: true },
    residentIdTail: { type: String, default: null },
    residentIdSealed: String,
    // An empty list would be a value that the unique index holds.
    residentIdHash: { type: [String], default: undefined },
    areaCode: { type: String, default: null },
    areaPath: { type: [String], required: true },
    degree: { type: String, default: null },
    serviceText: { type: String, default: '' },
    servicePeriods: { type: [servicePeriod], required: true },
    skills: { type: [answered], required: true },
    occupations: { type: [answered], required: true },
    occupationKeys: { type: [String], required: true },
    wishes: { type: wishes, required: true },
    wantsInvitations: { type: Boolean, required: true },
    verification: { type: verificationSchema, required: true },
    untold: owedJobSchema,
    createdAt: { type: Date, required: true },
    updatedAt: { type: Date, required: true },
    version: { type: Number, required: true },
  },
  { versionKey: false, strict: 'throw', collection: 'veterans' },
)
schema.index({ accountId: 1 }, { unique: true })
schema.index({ residentIdHash: 1 }, { unique: true, sparse: true })
schema.index(queueIndex)
schema.index({ 'untold.at': 1 }, { sparse: true })
schema.index({ wantsInvitations: 1, areaPath: 1, _id: 1 })

const shown = { residentIdSealed: 0, residentIdHash: 0, areaPath: 0, occupationKeys: 0, untold: 0 } as const

/** A resident ID under lock, and the file it belongs to. */
export type SealedVeteran = Required<Pick<StoredVeteran, '_id' | 'residentIdSealed' | 'residentIdHash'>>
const sealOnly = { residentIdSealed: 1, residentIdHash: 1 } as const

export interface Audience {
  readonly areaCodes: readonly string[]
  /** Empty: any. */
  readonly occupationCodes: readonly string[]
}

/** Those who want invitations, live in one of the areas, and wish for or can do one of the occupations. */
export const audienceFilter = ({ areaCodes, occupationCodes }: Audience, after: string | null = null) => ({
  wantsInvitations: true,
  areaPath: { $in: outermost(areaCodes) },
  ...(occupationCodes.length > 0 && { occupationKeys: { $in: [...occupationCodes] } }),
  ...(after !== null && { _id: { $gt: after } }),
})

/** What follows from the other fields, kept so that an index can answer by it. */
const derived = (row: Pick<VeteranRow, 'areaCode' | 'wishes' | 'occupations'>) => ({
  areaPath: areaPath(row.areaCode),
  occupationKeys: [
    ...new Set([
      ...row.wishes.occupationCodes,
      ...row.occupations.filter(({ answer }) => answer !== 'REJECTED').map(({ id }) => id),
    ]),
  ],
})

export type VeteranChange = Partial<
  Omit<StoredVeteran, '_id' | 'accountId' | 'version' | 'areaPath' | 'occupationKeys'>
>

export const veteranStore = (connection: Connection) => {
  const veterans = connection.model<StoredVeteran>('Veteran', schema)
  return {
    byIds: (ids: readonly string[]): Promise<VeteranRow[]> =>
      veterans
        .find({ _id: { $in: ids } }, shown)
        .lean<VeteranRow[]>()
        .exec(),
    byId: (id: string): Promise<VeteranRow | null> =>
      veterans.findOne({ _id: id }, shown).lean<VeteranRow>().exec(),
    ofAccount: (accountId: string): Promise<VeteranRow | null> =>
      veterans.findOne({ accountId }, shown).lean<VeteranRow>().exec(),
    holdsResidentId: async (id: string, hashes: readonly string[]): Promise<boolean> =>
      (await veterans.exists({ _id: id, residentIdHash: { $in: hashes } }).exec()) !== null,

    /** Files with a resident ID, in the order of ids from after `after`. */
    sealedAfter: (after: string, first: number): Promise<SealedVeteran[]> =>
      veterans
        .find({ _id: { $gt: after }, residentIdSealed: { $exists: true } }, sealOnly)
        .sort({ _id: 1 })
        .limit(first)
        .lean<SealedVeteran[]>()
        .exec(),
    /** Puts another seal on the same resident ID; nothing when a new one was written meanwhile. */
    async reseal({ _id, residentIdSealed }: SealedVeteran, seal: Omit<SealedVeteran, '_id'>): Promise<void> {
      await veterans.updateOne({ _id, residentIdSealed }, { $set: seal }).exec()
    },

    /** The database refuses a second file for an account, and a second one with the resident ID. */
    async add(rows: readonly Omit<StoredVeteran, 'areaPath' | 'occupationKeys'>[]): Promise<void> {
      await veterans.insertMany(rows.map((row) => ({ ...row, ...derived(row) })))
    },

    /** The file as changed; null when it was changed since `file` was read. */
    change: (file: VeteranRow, change: VeteranChange, now: Date): Promise<VeteranRow | null> =>
      veterans
        .findOneAndUpdate(
          { _id: file._id, version: file.version },
          { $set: { ...change, ...derived({ ...file, ...change }), updatedAt: now }, $inc: { version: 1 } },
          { returnDocument: 'after', projection: shown },
        )
        .lean<VeteranRow>()
        .exec(),

    /** Oldest first; cursor: time of handing in in ms, id. */
    async queue({ first, after }: PageRequest<readonly (string | number)[]>): Promise<VeteranQueueRow[]> {
      const rows = await veterans
        .find({ ...waiting, ...afterInQueue(after) }, { name: 1, areaCode: 1, verification: 1 })
        .sort(queueOrder)
        .limit(first + 1)
        .lean<Pick<VeteranRow, '_id' | 'name' | 'areaCode' | 'verification'>[]>()
        .exec()
      return rows.map(({ _id, name, areaCode, verification }) => ({
        _id,
        name,
        areaCode,
        submittedAt: verification.submittedAt ?? new Date(0),
      }))
    },
    countQueue: (): Promise<number> => veterans.countDocuments(waiting).exec(),

    /** In the order of ids, from after `after`. */
    async audience(audience: Audience, after: string | null, first: number) {
      const rows = await veterans
        .find(audienceFilter(audience, after), { accountId: 1 })
        .sort({ _id: 1 })
        .limit(first)
        .lean<Pick<VeteranRow, '_id' | 'accountId'>[]>()
        .exec()
      return rows.map(({ _id, accountId }) => ({ veteranId: _id, accountId }))
    },
    countAudience: (audience: Audience): Promise<number> =>
      veterans.countDocuments(audienceFilter(audience)).exec(),

    /** Decisions from before then of which nobody has been told, oldest first. */
    async untoldBefore(before: Date, first: number) {
      const rows = await veterans
        .find({ 'untold.at': { $lt: before } }, { untold: 1 })
        .sort({ 'untold.at': 1 })
        .limit(first)
        .lean<Pick<StoredVeteran, '_id' | 'untold'>[]>()
        .exec()
      return rows.flatMap(({ _id, untold }) => (untold ? [{ veteranId: _id, version: untold.version }] : []))
    },
    async told(id: string, version: number): Promise<void> {
      await veterans.updateOne({ _id: id, 'untold.version': version }, { $unset: { untold: 1 } }).exec()
    },
  }
}

export type VeteranStore = ReturnType<typeof veteranStore>
