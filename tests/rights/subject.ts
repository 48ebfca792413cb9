import type { Department } from '../../rules/choices.ts'
import type { EmployerDraft } from '../../server/employers/index.ts'
import type { VeteranDraft } from '../../server/veterans/index.ts'
import { anAccount, aStaffMember, type AnAccount } from '../support/a-account.ts'
import { anEmployer, type AnEmployer } from '../support/a-employer.ts'
import { aVeteran, type AVeteran } from '../support/a-veteran.ts'
import type { TestApp } from '../support/test-app.ts'

/** Everything that is asked about belongs to this village, in the town, in the district. */
export const village = '350505100202'
const reachOf = {
  village,
  town: '350505100',
  townEmployment: '350505100',
  townRelief: '350505100',
  otherTown: '350505001',
  bureau: '350505',
} as const
/** Clerks of one department; the others work for both. */
const departmentOf: Partial<Record<keyof typeof reachOf, Department>> = {
  townEmployment: 'EMPLOYMENT',
  townRelief: 'RELIEF',
}

/** Every kind of viewer, in the order of the table's columns. */
export const viewerKinds = [
  'nobody',
  'veteran',
  'otherVeteran',
  'employer',
  'otherEmployer',
  'village',
  'town',
  'townEmployment',
  'townRelief',
  'otherTown',
  'bureau',
] as const
export type ViewerKind = (typeof viewerKinds)[number]

/** Whom and what a case is about: made anew for each viewer, since many acts can be done once. */
export interface Subject {
  readonly app: TestApp
  readonly services: TestApp['wired']['services']
  /** The person whose file it is. */
  readonly veteran: AVeteran
  /** Whose organisation it is. */
  readonly employer: AnEmployer
  /** Who made the fairs and trainings: a clerk of the village. */
  readonly maker: AnAccount
  /** Who asks, by an open session; null for nobody. */
  readonly asking: AnAccount | null
}

export interface SubjectDrafts {
  readonly veteran?: Partial<VeteranDraft>
  readonly employer?: Partial<EmployerDraft>
}

/** A member of staff of one of the stations. */
export const aClerk = (services: Subject['services'], at: keyof typeof reachOf): Promise<AnAccount> => {
  const department = departmentOf[at]
  return aStaffMember(services, {
    reach: reachOf[at],
    stationId: `station-${at}`,
    name: `林${at}`,
    ...(department && { departments: [department] }),
  })
}

/** Whoever asks about somebody else. */
async function otherAsking(
  kind: Exclude<ViewerKind, 'veteran' | 'employer'>,
  services: Subject['services'],
): Promise<AnAccount | null> {
  if (kind === 'nobody') return null
  if (kind === 'otherVeteran') return anAccount(services)
  if (kind === 'otherEmployer') return anEmployer(services)
  return aClerk(services, kind)
}

export async function aSubject(
  app: TestApp,
  maker: AnAccount,
  kind: ViewerKind,
  drafts: SubjectDrafts,
): Promise<Subject> {
  const { services } = app.wired
  const self = Promise.all([
    aVeteran(services, { areaCode: village, ...drafts.veteran }),
    anEmployer(services, { areaCode: village, ...drafts.employer }),
  ])
  const isSelf = kind === 'veteran' || kind === 'employer'
  const [[veteran, employer], other] = await Promise.all([self, isSelf ? null : otherAsking(kind, services)])
  const asking = kind === 'veteran' ? veteran : kind === 'employer' ? employer : other
  return { app, services, veteran, employer, maker, asking }
}
