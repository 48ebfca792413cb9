import type { Connection } from 'mongoose'
import { changeVersion, driverOf, recordsOf } from '../platform/database.ts'
import { indexOwed, owedMark, owedWork, type OwedMark } from '../platform/queue/owed.ts'
import { nameKeysOf, tailOf, type NameKeys } from '../platform/name-keys.ts'
import { narrowed, type Narrowing } from '../platform/narrowing.ts'
import type { CountedPage } from '../platform/page.ts'
import type { SortedArgs } from '../platform/sorting.ts'
import { areaPath } from '../reference/index.ts'
import { byName, employerRegisterOrders, type RegisterOrder } from './register/employer-register-orders.ts'
import { recordFields, recordSchema } from '../platform/schema.ts'
import { indexProofs, proofFields } from '../evidence/index.ts'
import { deskFields, deskStore, indexDesk } from '../verification/index.ts'
import { closings } from './closing/closing.store.ts'
import { employerClosed, employerDecided, firmsMerged } from './employer.jobs.ts'
import { likenessKeys } from './likeness.ts'
import type { EmployerRow } from './employer.ts'
import { indexCodes, provenCodeFields, provenCodeStore } from './codes/proven-code.store.ts'
import { firmMergeFields, firmMergings, indexFirmMerges, type FirmMerging } from './merging/merging.store.ts'
import { publicEmployerStore } from './public-employers.store.ts'
import { endings } from './renewal/ending.store.ts'
import { indexMembers, memberFields, memberStore } from './members/member.store.ts'

export interface StoredEmployer extends EmployerRow, NameKeys, FirmMerging {
  /** The last four of the number to call. */
  readonly phoneTail: string
  /** The area and all it lies in. */
  readonly areaPath: readonly string[]
  /** A decision or new name that nothing has followed yet. */
  readonly decisionOwed?: OwedMark
  /** By what it is compared with others; those of before get it by the sweep. */
  readonly likeness?: readonly string[]
  /** The least days before the end of this verification of which the owner was told. */
  readonly lapseTold?: number | null
  /** Its postings are to be withdrawn and its people told. */
  readonly closeOwed?: OwedMark
}

const schema = recordSchema<StoredEmployer>('employers', {
  accountId: { type: String, required: true },
  ...memberFields,
  name: { type: String, required: true },
  nameSound: { type: String, required: true },
  nameKeys: { type: [String], required: true },
  phoneTail: { type: String, default: '' },
  areaPath: { type: [String], required: true },
  nameEn: { type: String, default: null },
  creditCode: { type: String, required: true },
  ...provenCodeFields,
  areaCode: { type: String, required: true },
  address: { type: String, required: true },
  industryCode: { type: String, default: null },
  size: { type: String, default: null },
  about: { type: String, default: '' },
  veteranOwned: { type: Boolean, required: true },
  legalRepresentative: { type: String, default: null },
  foundedOn: { type: String, default: null },
  registrationOffice: { type: String, default: null },
  contactName: { type: String, required: true },
  contactPhone: { type: String, required: true },
  likeness: { type: [String], default: undefined },
  lapseTold: { type: Number, default: null },
  closedAt: { type: Date, default: null },
  closedMembers: { type: [String], default: undefined },
  closeOwed: owedMark,
  ...firmMergeFields,
  ...deskFields,
  ...proofFields,
  ...recordFields,
})
schema.index({ accountId: 1 }, { unique: true })
indexCodes(schema)
schema.index({ nameKeys: 1, _id: 1 })
schema.index({ phoneTail: 1, _id: 1 })
indexMembers(schema)
indexFirmMerges(schema)
indexOwed(schema, 'closeOwed')
schema.index({ closedAt: 1 })
schema.index({ likeness: 1, _id: 1 })
schema.index({ 'verification.state': 1, 'verification.validUntil': 1 })
for (const orders of Object.values(employerRegisterOrders)) orders.declare(schema)
indexDesk(schema)
indexProofs(schema)

const queued = {
  decisionOwed: 0,
  closeOwed: 0,
  mergeOwed: 0,
  likeness: 0,
  lapseTold: 0,
  nameKeys: 0,
  phoneTail: 0,
  areaPath: 0,
} as const
const shown = { ...queued, nameSound: 0 } as const

/** A line of the register: what tells firms apart. */
export type EmployerEntryRow = Pick<
  StoredEmployer,
  | '_id'
  | 'name'
  | 'nameEn'
  | 'nameSound'
  | 'creditCode'
  | 'phoneTail'
  | 'areaCode'
  | 'verification'
  | 'createdAt'
  | 'closedAt'
  | 'mergedInto'
>
const entry = {
  ...{ name: 1, nameEn: 1, nameSound: 1, creditCode: 1, phoneTail: 1 },
  ...{ areaCode: 1, verification: 1, createdAt: 1, closedAt: 1, mergedInto: 1 },
} as const

/** What follows from the other fields, kept so that an index can answer by it. */
const derived = (row: Pick<EmployerRow, 'name' | 'nameEn' | 'creditCode' | 'contactPhone' | 'areaCode'>) => ({
  likeness: likenessKeys(row),
  ...nameKeysOf(row.name, row.nameEn, row.creditCode),
  phoneTail: tailOf(row.contactPhone),
  areaPath: areaPath(row.areaCode),
})
type Derived = keyof ReturnType<typeof derived>

