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

/** Whom and what a case is about: made anew after each act, since many can be done once. */
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

/** Whoever asks about somebody else, anew. */
async function anOther(
  kind: Exclude<ViewerKind, 'veteran' | 'employer'>,
  services: Subject['services'],
): Promise<AnAccount | null> {
  if (kind === 'nobody') return null
  if (kind === 'otherVeteran') return anAccount(services)
  if (kind === 'otherEmployer') return anEmployer(services)
  return aClerk(services, kind)
}

/** What is asked about, before anybody asks. */
export async function aSubject(app: TestApp, maker: AnAccount, drafts: SubjectDrafts): Promise<Subject> {
  const { services } = app.wired
  const [veteran, employer] = await Promise.all([
    aVeteran(services, { areaCode: village, ...drafts.veteran }),
    anEmployer(services, { areaCode: village, ...drafts.employer }),
  ])
  return { app, services, veteran, employer, maker, asking: null }
}

/** Those who ask about somebody else: each serves row after row until they have done something. */
export class Others {
  readonly #known = new Map<ViewerKind, Promise<AnAccount | null>>()
  readonly #services: Subject['services']

  constructor(services: Subject['services']) {
    this.#services = services
  }

  /** One of this kind; the two sides are the subject's own. */
  async of(kind: ViewerKind, { veteran, employer }: Subject): Promise<AnAccount | null> {
    if (kind === 'veteran') return veteran
    if (kind === 'employer') return employer
    const known = this.#known.get(kind) ?? anOther(kind, this.#services)
    this.#known.set(kind, known)
    return known
  }

  forget(kind: ViewerKind): void {
    this.#known.delete(kind)
  }
}
