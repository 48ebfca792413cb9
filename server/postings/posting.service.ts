import { dayOf } from '../../rules/office-time.ts'
import type { PostingInput } from '../../rules/posting.ts'
import { postingReasonRule } from '../../rules/posting-life.ts'
import type { EmployerRow, Employers } from '../employers/index.ts'
import { checked } from '../platform/checked.ts'
import { platformErrors, type AppError } from '../platform/errors.ts'
import { usualLimits } from '../platform/limits.ts'
import { madeOnce, type MakingKey } from '../platform/made-once.ts'
import type { CountedPage } from '../platform/page.ts'
import type { Platform } from '../platform/platform.ts'
import { firstVersion } from '../platform/record.ts'
import { allowed, signedIn, type Viewer } from '../platform/viewer.ts'
import type { Reading } from '../reading/index.ts'
import { wordingStanding, type FieldFinding } from '../verification/index.ts'
import { objections } from './posting-elements.ts'
import { postingErrors } from './posting.errors.ts'
import { factsOf, type Publishable } from './posting-facts.ts'
import { checkedPosting, wordingRule } from './posting.input.ts'
import {
  mayCheckWording,
  mayClosePostings,
  mayDeletePostings,
  mayOverseePosting,
  mayWritePostings,
} from './posting.policy.ts'
import { oversightStore } from './oversight/oversight.store.ts'
import { reportStore } from './oversight/report.store.ts'
import { rowOfDraft, verifiedUntil, type PostingDraft } from './posting-draft.ts'
import { wordingOf, type PostingWording } from './posting-wording.ts'
import { doneBy } from './life/posting-event.ts'
import { firstWarning } from './life/posting-ends.ts'
import { postingWarnings } from './life/posting-ends.service.ts'
import { postingLife } from './life/posting-life.service.ts'
import { toldOf } from './life/told-of.ts'
import { postingActsHeld, postingsHeld } from './postings-held.ts'
import { postingFollowing } from './posting-following.ts'
import { postingStore, type OwnArgs, type PostingStore } from './posting.store.ts'
import type { PostingRow } from './posting.ts'

interface PostingsDeps extends Pick<Platform, 'connection' | 'queue' | 'clock' | 'newId' | 'log'> {
  readonly employers: Pick<Employers, 'ofViewer' | 'byIds' | 'verifiedAmong'>
  readonly reading: Pick<Reading, 'occupations' | 'wording'>
  readonly mostPostings?: number
  /** Refuses when an organisation owes something that comes before new postings. */
  readonly refuseOpening?: (employerId: string) => Promise<void>
}

const writtenBy = (viewer: Viewer | null) => {
  const { id, name } = signedIn(viewer)
  return { editedBy: name, editedById: id }
}

const unpublished = { source: null, publishedAt: null, state: 'DRAFT' } as const

/** It is not what was read: colleagues are told which of them changed it, and when. */
const staleFor = (now: PostingRow | null, viewer: Viewer | null): AppError =>
  now?.editedBy && now.editedById !== viewer?.id
    ? platformErrors.changedBy(now.editedBy, now.updatedAt)
    : platformErrors.changed()

function readAgainIfChanged(
  posting: PostingRow,
  asked: number | null | undefined,
  viewer: Viewer | null,
): void {
  if (asked != null && asked !== posting.version) throw staleFor(posting, viewer)
}

type MakingParts = Pick<PostingsDeps, 'employers' | 'reading'> & { readonly store: Pick<PostingStore, 'add'> }

/** Postings as given, for example data, each judged as on its own day; nobody is notified. */
const manyMade =
  ({ store, employers, reading }: MakingParts) =>
  async (drafts: readonly PostingDraft[]): Promise<void> => {
    const owners = await employers.byIds([...new Set(drafts.map(({ employerId }) => employerId))])
    const byId = new Map(owners.map((employer) => [employer._id, employer]))
    await store.add(drafts.map((draft) => rowOfDraft(draft, byId.get(draft.employerId), reading)))
  }

