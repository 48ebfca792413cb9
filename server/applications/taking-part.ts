import type { EmployerRow, Employers } from '../employers/index.ts'
import { allowed, type Viewer } from '../platform/viewer.ts'
import { applicationErrors } from './application.errors.ts'
import { mayAnswer, mayTakePart, sideOf } from './application.policy.ts'
import type { ApplicationStore } from './store/application.store.ts'
import type { ApplicationEventRow, ApplicationRow, Side } from './application.ts'

interface Parts {
  readonly store: Pick<ApplicationStore, 'byId'>
  readonly employers: Pick<Employers, 'ofViewer'>
}

export interface Part {
  readonly someone: Viewer
  readonly side: Exclude<Side, null>
  readonly row: ApplicationRow
  readonly employer: EmployerRow | null
}

/** Which application it is, and on whose side the viewer is; of others nobody learns that they are there. */
export const takingPart = ({ store, employers }: Parts) => {
  async function part(viewer: Viewer | null, id: string): Promise<Part> {
    const someone = allowed(viewer, mayTakePart)
    const employer = mayAnswer(someone) ? await employers.ofViewer(someone) : null
    const row = await store.byId(id)
    const side = row && sideOf(someone, row, employer)
    if (!row || !side) throw applicationErrors.unknown()
    return { someone, side, row, employer }
  }

  return {
    part,

    /** Whom a change is written down to. */
    by: ({ someone, side }: Pick<Part, 'someone' | 'side'>) => ({
      side,
      byId: someone.id,
      by: side === 'EMPLOYER' ? someone.name : null,
    }),

    async organisationOf(viewer: Viewer | null): Promise<EmployerRow> {
      const employer = await employers.ofViewer(allowed(viewer, mayAnswer))
      if (!employer) throw applicationErrors.noEmployer()
      return employer
    },
  }
}

/** The last thing that befell it, to say so to whoever was too slow. */
export const lastOf = ({ history }: Pick<ApplicationRow, 'history'>): ApplicationEventRow | undefined =>
  history.at(-1)
