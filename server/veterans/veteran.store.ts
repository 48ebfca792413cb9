import type { Connection, Model, QueryFilter } from 'mongoose'
import type { ConsentUse } from '../../rules/privacy.ts'
import { lookUpWords, stateIn, type ConsentState, type ConsentWord } from '../accounts/index.ts'
import { changeVersion, driverOf, recordsOf } from '../platform/database.ts'
import { nameKeysOf } from '../platform/name-keys.ts'
import { owedWork } from '../platform/queue/owed.ts'
import { outermost } from '../reference/index.ts'
import { deskStore } from '../verification/index.ts'
import {
  audienceChanged,
  filesMerged,
  stationActed,
  veteranRenamed,
  verificationDecided,
} from './veteran.jobs.ts'
import { stationFiles } from './behalf/station-files.store.ts'
import { untouchedFiles } from './behalf/untouched-files.store.ts'
import { findablePeople } from './found/findable.store.ts'
import { likenessStore } from './likeness/likeness.store.ts'
import { personsWord } from './persons-word.store.ts'
import { mergingStore } from './merging/merging.store.ts'
import { proofEndStore } from './proofends/proof-end.store.ts'
import { registerPages } from './register/register.store.ts'
import {
  derived,
  schema,
  shown,
  type StoredVeteran,
  type UnderivedVeteran,
  type VeteranChange,
} from './veteran-schema.ts'
import type { VeteranRow } from './veteran.ts'

export type { VeteranChange }

/** A line of the queue holds nothing else of a file. */
const listed = { name: 1, nameSound: 1, areaCode: 1, verification: 1, pastDecisions: 1, version: 1 } as const

/** A resident ID under lock, and the file it belongs to. */
export type SealedVeteran = Required<Pick<StoredVeteran, '_id' | 'residentIdSealed' | 'residentIdHash'>> &
  Pick<StoredVeteran, 'residentIdNear'>
const sealOnly = { residentIdSealed: 1, residentIdHash: 1, residentIdNear: 1 } as const

/** What staff are told of another file with the same resident ID. */
export type VeteranDouble = Pick<VeteranRow, '_id' | 'name' | 'areaCode' | 'verification' | 'createdAt'>
const doubled = { name: 1, areaCode: 1, verification: 1, createdAt: 1 } as const
/** More than that are no mistake any more. */
const mostDoubles = 20

/** As many of one name are looked through. */
const mostAlike = 100
/** Another file that may be the same person's. */
export type Lookalike = VeteranDouble & Pick<StoredVeteran, 'residentIdSealed' | 'residentIdHash'>

/** A file, and how the use stands for which it is read. */
export interface FileForUse {
  readonly file: VeteranRow
  readonly consent: ConsentState
}

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

/** What a change of a file asks for. */
const owedBy = (veterans: Model<StoredVeteran>) => ({
  renamed: owedWork(veterans, 'renameOwed', veteranRenamed),
  merging: owedWork(veterans, 'mergeOwed', filesMerged),
  acted: owedWork(veterans, 'actOwed', stationActed),
  audienceChanged: owedWork(veterans, 'audienceOwed', audienceChanged),
  decided: owedWork(veterans, 'decisionOwed', verificationDecided),
})

export const veteranStore = (connection: Connection) => {
  const veterans = connection.model<StoredVeteran>('Veteran', schema)
  return {
    ...recordsOf(veterans, shown),
    ...likenessStore(veterans),
    ...untouchedFiles(veterans),
    byProof: (id: string): Promise<VeteranRow | null> =>
      veterans.findOne({ 'proofs.id': id }, shown).lean<VeteranRow>().exec(),
    ofAccount: async (accountId: string): Promise<VeteranRow | null> =>
      driverOf(veterans).findOne<VeteranRow>({ accountId }, { projection: shown }),
    /** With what the person says of a use, in one question. */
    async forUse(accountId: string, use: ConsentUse): Promise<FileForUse | null> {
      const [found] = await driverOf(veterans)
        .aggregate<VeteranRow & { readonly words: readonly ConsentWord[] }>([
          { $match: { accountId } },
          { $project: shown },
          ...lookUpWords('accountId', 'words'),
        ])
        .toArray()
      if (!found) return null
      const { words, ...file } = found
      return { file, consent: stateIn(words, use) }
    },
    /** Other files with the resident ID of this one, the oldest first. */
    async doublesOf(id: string): Promise<VeteranDouble[]> {
      const own = await veterans
        .findOne({ _id: id }, sealOnly)
        .lean<Pick<StoredVeteran, 'residentIdHash'>>()
        .exec()
      if (!own?.residentIdHash) return []
      return veterans
        .find(
          { residentIdHash: { $in: own.residentIdHash }, _id: { $ne: id }, mergedInto: null },
          doubled,
          inOrderOfIds(mostDoubles),
        )
        .lean<VeteranDouble[]>()
        .exec()
    },
    /** Files with the resident ID or the name, the oldest first; with what is sealed, to compare birthdays. */
    async alike(name: string, hashes: readonly string[]): Promise<Lookalike[]> {
      const find = (filter: QueryFilter<StoredVeteran>) =>
        veterans
          .find(filter, { ...doubled, residentIdSealed: 1, residentIdHash: 1 }, inOrderOfIds(mostAlike))
          .lean<Lookalike[]>()
          .exec()
      const [key = name] = nameKeysOf(name).nameKeys
      const found = await Promise.all([
        find({ nameKeys: key, name }),
        hashes.length > 0 ? find({ residentIdHash: { $in: [...hashes] } }) : [],
      ])
      return [...new Map(found.flat().map((row) => [row._id, row])).values()]
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
    async add(rows: readonly UnderivedVeteran[]): Promise<void> {
      await veterans.insertMany(rows.map((row) => ({ ...row, ...derived(row) })))
    },

    /** The file as changed; null when it was changed since `file` was read. */
    change: (file: VeteranRow, change: VeteranChange, now: Date): Promise<VeteranRow | null> =>
      changeVersion(veterans, file, { ...change, ...derived({ ...file, ...change }), updatedAt: now }, shown),

    ...personsWord(veterans),
    ...findablePeople(veterans),
    ...registerPages(veterans),
    ...stationFiles(veterans),
    ...proofEndStore(veterans),
    ...mergingStore(veterans),
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

    ...owedBy(veterans),
  }
}

export type VeteranStore = ReturnType<typeof veteranStore>
