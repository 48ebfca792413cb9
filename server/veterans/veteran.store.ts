import type { Connection } from 'mongoose'
import { changeVersion, recordsOf } from '../platform/database.ts'
import { indexOwed, owedMark, owedWork } from '../platform/queue/owed.ts'
import { recordFields, recordSchema } from '../platform/schema.ts'
import { areaPath, outermost } from '../reference/index.ts'
import { indexProofs, proofFields } from '../evidence/index.ts'
import { deskFields, deskStore, indexDesk, soundOfPerson } from '../verification/index.ts'
import { personsWord } from './persons-word.store.ts'
import type { StoredVeteran } from './stored-veteran.ts'
import { audienceChanged, veteranRenamed, verificationDecided } from './veteran.jobs.ts'
import { indexLikeness, likenessFields, likenessStore } from './likeness/likeness.store.ts'
import { answered, servicePeriod, wishes } from './veteran-parts.store.ts'
import type { VeteranRow } from './veteran.ts'

const schema = recordSchema<StoredVeteran>('veterans', {
  accountId: { type: String, required: true },
  name: { type: String, required: true },
  residentIdTail: { type: String, default: null },
  residentIdSealed: String,
  // An empty list would be a value that the index of verified files holds.
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
  ...likenessFields,
  audienceOwed: owedMark,
  renameOwed: owedMark,
  ...deskFields,
  ...proofFields,
  ...recordFields,
})
indexDesk(schema)
indexProofs(schema)
indexLikeness(schema)
indexOwed(schema, 'audienceOwed')
indexOwed(schema, 'renameOwed')
schema.index({ accountId: 1 }, { unique: true })
// Two files may name one number: only staff learn of it. Of those that are verified it is one file's.
schema.index({ residentIdHash: 1, _id: 1 })
schema.index(
  { residentIdHash: 1 },
  {
    name: 'verifiedResidentId',
    unique: true,
    partialFilterExpression: { residentIdHash: { $exists: true }, 'verification.state': 'VERIFIED' },
  },
)
schema.index({ wantsInvitations: 1, areaPath: 1, _id: 1 })

const shown = {
  residentIdSealed: 0,
  residentIdHash: 0,
  residentIdNear: 0,
  nameSound: 0,
  areaPath: 0,
  occupationKeys: 0,
  decisionOwed: 0,
  audienceOwed: 0,
  renameOwed: 0,
} as const
/** A line of the queue holds nothing else of a file. */
const listed = { name: 1, areaCode: 1, verification: 1, pastDecisions: 1, version: 1 } as const

/** A resident ID under lock, and the file it belongs to. */
export type SealedVeteran = Required<Pick<StoredVeteran, '_id' | 'residentIdSealed' | 'residentIdHash'>> &
  Pick<StoredVeteran, 'residentIdNear'>
const sealOnly = { residentIdSealed: 1, residentIdHash: 1, residentIdNear: 1 } as const

/** What staff are told of another file with the same resident ID. */
export type VeteranDouble = Pick<VeteranRow, '_id' | 'name' | 'areaCode' | 'verification' | 'createdAt'>
const doubled = { name: 1, areaCode: 1, verification: 1, createdAt: 1 } as const
/** More than that are no mistake any more. */
const mostDoubles = 20

const inOrderOfIds = (limit: number) => ({ sort: { _id: 1 }, limit }) as const

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
const derived = (row: Pick<VeteranRow, 'name' | 'areaCode' | 'wishes' | 'occupations'>) => ({
  nameSound: soundOfPerson(row.name),
  areaPath: areaPath(row.areaCode),
  occupationKeys: [
    ...new Set([
      ...row.wishes.occupationCodes,
      ...row.occupations.filter(({ answer }) => answer !== 'REJECTED').map(({ id }) => id),
    ]),
  ],
})

/** Whether invitations may concern the person that did not before the change. */
export function joinsAudience(file: VeteranRow, change: Partial<VeteranRow>): boolean {
  const after = { ...file, ...change }
  if (!after.wantsInvitations || after.areaCode === null) return false
  if (!file.wantsInvitations) return true
  const [old, now] = [derived(file), derived(after)]
  const isNew = (codes: readonly string[], before: readonly string[]) =>
    codes.some((code) => !before.includes(code))
  return isNew(now.areaPath, old.areaPath) || isNew(now.occupationKeys, old.occupationKeys)
}

