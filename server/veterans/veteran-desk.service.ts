import { reasonsRule, type ReasonsInput } from '../../rules/verification.ts'
import { checked } from '../platform/checked.ts'
import { platformErrors } from '../platform/errors.ts'
import { pageOf, pageRequest, type CountedPage } from '../platform/page.ts'
import { keyAgain, overdueBefore } from '../platform/queue/owed.ts'
import { returned, verified, type VerificationRow } from '../verification/index.ts'
import { allowed, type Viewer } from '../platform/viewer.ts'
import type { Purpose } from './file-reading.ts'
import { veteranErrors } from './veteran.errors.ts'
import { verificationDecided } from './veteran.jobs.ts'
import { mayDecideOnVeterans, mayReadFiles } from './veteran.policy.ts'
import type { VeteranParts } from './veteran.service.ts'
import type { VeteranQueueRow, VeteranRow } from './veteran.ts'

/** What one round of the sweep asks for again. */
const mostAtOnce = 1_000

type Decide = (file: VeteranRow, now: Date) => VerificationRow

/** What staff do with people's files. */
export const filesAtDesk = ({ files, readings, clock, newId, queue, log }: VeteranParts) => {
  /** Keeps who read which files, before they are shown; each person sees it. */
  async function logReadings(viewer: Viewer, veteranIds: readonly string[], purpose: Purpose): Promise<void> {
    const reader = { readerId: viewer.id, reader: viewer.name, role: viewer.role, purpose, at: clock() }
    await readings.add(veteranIds.map((veteranId) => ({ _id: newId(), veteranId, ...reader })))
  }

  /** The decision stands even when the queue is away: `askUntold` asks again. */
  async function tell({ _id: veteranId, version }: VeteranRow): Promise<void> {
    await queue
      .ask(verificationDecided, { veteranId, version }, `${veteranId}-${version}`)
      .catch((error: unknown) =>
        log.error({ err: error, veteranId }, 'nobody was asked to tell of a decision'),
      )
  }

  /** One conditional write: of two members of staff who decide at once, one does and the other is told. */
  async function decide(staff: Viewer, id: string, version: number | null | undefined, decision: Decide) {
    const file = await files.byId(id)
    if (!file) throw platformErrors.notFound()
    if (file.verification.state !== 'PENDING') throw veteranErrors.notWaiting()
    if (typeof version === 'number' && version !== file.version) throw platformErrors.changed()
    const now = clock()
    const change = { verification: decision(file, now), untold: { version: file.version + 1, at: now } }
    const decided = await files.change(file, change, now)
    if (!decided) throw platformErrors.changed()
    await tell(decided)
    await logReadings(staff, [id], 'DECISION')
    return decided
  }

  return {
    logReadings,

    /** For the sweep: asks again for decisions whose job was lost, at most once in ten minutes for each. */
    async askUntold(): Promise<void> {
      const now = clock()
      const untold = await files.untoldBefore(overdueBefore(now), mostAtOnce)
      await queue.askMany(
        verificationDecided,
        untold.map((payload) => ({ payload, key: keyAgain(payload.veteranId, payload.version, now) })),
      )
    },

    /** For the job, when the person's notice is made. */
    told: files.told,

    async veteran(viewer: Viewer | null, id: string): Promise<VeteranRow> {
      const staff = allowed(viewer, mayReadFiles)
      const file = await files.byId(id)
      if (!file) throw platformErrors.notFound()
      await logReadings(staff, [id], file.verification.state === 'PENDING' ? 'VERIFICATION' : 'SERVICE')
      return file
    },

    async veteransToVerify(
      viewer: Viewer | null,
      args: { first: number; after?: string | null | undefined },
    ): Promise<CountedPage<VeteranQueueRow>> {
      allowed(viewer, mayDecideOnVeterans)
      const request = pageRequest(args, 2)
      const [rows, totalCount] = await Promise.all([files.queue(request), files.countQueue()])
      return {
        ...pageOf(rows, request.first, ({ submittedAt, _id }) => [submittedAt.getTime(), _id]),
        totalCount,
      }
    },

    async verifyVeteran(viewer: Viewer | null, id: string, version?: number | null): Promise<VeteranRow> {
      const staff = allowed(viewer, mayDecideOnVeterans)
      return decide(staff, id, version, (file, now) => verified(file.verification, staff, now, null))
    },

    async returnVeteran(
      viewer: Viewer | null,
      id: string,
      reasons: ReasonsInput,
      version?: number | null,
    ): Promise<VeteranRow> {
      const staff = allowed(viewer, mayDecideOnVeterans)
      const input = checked(reasonsRule, { reasons })
      return decide(staff, id, version, (file, now) => returned(file.verification, staff, now, input.reasons))
    },
  }
}