export const createPostings = (deps: PostingsDeps) => {
  const { connection, clock, newId, employers, reading } = deps
  const { mostPostings = usualLimits.postingsPerEmployer } = deps
  const store = postingStore(connection)
  const following = postingFollowing({ ...deps, store, mostPostings })
  const [{ decisionsOn }, reports] = [oversightStore(connection), reportStore(connection)]
  const wording = wordingStanding({ decisionsOn, clock, check: reading.wording })

  async function employerOf(viewer: Viewer | null): Promise<EmployerRow> {
    const employer = await employers.ofViewer(allowed(viewer, mayWritePostings))
    if (!employer) throw postingErrors.notRegistered()
    return employer
  }

  /** The viewer's own posting; someone else's is not found. */
  async function ownPosting(viewer: Viewer | null, id: string) {
    const employer = await employers.ofViewer(allowed(viewer, mayWritePostings))
    const posting = await store.byId(id)
    if (!employer || !posting || posting.employerId !== employer._id) throw postingErrors.unknown()
    return { employer, posting }
  }

  /** One that staff are to decide on; of one elsewhere they learn what everybody may know. */
  async function overseenPosting(staff: Viewer, id: string): Promise<PostingRow> {
    const posting = await store.byId(id)
    if (!posting) throw postingErrors.unknown()
    if (mayOverseePosting(staff, posting)) return posting
    const isVisible = (await following.visibleNow([posting])).length > 0
    throw isVisible ? platformErrors.beyondReach() : postingErrors.unknown()
  }

  const fieldsOf = (input: PostingInput) => factsOf(checkedPosting(input, clock()), reading)

  /** How the check of its wording stands once it is shown with these texts. */
  const checkOf = async (before: PostingRow, texts: PostingWording) => {
    const standing = { ownerId: before.employerId, isToBeChecked: Boolean(before.takedown) }
    return (await wording.onShowing({ ...before, ...standing }, wordingOf(texts))).change
  }

  function refuseUnpublishable(posting: Publishable, employer: EmployerRow): void {
    const wrong = objections(posting, employer, clock(), reading.wording)
    if (wrong.length > 0) throw platformErrors.invalid(wrong)
  }

  async function refuseShowing({ posting, employer }: { posting: PostingRow; employer: EmployerRow }) {
    refuseUnpublishable(posting, employer)
    await deps.refuseOpening?.(employer._id)
  }

  const parts = { ...following, store, clock, ownPosting, readAgainIfChanged, staleFor }
  const { show, ...acts } = postingLife({ ...parts, checkOf, refuseShowing })

  async function addDraft(employer: EmployerRow, _id: string, viewer: Viewer | null, input: PostingInput) {
    const posting: PostingRow = {
      ...unpublished,
      ...fieldsOf(input),
      _id,
      ...writtenBy(viewer),
      employerId: employer._id,
      employerVerifiedUntil: verifiedUntil(employer),
      employerSeen: employer.version,
      ...firstVersion(clock()),
    }
    if (!(await store.addWithin(posting, mostPostings))) throw postingErrors.tooMany(mostPostings)
    // The employer may have been verified between the reading of it and this writing.
    await following.refreshVisibility(employer._id)
    return (await store.byId(posting._id)) ?? posting
  }

  return {
    async draftPosting(viewer: Viewer | null, input: PostingInput, key?: MakingKey): Promise<PostingRow> {
      const employer = await employerOf(viewer)
      const making = { kind: 'posting', maker: employer.accountId, key, newId, byId: store.byId }
      return madeOnce(making, (_id) => addDraft(employer, _id, viewer, input))
    },

    async updatePosting(viewer: Viewer | null, id: string, input: PostingInput): Promise<PostingRow> {
      const { employer, posting } = await ownPosting(viewer, id)
      if (posting.state === 'CLOSED') throw postingErrors.closed()
      readAgainIfChanged(posting, input.version, viewer)
      const fields = fieldsOf(input)
      const isShown = posting.state === 'OPEN'
      const warnOn = isShown ? firstWarning(fields.validUntil, dayOf(clock())) : null
      if (isShown) refuseUnpublishable(fields, employer)
      const standing = isShown ? await checkOf(posting, fields) : {}
      const changed = await store.change(posting, {
        ...fields,
        ...standing,
        ...(fields.validUntil !== posting.validUntil && { warnOn }),
        ...writtenBy(viewer),
        updatedAt: clock(),
      })
      if (!changed) throw staleFor(await store.byId(id), viewer)
      if (changed.areaCode !== posting.areaCode) await reports.move(changed)
      if (changed.state === 'OPEN') await following.askRefresh([changed])
      return changed
    },

    /** Publishing what is open already changes nothing; what is paused goes on. */
    async publishPosting(viewer: Viewer | null, id: string, version?: number | null): Promise<PostingRow> {
      const own = await ownPosting(viewer, id)
      if (own.posting.state === 'CLOSED') throw postingErrors.closed()
      readAgainIfChanged(own.posting, version, viewer)
      return show(own, viewer, writtenBy(viewer))
    },

    async deletePosting(viewer: Viewer | null, id: string, version?: number | null): Promise<PostingRow> {
      allowed(viewer, mayDeletePostings)
      const { posting } = await ownPosting(viewer, id)
      if (posting.state !== 'DRAFT') throw postingErrors.notDraft()
      readAgainIfChanged(posting, version, viewer)
      if (!(await store.dropDraft(posting))) throw platformErrors.changed()
      return posting
    },

    /** Closing what is closed changes nothing. */
    async closePosting(viewer: Viewer | null, id: string, why?: string | null): Promise<PostingRow> {
      const someone = allowed(viewer, mayClosePostings)
      const { reason } = checked(postingReasonRule, { reason: why ?? null })
      const act = someone.role === 'STAFF' ? 'CLOSED' : 'WITHDRAWN'
      const posting =
        someone.role === 'STAFF' ? await overseenPosting(someone, id) : (await ownPosting(viewer, id)).posting
      const closed = await store.close(id, doneBy(someone, act, clock(), reason))
      if (closed) await following.askRefresh([closed])
      return closed ?? (await store.byId(id)) ?? posting
    },

    /** Its employer and staff of its area always; others while it is visible. */
    async posting(viewer: Viewer | null, id: string): Promise<PostingRow> {
      const posting = await store.byId(id)
      if (!posting) throw postingErrors.unknown()
      if (mayOverseePosting(viewer, posting) || (await following.visibleNow([posting])).length > 0)
        return posting
      const own = viewer?.role === 'EMPLOYER' ? await employers.ofViewer(viewer) : null
      if (own === null || own._id !== posting.employerId) throw postingErrors.unknown()
      return posting
    },

    async myPostings(viewer: Viewer | null, args: OwnArgs): Promise<CountedPage<PostingRow>> {
      const employer = await employers.ofViewer(allowed(viewer, mayWritePostings))
      return store.ownPage(employer?._id ?? '', args)
    },

    async checkWording(viewer: Viewer | null, words: PostingWording): Promise<readonly FieldFinding[]> {
      allowed(signedIn(viewer), mayCheckWording)
      return wording.findings(checked(wordingRule, words))
    },

    createMany: manyMade({ store, employers, reading }),
    ...following,
    ...acts,
    ...toldOf({ isVisible: following.isVisible, clock }),
    ...postingWarnings({ ...deps, store }),
    personal: [postingsHeld(store), postingActsHeld(store)],
  }
}

export type Postings = ReturnType<typeof createPostings>
