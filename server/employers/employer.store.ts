import type { Connection } from 'mongoose'
import { changeVersion, recordsOf } from '../platform/database.ts'
import { owedWork, type OwedMark } from '../platform/queue/owed.ts'
import { nameKeysOf, tailOf, type NameKeys } from '../platform/name-keys.ts'
import { narrowed, type Narrowing } from '../platform/narrowing.ts'
import type { CountedPage } from '../platform/page.ts'
import type { SortedArgs } from '../platform/sorting.ts'
import { areaPath } from '../reference/index.ts'
import { byName, employerRegisterOrders, type RegisterOrder } from './register/employer-register-orders.ts'
import { recordFields, recordSchema } from '../platform/schema.ts'
import { indexProofs, proofFields } from '../evidence/index.ts'
import { deskFields, deskStore, indexDesk } from '../verification/index.ts'
import { employerDecided } from './employer.jobs.ts'
import type { EmployerRow } from './employer.ts'

export interface StoredEmployer extends EmployerRow, NameKeys {
  /** The last four of the number to call. */
  readonly phoneTail: string
  /** The area and all it lies in. */
  readonly areaPath: readonly string[]
  /** A decision or new name that nothing has followed yet. */
  readonly decisionOwed?: OwedMark
}

const schema = recordSchema<StoredEmployer>('employers', {
  accountId: { type: String, required: true },
  name: { type: String, required: true },
  nameSound: { type: String, required: true },
  nameKeys: { type: [String], required: true },
  phoneTail: { type: String, default: '' },
  areaPath: { type: [String], required: true },
  nameEn: { type: String, default: null },
  creditCode: { type: String, required: true },
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
  ...deskFields,
  ...proofFields,
  ...recordFields,
})
schema.index({ accountId: 1 }, { unique: true })
schema.index({ creditCode: 1 }, { unique: true })
schema.index({ nameKeys: 1, _id: 1 })
schema.index({ phoneTail: 1, _id: 1 })
for (const orders of Object.values(employerRegisterOrders)) orders.declare(schema)
indexDesk(schema)
indexProofs(schema)

const queued = { decisionOwed: 0, nameKeys: 0, phoneTail: 0, areaPath: 0 } as const
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
>
const entry = {
  ...{ name: 1, nameEn: 1, nameSound: 1, creditCode: 1, phoneTail: 1 },
  ...{ areaCode: 1, verification: 1, createdAt: 1 },
} as const

/** What follows from the other fields, kept so that an index can answer by it. */
const derived = (row: Pick<EmployerRow, 'name' | 'nameEn' | 'creditCode' | 'contactPhone' | 'areaCode'>) => ({
  ...nameKeysOf(row.name, row.nameEn, row.creditCode),
  phoneTail: tailOf(row.contactPhone),
  areaPath: areaPath(row.areaCode),
})
type Derived = keyof ReturnType<typeof derived>

export type EmployerChange = Partial<Omit<StoredEmployer, '_id' | 'accountId' | 'version' | Derived>>

interface RegisterQuestion {
  /** Within these areas, each an area or what lies in it; null: anywhere. */
  readonly areas: readonly string[] | null
  readonly sought: Narrowing
  readonly standing: Narrowing
}

const within = (areas: readonly string[] | null) =>
  areas && { areaPath: areas.length === 1 ? areas[0] : { $in: [...areas] } }

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
      const filters = [
        narrowed(within(areas)), sought, standing]
      const asked = { ...args, orderBy: args.orderBy ?? 'NAME_ASC' } as const
      return orders.counted(employers, filters, asked, byName, entry, isSought)
    },
    byProof: (id: string): Promise<EmployerRow | null> =>
      employers.findOne({ 'proofs.id': id }, shown).lean<EmployerRow>().exec(),
    ofAccount: (accountId: string): Promise<EmployerRow | null> =>
      employers.findOne({ accountId }, shown).lean<EmployerRow>().exec(),

    /** How the checks of these stand, and nothing besides. */
    verifications: (ids: readonly string[]) =>
      employers
        .find({ _id: { $in: ids } }, { 'verification.state': 1, 'verification.validUntil': 1 })
        .lean<Pick<EmployerRow, '_id' | 'verification'>[]>()
        .exec(),

    /** As changed; null when it was changed since `employer` was read. */
    change: (employer: EmployerRow, change: EmployerChange, now: Date): Promise<EmployerRow | null> =>
      changeVersion(
        employers,
        employer,
        { ...change, ...derived({ ...employer, ...change }), updatedAt: now },
        shown,
      ),

    desk: deskStore(employers, shown, queued, ['name', 'nameEn', 'creditCode', 'contactPhone']),

    decided: owedWork(employers, 'decisionOwed', employerDecided),
  }
}

export type EmployerStore = ReturnType<typeof employerStore>
