import { dayOf } from '../../../rules/office-time.ts'
import {
  postingReasonRule,
  renewalCasesRule,
  renewalRule,
  renewedUntil,
} from '../../../rules/posting-life.ts'
import type { CasesInput } from '../../../rules/verification.ts'
import type { EmployerRow } from '../../employers/index.ts'
import { checked } from '../../platform/checked.ts'
import type { AppError } from '../../platform/errors.ts'
import type { Platform } from '../../platform/platform.ts'
import { allowed, signedIn, type Viewer } from '../../platform/viewer.ts'
import { outcomesOf, unsubmitted, type CaseOutcomeRow } from '../../verification/index.ts'
import { postingErrors } from '../posting.errors.ts'
import { mayPausePostings, mayRenewPostings } from '../posting.policy.ts'
import type { PostingStore, StoredPosting } from '../posting.store.ts'
import type { PostingRow } from '../posting.ts'
import { doneBy, withEvent } from './posting-event.ts'
import { firstWarning } from './posting-ends.ts'

type Version = number | null | undefined

interface Own {
  readonly employer: EmployerRow
  readonly posting: PostingRow
}

interface Parts extends Pick<Platform, 'clock'> {
  readonly store: Pick<PostingStore, 'change' | 'byId'>
  readonly ownPosting: (viewer: Viewer | null, id: string) => Promise<Own>
  /** Refuses what is not the version that was read. */
  readonly readAgainIfChanged: (posting: PostingRow, asked: Version, viewer: Viewer | null) => void
  readonly staleFor: (now: PostingRow | null, viewer: Viewer | null) => AppError
  /** Refuses what may not, or not now, come before people. */
  readonly refuseShowing: (own: Own) => Promise<void>
  /** How the check of its wording stands once it is shown. */
  readonly checkOf: (before: PostingRow, texts: PostingRow) => Promise<Partial<PostingRow>>
  readonly askRefresh: (rows: readonly PostingRow[]) => Promise<void>
}

/** What becomes of a posting after it was written: shown, paused, shown again, renewed. Each is one write under the version that was read. */
export function postingLife(parts: Parts) {
  const { store, clock, ownPosting, readAgainIfChanged, staleFor, refuseShowing, askRefresh } = parts

  async function write(posting: PostingRow, viewer: Viewer | null, set: Partial<StoredPosting>) {
    const written = await store.change(posting, { ...set, updatedAt: clock() })
    if (!written) throw staleFor(await store.byId(posting._id), viewer)
    await askRefresh([written])
    return written
  }

  /** Brings a draft, or what was paused, before people; what is there already stays. */
  async function show(own: Own, viewer: Viewer | null, more: Partial<PostingRow>): Promise<PostingRow> {
    const { posting } = own
    if (posting.state === 'OPEN') return posting
    if (posting.state === 'CLOSED') throw postingErrors.closed()
    await refuseShowing(own)
    const [standing, now] = [await parts.checkOf(posting, posting), clock()]
    const act = posting.state === 'PAUSED' ? 'RESUMED' : 'PUBLISHED'
    return write(posting, viewer, {
      ...{ state: 'OPEN', pausedAt: null, publishedAt: posting.publishedAt ?? now },
      ...{ warnOn: firstWarning(posting.validUntil, dayOf(now)) },
      ...standing,
      ...more,
      life: withEvent(posting, doneBy(signedIn(viewer), act, now)),
    })
  }

  /** One that is valid so long already is what was asked for, whoever made it so. */
  async function renew(own: Own, viewer: Viewer | null, until: string, version: Version) {
    const { posting } = own
    if (posting.validUntil === until) return posting
    readAgainIfChanged(posting, version, viewer)
    const [now, isOpen] = [clock(), posting.state === 'OPEN']
    if (isOpen) await refuseShowing({ ...own, posting: { ...posting, validUntil: until } })
    const life = withEvent(posting, doneBy(signedIn(viewer), 'RENEWED', now, until))
    const warnOn = isOpen ? firstWarning(until, dayOf(now)) : null
    return write(posting, viewer, { validUntil: until, warnOn, life })
  }

  async function renewPosting(
    viewer: Viewer | null,
    id: string,
    wished?: string | null,
    version?: Version,
  ): Promise<PostingRow> {
    allowed(viewer, mayRenewPostings)
    const own = await ownPosting(viewer, id)
    const { state, validUntil } = own.posting
    if (state === 'CLOSED') throw postingErrors.closed()
    if (state === 'DRAFT') throw postingErrors.notPublished()
    const today = dayOf(clock())
    const { until } = checked(renewalRule(today, validUntil), { until: wished ?? null })
    const last = until ?? renewedUntil(validUntil, today)
    return renew(own, viewer, last, version).catch(async (error: unknown) => {
      // Somebody renewed it so long at the same moment.
      const now = await store.byId(id)
      if (now?.state === state && now.validUntil === last) return now
      throw error
    })
  }

  return {
    show,

    /** Nobody finds it any more and nothing can be sent for it; who has applied is answered as before. */
    async pausePosting(
      viewer: Viewer | null,
      id: string,
      why?: string | null,
      version?: Version,
    ): Promise<PostingRow> {
      const someone = allowed(viewer, mayPausePostings)
      const { reason } = checked(postingReasonRule, { reason: why ?? null })
      const { posting } = await ownPosting(viewer, id)
      if (posting.state === 'PAUSED') return posting
      if (posting.state === 'CLOSED') throw postingErrors.closed()
      if (posting.state === 'DRAFT') throw postingErrors.notPublished()
      if (posting.takedown) throw postingErrors.takenDown()
      readAgainIfChanged(posting, version, viewer)
      const now = clock()
      return write(posting, viewer, {
        ...{ state: 'PAUSED', pausedAt: now, warnOn: null },
        // Nobody sees it: nothing of it waits for a clerk.
        ...(posting.verification && { verification: unsubmitted }),
        life: withEvent(posting, doneBy(someone, 'PAUSED', now, reason)),
      })
    },

    /** Judged anew, as when it was published. */
    async resumePosting(viewer: Viewer | null, id: string, version?: Version): Promise<PostingRow> {
      allowed(viewer, mayPausePostings)
      const own = await ownPosting(viewer, id)
      if (own.posting.state === 'DRAFT') throw postingErrors.notPublished()
      readAgainIfChanged(own.posting, version, viewer)
      return show(own, viewer, {})
    },

    renewPosting,

    /** Each judged by itself: one that is refused stops no other. */
    async renewPostings(
      viewer: Viewer | null,
      given: CasesInput,
      until?: string | null,
    ): Promise<CaseOutcomeRow[]> {
      allowed(viewer, mayRenewPostings)
      const { cases } = checked(renewalCasesRule, { cases: given })
      return outcomesOf(cases, ({ id, version }) => renewPosting(viewer, id, until, version))
    },
  }
}
