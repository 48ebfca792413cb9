import { closingRule, type ClosingInput } from '../../../rules/employer.ts'
import { checked } from '../../platform/checked.ts'
import { platformErrors } from '../../platform/errors.ts'
import type { NoticeRequest } from '../../platform/notice.ts'
import type { Platform } from '../../platform/platform.ts'
import type { OwedJob } from '../../platform/queue/owed.ts'
import { allowed, type Viewer } from '../../platform/viewer.ts'
import { employerErrors } from '../employer.errors.ts'
import { mayKeepOrganisation } from '../employer.policy.ts'
import type { EmployerStore } from '../employer.store.ts'
import type { EmployerRow } from '../employer.ts'
import { closedNotice } from './closing.notices.ts'

interface Deps extends Pick<Platform, 'clock' | 'queue' | 'log'> {
  readonly store: EmployerStore
  readonly owned: (viewer: Viewer | null) => Promise<EmployerRow>
}

/** What was under way at that moment has ended after this, and is withdrawn too. */
const settledMs = 60_000

const sameName = (one: string, other: string): boolean => one.replace(/\s/g, '') === other.replace(/\s/g, '')

/** How an owner closes an organisation. */
export function organisationClosing({ store, owned, clock, ...deps }: Deps) {
  const work = store.closing({ clock, ...deps })
  return {
    closing: work,

    /** Whoever confirms types the name. The rest follows by the job: postings, notices. */
    async closeEmployer(viewer: Viewer | null, input: ClosingInput): Promise<true> {
      const owner = allowed(viewer, mayKeepOrganisation)
      const employer = await owned(viewer)
      const { name } = checked(closingRule, input)
      if (!sameName(name, employer.name)) throw employerErrors.otherName()
      const now = clock()
      const closed = await store.closings.close(employer, owner, now, work.mark(now.getTime()))
      if (!closed) throw platformErrors.changed()
      await work.ask([{ _id: closed._id, version: now.getTime() }])
      return true
    },

    /** For the job. */
    async noticesOfClosing(id: string): Promise<NoticeRequest[]> {
      const employer = await store.byId(id)
      return (employer?.closedMembers ?? []).map(closedNotice.to(employer as EmployerRow))
    },

    /** Done once, and a second time when what was under way has ended. */
    async closingDone(job: OwedJob): Promise<void> {
      const closedAt = (await store.byId(job.id))?.closedAt?.getTime() ?? 0
      if (clock().getTime() - closedAt < settledMs) return
      await store.closings.forgetMembers(job.id)
      await work.done(job)
    },
  }
}
