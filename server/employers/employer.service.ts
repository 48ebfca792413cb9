import type { Connection } from 'mongoose'
import type { EmployerInput } from '../../rules/employer.ts'
import type { Clock } from '../platform/clock.ts'
import { isDuplicateKey } from '../platform/database.ts'
import { platformErrors } from '../platform/errors.ts'
import type { NewId } from '../platform/ids.ts'
import type { Log } from '../platform/log.ts'
import type { Queue } from '../platform/queue/queue.ts'
import { isVerified, submitted } from '../verification/index.ts'
import { allowed, type Viewer } from '../platform/viewer.ts'
import { employersAtDesk } from './employer-desk.service.ts'
import { employerErrors } from './employer.errors.ts'
import { checkedEmployer } from './employer.input.ts'
import { employerDecided } from './employer.jobs.ts'
import { mayKeepOrganisation, maySeeAllOf } from './employer.policy.ts'
import { employerStore, type EmployerStore } from './employer.store.ts'
import type { EmployerDraft, EmployerRow } from './employer.ts'
import { verificationAfter } from './resubmission.ts'

export interface EmployersDeps {
  readonly connection: Connection
  readonly queue: Queue
  readonly clock: Clock
  readonly newId: NewId
  readonly log: Log
}

/** What the parts of this service share. */
export interface EmployerParts {
  readonly store: EmployerStore
  readonly queue: Queue
  readonly clock: Clock
  /** Asks for what must follow; the record stands even when the queue is away, `askUntold` asks again. */
  readonly tell: (employer: EmployerRow) => Promise<void>
}

export const createEmployers = ({ connection, queue, clock, newId, log }: EmployersDeps) => {
  const store = employerStore(connection)

  const tell: EmployerParts['tell'] = ({ _id: employerId, version }) =>
    queue
      .ask(employerDecided, { employerId, version }, `${employerId}-${version}`)
      .catch((error: unknown) => log.error({ err: error, employerId }, 'nothing was asked to follow'))

  const rowOf = (draft: EmployerDraft): EmployerRow => ({
    _id: newId(),
    verification: submitted(clock()),
    createdAt: clock(),
    updatedAt: clock(),
    ...draft,
    version: 1,
  })

  async function refuseTaken(error: unknown, accountId: string, own: string | null): Promise<never> {
    if (!isDuplicateKey(error)) throw error
    const standing = await store.ofAccount(accountId)
    throw standing && standing._id !== own ? employerErrors.oneEach() : employerErrors.creditCodeTaken()
  }

  return {
    ...employersAtDesk({ store, queue, clock, tell }),
    byIds: store.byIds,
    ofAccount: store.ofAccount,

    async myEmployer(viewer: Viewer | null): Promise<EmployerRow | null> {
      return store.ofAccount(allowed(viewer, mayKeepOrganisation).id)
    },

    async employer(viewer: Viewer | null, id: string): Promise<EmployerRow> {
      const employer = await store.byId(id)
      if (!employer) throw platformErrors.notFound()
      if (!maySeeAllOf(viewer, employer) && !isVerified(employer.verification, clock()))
        throw platformErrors.notFound()
      return employer
    },

    async registerEmployer(viewer: Viewer | null, input: EmployerInput): Promise<EmployerRow> {
      const { id: accountId } = allowed(viewer, mayKeepOrganisation)
      const { version: _, ...facts } = checkedEmployer(input)
      const row = rowOf({ ...facts, accountId })
      await store.add([row]).catch((error: unknown) => refuseTaken(error, accountId, null))
      return row
    },

    async updateEmployer(viewer: Viewer | null, input: EmployerInput): Promise<EmployerRow> {
      const { id: accountId } = allowed(viewer, mayKeepOrganisation)
      const { version, ...facts } = checkedEmployer(input)
      const employer = await store.ofAccount(accountId)
      if (!employer) throw employerErrors.notRegistered()
      if (typeof version === 'number' && version !== employer.version) throw platformErrors.changed()
      const now = clock()
      const verification = verificationAfter(employer, facts, now)
      const isToFollow = facts.name !== employer.name || verification.state !== employer.verification.state
      const untold = isToFollow && { untold: { version: employer.version + 1, at: now } }
      const changed = await store
        .change(employer, { ...facts, verification, ...untold }, now)
        .catch((error: unknown) => refuseTaken(error, accountId, employer._id))
      if (!changed) throw platformErrors.changed()
      if (isToFollow) await tell(changed)
      return changed
    },

    /** Organisations as given, for example data: nobody is told. */
    async createMany(drafts: readonly EmployerDraft[]): Promise<EmployerRow[]> {
      const rows = drafts.map(rowOf)
      await store.add(rows)
      return rows
    },
  }
}

export type Employers = ReturnType<typeof createEmployers>
