import { reasonsRule, type ReasonsInput } from '../../rules/verification.ts'
import { checked } from '../platform/checked.ts'
import { platformErrors } from '../platform/errors.ts'
import { pageOf, pageRequest, type CountedPage } from '../platform/page.ts'
import { keyAgain, overdueBefore } from '../platform/queue/owed.ts'
import { returned, verified, type VerificationRow } from '../verification/index.ts'
import { allowed, type Viewer } from '../platform/viewer.ts'
import { employerErrors } from './employer.errors.ts'
import { employerDecided } from './employer.jobs.ts'
import { mayDecideOnEmployers } from './employer.policy.ts'
import type { EmployerParts } from './employer.service.ts'
import type { EmployerRow } from './employer.ts'
import { validUntil } from './resubmission.ts'

/** What one round of the sweep asks for again. */
const mostAtOnce = 1_000

type Decide = (employer: EmployerRow, now: Date) => VerificationRow

/** What staff do with organisations. */
export const employersAtDesk = ({ store, queue, clock, tell }: EmployerParts) => {
  /** One conditional write: of two members of staff who decide at once, one does and the other is told. */
  async function decide(id: string, version: number | null | undefined, decision: Decide) {
    const employer = await store.byId(id)
    if (!employer) throw platformErrors.notFound()
    if (employer.verification.state !== 'PENDING') throw employerErrors.notWaiting()
    if (typeof version === 'number' && version !== employer.version) throw platformErrors.changed()
    const now = clock()
    const untold = { version: employer.version + 1, at: now }
    const decided = await store.change(employer, { verification: decision(employer, now), untold }, now)
    if (!decided) throw platformErrors.changed()
    await tell(decided)
    return decided
  }

  return {
    async employersToVerify(
      viewer: Viewer | null,
      args: { first: number; after?: string | null | undefined },
    ): Promise<CountedPage<EmployerRow>> {
      allowed(viewer, mayDecideOnEmployers)
      const request = pageRequest(args, 2)
      const [rows, totalCount] = await Promise.all([store.queue(request), store.countQueue()])
      const cursorOf = ({ verification, _id }: EmployerRow) => [verification.submittedAt?.getTime() ?? 0, _id]
      return { ...pageOf(rows, request.first, cursorOf), totalCount }
    },

    async verifyEmployer(viewer: Viewer | null, id: string, version?: number | null): Promise<EmployerRow> {
      const staff = allowed(viewer, mayDecideOnEmployers)
      return decide(id, version, ({ verification }, now) =>
        verified(verification, staff, now, validUntil(now)),
      )
    },

    async returnEmployer(
      viewer: Viewer | null,
      id: string,
      reasons: ReasonsInput,
      version?: number | null,
    ): Promise<EmployerRow> {
      const staff = allowed(viewer, mayDecideOnEmployers)
      const input = checked(reasonsRule, { reasons })
      return decide(id, version, ({ verification }, now) => returned(verification, staff, now, input.reasons))
    },

    /** For the sweep: asks again for what a lost job left, at most once in ten minutes for each. */
    async askUntold(): Promise<void> {
      const now = clock()
      const untold = await store.untoldBefore(overdueBefore(now), mostAtOnce)
      await queue.askMany(
        employerDecided,
        untold.map((payload) => ({ payload, key: keyAgain(payload.employerId, payload.version, now) })),
      )
    },

    /** For the job, when all that must follow has. */
    told: store.told,
  }
}