export type EmployerChange = Partial<
  Omit<StoredEmployer, '_id' | 'accountId' | 'members' | 'version' | Derived>
>

const checks = { 'verification.state': 1, 'verification.validUntil': 1, 'verification.inForce': 1 } as const

interface RegisterQuestion {
  /** Within these areas, each an area or what lies in it; null: anywhere. */
  readonly areas: readonly string[] | null
  readonly sought: Narrowing
  readonly standing: Narrowing
}

const within = (areas: readonly string[] | null) =>
  areas && { areaPath: areas.length === 1 ? areas[0] : { $in: [...areas] } }

/** What staff are told of another organisation that looks alike. */
export type ComparedEmployer = Pick<
  EmployerRow,
  '_id' | 'name' | 'creditCode' | 'provenCode' | 'contactPhone' | 'areaCode' | 'verification'
>
const compared = {
  name: 1,
  creditCode: 1,
  provenCode: 1,
  contactPhone: 1,
  areaCode: 1,
  verification: 1,
} as const
/** More than that are no likeness any more. */
const mostAlike = 20

export const employerStore = (connection: Connection) => {
  const employers = connection.model<StoredEmployer>('Employer', schema)
  return {
    ...recordsOf(employers, shown),
    async add(rows: readonly Omit<StoredEmployer, Derived>[]): Promise<void> {
      await employers.insertMany(rows.map((row) => ({ ...row, ...derived(row) })))
    },
    register(
      { areas, sought, standing }: RegisterQuestion,
      args: SortedArgs<RegisterOrder>,
    ): Promise<CountedPage<EmployerEntryRow>> {
      const isSought = Object.keys(sought.filter).length > 0
      const orders = employerRegisterOrders[areas?.length === 1 && !isSought ? 'ofArea' : 'all']
      const filters = [narrowed(within(areas)), sought, standing]
      const asked = { ...args, orderBy: args.orderBy ?? 'NAME_ASC' } as const
      return orders.counted(employers, filters, asked, byName, entry, isSought)
    },

    /** Others that share one of the keys. */
    sharing: (keys: readonly string[], id: string): Promise<ComparedEmployer[]> =>
      employers
        .find({ likeness: { $in: [...keys] }, _id: { $ne: id }, mergedInto: null }, compared, {
          sort: { _id: 1 },
          limit: mostAlike,
        })
        .lean<ComparedEmployer[]>()
        .exec(),
    /** Those from before organisations were compared. */
    uncompared: (first: number): Promise<ComparedEmployer[]> =>
      employers.find({ likeness: null }, compared, { limit: first }).lean<ComparedEmployer[]>().exec(),
    /** Only as it was read: a change meanwhile has brought its own. */
    async compare({ _id, ...row }: ComparedEmployer): Promise<void> {
      const { name, creditCode, contactPhone } = row
      await employers
        .updateOne({ _id, name, creditCode, contactPhone }, { $set: { likeness: likenessKeys(row) } })
        .exec()
    },
    byProof: (id: string): Promise<EmployerRow | null> =>
      employers.findOne({ 'proofs.id': id }, shown).lean<EmployerRow>().exec(),
    /** The one that a person works for. */
    ofAccount: (accountId: string): Promise<EmployerRow | null> =>
      employers.findOne({ 'members.accountId': accountId }, shown).lean<EmployerRow>().exec(),

    /** How the checks of these stand, and nothing besides. */
    verifications: async (ids: readonly string[]): Promise<Pick<EmployerRow, '_id' | 'verification'>[]> =>
      driverOf(employers)
        .find({ _id: { $in: ids } })
        .project<Pick<EmployerRow, '_id' | 'verification'>>(checks)
        .toArray(),

    /** Names of those whose check stands, or stood when they handed in again; whether it holds is asked of each. */
    checkedNames: (limit: number): Promise<Pick<EmployerRow, '_id' | 'name' | 'verification'>[]> =>
      driverOf(employers)
        .find({ 'verification.state': { $in: ['VERIFIED', 'PENDING'] } }, { limit })
        .project<Pick<EmployerRow, '_id' | 'name' | 'verification'>>({ ...checks, name: 1 })
        .toArray(),

    /** As changed; null when it was changed since `employer` was read. */
    change: (employer: EmployerRow, change: EmployerChange, now: Date): Promise<EmployerRow | null> =>
      changeVersion(
        employers,
        employer,
        { ...change, ...derived({ ...employer, ...change }), updatedAt: now },
        shown,
      ),

    ...endings(employers),
    ...publicEmployerStore(employers),

    desk: deskStore(employers, shown, queued, ['name', 'nameEn', 'creditCode', 'contactPhone']),

    members: memberStore(employers),

    codes: provenCodeStore<StoredEmployer, ComparedEmployer>(employers, shown, compared),

    mergings: firmMergings(employers, shown),
    merging: owedWork(employers, 'mergeOwed', firmsMerged),
    closings: closings(employers),
    closing: owedWork(employers, 'closeOwed', employerClosed),
    decided: owedWork(employers, 'decisionOwed', employerDecided),
  }
}

export type EmployerStore = ReturnType<typeof employerStore>
