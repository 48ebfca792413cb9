import type { Role } from '../../rules/choices.ts'
import type { EmployerRow, Employers } from '../employers/index.ts'
import { allowed, type Viewer } from '../platform/viewer.ts'
import { isVerified } from '../verification/index.ts'
import { agreementErrors } from './agreement.errors.ts'
import { mayReadAgreements, maySignAsEmployer, sideOf } from './agreement.policy.ts'
import type { AgreementStore } from './store/agreement.store.ts'
import type { AgreementRow, Doing } from './agreement.ts'

interface Parts {
  readonly store: Pick<AgreementStore, 'byId'>
  readonly employers: Pick<Employers, 'ofViewer'>
}

export interface Part {
  readonly someone: Viewer
  readonly side: Role
  readonly row: AgreementRow
  readonly employer: EmployerRow | null
}

/** Which agreement it is, and on whose side the viewer is; of others nobody learns that they are there. */
export const takingPart = ({ store, employers }: Parts) => ({
  async part(
    viewer: Viewer | null,
    id: string,
    may: (viewer: Viewer) => boolean = mayReadAgreements,
  ): Promise<Part> {
    const someone = allowed(viewer, may)
    const employer = maySignAsEmployer(someone) ? await employers.ofViewer(someone) : null
    const row = await store.byId(id)
    const side = row && sideOf(someone, row, employer)
    if (!row || !side) throw agreementErrors.unknown()
    return { someone, side, row, employer }
  },

  async organisationOf(viewer: Viewer | null): Promise<EmployerRow> {
    const employer = await employers.ofViewer(allowed(viewer, maySignAsEmployer))
    if (!employer) throw agreementErrors.noEmployer()
    return employer
  },
})

/** Whom a change is written down to. */
export const doingBy = ({ someone, side }: Pick<Part, 'someone' | 'side'>, at: Date) =>
  ({
    side,
    byId: someone.id,
    by: side === 'VETERAN' ? null : someone.name,
    at,
  }) satisfies Doing

/** Only an organisation that staff have verified binds itself. */
export const refuseUnverified = (employer: EmployerRow | null, now: Date): void => {
  if (!employer || !isVerified(employer.verification, now)) throw agreementErrors.notVerified()
}