type Derived = 'areaPath' | 'occupationKeys' | 'nameSound'
export type VeteranChange = Partial<Omit<StoredVeteran, '_id' | 'accountId' | 'version' | Derived>>

export const veteranStore = (connection: Connection) => {
  const veterans = connection.model<StoredVeteran>('Veteran', schema)
  return {
    ...recordsOf(veterans, shown),
    ...likenessStore(veterans),
    byProof: (id: string): Promise<VeteranRow | null> =>
      veterans.findOne({ 'proofs.id': id }, shown).lean<VeteranRow>().exec(),
    ofAccount: (accountId: string): Promise<VeteranRow | null> =>
      veterans.findOne({ accountId }, shown).lean<VeteranRow>().exec(),
    /** Other files with the resident ID of this one, the oldest first. */
    async doublesOf(id: string): Promise<VeteranDouble[]> {
      const own = await veterans
        .findOne({ _id: id }, sealOnly)
        .lean<Pick<StoredVeteran, 'residentIdHash'>>()
        .exec()
      if (!own?.residentIdHash) return []
      return veterans
        .find(
          { residentIdHash: { $in: own.residentIdHash }, _id: { $ne: id } },
          doubled,
          inOrderOfIds(mostDoubles),
        )
        .lean<VeteranDouble[]>()
        .exec()
    },
    holdsResidentId: async (id: string, hashes: readonly string[]): Promise<boolean> =>
      (await veterans.exists({ _id: id, residentIdHash: { $in: hashes } }).exec()) !== null,

    /** What is sealed of one person's resident ID; null when there is none. */
    async sealedResidentId(id: string): Promise<string | null> {
      const row = await veterans
        .findOne({ _id: id }, sealOnly)
        .lean<Pick<StoredVeteran, 'residentIdSealed'>>()
        .exec()
      return row?.residentIdSealed ?? null
    },
    /** Files with a resident ID, in the order of ids from after `after`. */
    sealedAfter: (after: string, first: number): Promise<SealedVeteran[]> =>
      veterans
        .find({ _id: { $gt: after }, residentIdSealed: { $exists: true } }, sealOnly, inOrderOfIds(first))
        .lean<SealedVeteran[]>()
        .exec(),
    /** Puts another seal on the same resident ID; nothing when a new one was written meanwhile. */
    async reseal({ _id, residentIdSealed }: SealedVeteran, seal: Omit<SealedVeteran, '_id'>): Promise<void> {
      await veterans.updateOne({ _id, residentIdSealed }, { $set: seal }).exec()
    },

    /** The database refuses a second file for an account, and a second verified one with the resident ID. */
    async add(rows: readonly Omit<StoredVeteran, Derived>[]): Promise<void> {
      await veterans.insertMany(rows.map((row) => ({ ...row, ...derived(row) })))
    },

    /** The file as changed; null when it was changed since `file` was read. */
    change: (file: VeteranRow, change: VeteranChange, now: Date): Promise<VeteranRow | null> =>
      changeVersion(veterans, file, { ...change, ...derived({ ...file, ...change }), updatedAt: now }, shown),

    ...personsWord(veterans),
    desk: deskStore(veterans, shown, listed),

    /** In the order of ids, from after `after`. */
    async audience(audience: Audience, after: string | null, first: number) {
      const rows = await veterans
        .find(audienceFilter(audience, after), { accountId: 1 }, inOrderOfIds(first))
        .lean<Pick<VeteranRow, '_id' | 'accountId'>[]>()
        .exec()
      return rows.map(({ _id, accountId }) => ({ veteranId: _id, accountId }))
    },
    /** The areas a person lives in and the occupations the person is invited by; null unless invitations are wanted. */
    invitedBy: (id: string) =>
      veterans
        .findOne({ _id: id, wantsInvitations: true }, { accountId: 1, areaPath: 1, occupationKeys: 1 })
        .lean<Pick<StoredVeteran, 'accountId' | 'areaPath' | 'occupationKeys'>>()
        .exec(),
    countAudience: (audience: Audience): Promise<number> =>
      veterans.countDocuments(audienceFilter(audience)).exec(),

    renamed: owedWork(veterans, 'renameOwed', veteranRenamed),
    audienceChanged: owedWork(veterans, 'audienceOwed', audienceChanged),
    decided: owedWork(veterans, 'decisionOwed', verificationDecided),
  }
}

export type VeteranStore = ReturnType<typeof veteranStore>
