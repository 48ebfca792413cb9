import type { Connection } from 'mongoose'
import { changeVersion, recordsOf } from '../platform/database.ts'
import { owedWork, type OwedMark } from '../platform/queue/owed.ts'
import { recordFields, recordSchema } from '../platform/schema.ts'
import { indexProofs, proofFields } from '../evidence/index.ts'
import { deskFields, deskStore, indexDesk } from '../verification/index.ts'
import { employerDecided } from './employer.jobs.ts'
import type { EmployerRow } from './employer.ts'
import { indexMembers, memberFields, memberStore } from './members/member.store.ts'

export interface StoredEmployer extends EmployerRow {
  /** A decision or new name that nothing has followed yet. */
  readonly decisionOwed?: OwedMark
}

const schema = recordSchema<StoredEmployer>('employers', {
  accountId: { type: String, required: true },
  ...memberFields,
  name: { type: String, required: true },
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
indexMembers(schema)
indexDesk(schema)
indexProofs(schema)

const shown = { decisionOwed: 0 } as const
export type EmployerChange = Partial<Omit<StoredEmployer, '_id' | 'accountId' | 'members' | 'version'>>

export const employerStore = (connection: Connection) => {
  const employers = connection.model<StoredEmployer>('Employer', schema)
  return {
    ...recordsOf(employers, shown),
    byProof: (id: string): Promise<EmployerRow | null> =>
      employers.findOne({ 'proofs.id': id }, shown).lean<EmployerRow>().exec(),
    /** The one that a person works for. */
    ofAccount: (accountId: string): Promise<EmployerRow | null> =>
      employers.findOne({ 'members.accountId': accountId }, shown).lean<EmployerRow>().exec(),
    ofCreditCode: (creditCode: string): Promise<EmployerRow | null> =>
      employers.findOne({ creditCode }, shown).lean<EmployerRow>().exec(),

    /** How the checks of these stand, and nothing besides. */
    verifications: (ids: readonly string[]) =>
      employers
        .find({ _id: { $in: ids } }, { 'verification.state': 1, 'verification.validUntil': 1 })
        .lean<Pick<EmployerRow, '_id' | 'verification'>[]>()
        .exec(),

    /** As changed; null when it was changed since `employer` was read. */
    change: (employer: EmployerRow, change: EmployerChange, now: Date): Promise<EmployerRow | null> =>
      changeVersion(employers, employer, { ...change, updatedAt: now }, shown),

    desk: deskStore(employers, shown, shown, ['name', 'nameEn', 'creditCode', 'contactPhone']),

    members: memberStore(employers),

    decided: owedWork(employers, 'decisionOwed', employerDecided),
  }
}

export type EmployerStore = ReturnType<typeof employerStore>
