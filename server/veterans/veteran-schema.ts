import { nameKeysOf, type NameKeys } from '../platform/name-keys.ts'
import { indexOwed, owedMark, type OwedMark } from '../platform/queue/owed.ts'
import { answered, servicePeriod, wishes } from './veteran-parts.store.ts'
import { partSchema, recordFields, recordSchema } from '../platform/schema.ts'
import { areaPath } from '../reference/index.ts'
import { indexProofs, proofFields } from '../evidence/index.ts'
import { deskFields, indexDesk, soundOfPerson } from '../verification/index.ts'
import type { OnBehalf } from './behalf/on-behalf.ts'
import { stationActKinds, type StationAct } from './behalf/station-act.ts'
import type { Comparable } from './likeness/file-likeness.ts'
import { indexLikeness, likenessFields } from './likeness/likeness.store.ts'
import { indexProofEnds } from './proofends/proof-end.store.ts'
import { indexMerges, mergeFields, type Merging } from './merging/merging.store.ts'
import { registerOrders } from './register/register-orders.ts'
import type { VeteranRow } from './veteran.ts'

/** The row with what only looking up needs, and the resident ID under lock. */
export interface StoredVeteran extends VeteranRow, NameKeys, Comparable, Merging {
  readonly residentIdSealed?: string
  /** Under each known key; a single text in files from before keys could be changed. */
  readonly residentIdHash?: readonly string[]
  /** A decision that nobody has been notified of yet. */
  readonly decisionOwed?: OwedMark
  /** A new name that the account does not have yet. */
  readonly renameOwed?: OwedMark
  /** An act of staff that the person has not been told of yet. */
  readonly actOwed?: OwedMark
  /** A change after which fairs announced before may concern the person. */
  readonly audienceOwed?: OwedMark
  /** The person agreed to be found by employers; absent else. */
  readonly isFindable?: boolean
  /** The area and all it lies in. */
  readonly areaPath: readonly string[]
  /** Occupations wished for or not rejected. */
  readonly occupationKeys: readonly string[]
  /** Skills that the person has not said no to. */
  readonly skillKeys: readonly string[]
}

const onBehalf = partSchema<OnBehalf>({
  byId: { type: String, required: true },
  by: { type: String, required: true },
  stationId: { type: String, default: null },
  at: { type: Date, required: true },
  consentOn: { type: String, required: true },
  contactName: { type: String, default: null },
  contactPhone: { type: String, default: null },
  claimedAt: { type: Date, default: null },
  claimedBy: { type: String, default: null },
})
const stationAct = partSchema<StationAct>({
  kind: { type: String, required: true, enum: stationActKinds },
  at: { type: Date, required: true },
  byId: { type: String, required: true },
  by: { type: String, required: true },
  stationId: { type: String, default: null },
  note: { type: String, default: undefined },
})
export const schema = recordSchema<StoredVeteran>('veterans', {
  accountId: { type: String, required: true },
  name: { type: String, required: true },
  nameSound: { type: String, required: true },
  nameKeys: { type: [String], required: true },
  residentIdTail: { type: String, default: null },
  residentIdSealed: String,
  // An empty list would be a value that the index of verified files holds.
  residentIdHash: { type: [String], default: undefined },
  areaCode: { type: String, default: null },
  areaPath: { type: [String], required: true },
  degree: { type: String, default: null },
  serviceText: { type: String, default: '' },
  servicePeriods: { type: [servicePeriod], required: true },
  rank: { type: String, default: undefined },
  skills: { type: [answered], required: true },
  occupations: { type: [answered], required: true },
  occupationKeys: { type: [String], required: true },
  skillKeys: { type: [String], required: true },
  onBehalf: { type: onBehalf, default: undefined },
  stationActs: { type: [stationAct], default: undefined },
  actOwed: owedMark,
  wishes: { type: wishes, required: true },
  limits: { type: [String], default: undefined },
  answeredProposals: { type: [String], default: undefined },
  wantsInvitations: { type: Boolean, required: true },
  isFindable: { type: Boolean, default: undefined },
  ...likenessFields,
  ...mergeFields,
  audienceOwed: owedMark,
  renameOwed: owedMark,
  ...deskFields,
  ...proofFields,
  ...recordFields,
})
indexDesk(schema)
indexProofs(schema)
indexLikeness(schema)
indexProofEnds(schema)
indexMerges(schema)
indexOwed(schema, 'audienceOwed')
indexOwed(schema, 'renameOwed')
indexOwed(schema, 'actOwed')
schema.index({ 'onBehalf.stationId': 1 }, { sparse: true })
schema.index({ accountId: 1 }, { unique: true })
schema.index({ 'onBehalf.at': 1 }, { sparse: true })
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
schema.index({ nameKeys: 1, _id: 1 })
for (const orders of Object.values(registerOrders)) orders.declare(schema)
schema.index({ wantsInvitations: 1, areaPath: 1, _id: 1 })
// Files of those who agreed, and of nobody else: no question reads past the others, and none takes longer for them.
for (const field of ['occupationKeys', 'skillKeys', 'areaPath'])
  schema.index(
    { [field]: 1, _id: 1 },
    { partialFilterExpression: { isFindable: true }, name: `found-${field}` },
  )

export const shown = {
  residentIdSealed: 0,
  residentIdHash: 0,
  residentIdNear: 0,
  likeSound: 0,
  areaPath: 0,
  occupationKeys: 0,
  skillKeys: 0,
  nameKeys: 0,
  nameSound: 0,
  isFindable: 0,
  decisionOwed: 0,
  audienceOwed: 0,
  renameOwed: 0,
  actOwed: 0,
  mergeOwed: 0,
} as const
/** What follows from the other fields, kept so that an index can answer by it. */
export const derived = (
  row: Pick<VeteranRow, 'name' | 'areaCode' | 'wishes' | 'occupations' | 'skills'>,
) => ({
  ...nameKeysOf(row.name),
  likeSound: soundOfPerson(row.name),
  skillKeys: row.skills.filter(({ answer }) => answer !== 'REJECTED').map(({ id }) => id),
  areaPath: areaPath(row.areaCode),
  occupationKeys: [
    ...new Set([
      ...row.wishes.occupationCodes,
      ...row.occupations.filter(({ answer }) => answer !== 'REJECTED').map(({ id }) => id),
    ]),
  ],
})

/** What is kept of a file beside what follows from it. */
export type UnderivedVeteran = Omit<StoredVeteran, keyof ReturnType<typeof derived>>

export type VeteranChange = Partial<Omit<UnderivedVeteran, '_id' | 'accountId' | 'version'>>
