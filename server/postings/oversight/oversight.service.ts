import {
  answerRule,
  appealRule,
  putUpRule,
  takedownRule,
  type TakedownInput,
} from '../../../rules/oversight.ts'
import type { ReasonsInput } from '../../../rules/verification.ts'
import type { Accounts } from '../../accounts/index.ts'
import type { Employers } from '../../employers/index.ts'
import { checked } from '../../platform/checked.ts'
import { platformErrors } from '../../platform/errors.ts'
import type { AreaArgs, CountedPage } from '../../platform/page.ts'
import type { Platform } from '../../platform/platform.ts'
import { allowed, type Viewer } from '../../platform/viewer.ts'
import { inReachOf, reachedFrom } from '../../reference/index.ts'
import {
  decisionNotice,
  decisionsOn,
  undoneNotice,
  unsubmitted,
  withDecisions,
  type DecidedTextRow,
} from '../../verification/index.ts'
import type { Postings } from '../posting.service.ts'
import type { PostingRow } from '../posting.ts'
import { heldDesk } from './held-desk.service.ts'
import { appealAnswered, postingTakenDown } from './oversight.notices.ts'
import { oversightErrors } from './oversight.errors.ts'
import { mayAppeal, mayDecideOnAppeal, mayOversee } from './oversight.policy.ts'
import { oversightStore } from './oversight.store.ts'
import { overseen } from './overseen.ts'
import { appealDecided, appealed, ended, takenDown, type TakedownRow } from './takedown.ts'

interface OversightDeps extends Pick<Platform, 'connection' | 'clock' | 'queue' | 'log'> {
  readonly accounts: Pick<Accounts, 'hasOtherStaff'>
  readonly employers: Pick<Employers, 'ofAccount' | 'byIds' | 'belongsTo'>
  readonly postings: Pick<Postings, 'askRefresh' | 'visibleNow'>
  readonly reports: { settle(id: string): Promise<void> }
}

type Version = number | null | undefined

/** The texts that a take-down is about: titles and places are too common to be held against anybody later. */
const takenTexts = ({ conditions, content }: PostingRow) => ({ conditions, content })

/** What staff do about postings that are, or are to be, open, and how their employers answer. */
export const createOversight = (deps: OversightDeps) => {
  const { clock, accounts, employers, postings, reports, log } = deps
  const store = oversightStore(deps.connection)
  const decided = store.decided(deps)
  const { whose, refuseOthers, avoidance } = overseen(deps)

  const { desk, ...past } = heldDesk({ store, clock, decided, whose, postings })

  async function openPosting(staff: Viewer, id: string, version: Version): Promise<PostingRow> {
    const posting = await store.byId(id)
    if (!posting) throw platformErrors.notFound()
    await refuseOthers(staff, posting)
    if (posting.state !== 'OPEN') throw oversightErrors.notOpen()
    if (typeof version === 'number' && version !== posting.version) throw platformErrors.changed()
    return posting
  }

  /** One conditional write: of two who act at once, one does and the other is refused. */
  async function put(posting: PostingRow, change: Partial<PostingRow>): Promise<PostingRow> {
    const mark = decided.mark(posting.version + 1)
    const changed = await store.change(posting, { ...change, ...mark, updatedAt: clock() })
    if (!changed) throw platformErrors.changed()
    await Promise.all([decided.ask([changed]), postings.askRefresh([changed])])
    return changed
  }

  const texts = (posting: PostingRow, said: Pick<DecidedTextRow, 'verdict' | 'by'>) =>
    withDecisions(
      posting.decidedTexts,
      decisionsOn(takenTexts(posting), { ...said, at: clock(), reasons: null }),
    )

  /** What becomes of a posting when its take-down was judged. */
  function afterJudging(posting: PostingRow, takedown: TakedownRow, by: string): Partial<PostingRow> {
    if (takedown.endedAt === null) return { takedown }
    return {
      takedown: null,
      pastTakedowns: [...(posting.pastTakedowns ?? []), takedown],
      decidedTexts: texts(posting, { verdict: 'LAWFUL', by }),
    }
  }

  return {
    postingsToCheck: desk.queue,
    passPosting: desk.verify,
    returnPosting: (viewer: Viewer | null, id: string, reasons: ReasonsInput, version?: Version) =>
      desk.giveBack(viewer, id, reasons, version),

    async appealedPostings(
      viewer: Viewer | null,
      { areaCode, ...args }: AreaArgs,
    ): Promise<CountedPage<PostingRow>> {
      return store.appealed(args, inReachOf(allowed(viewer, mayOversee), areaCode))
    },

    async takenDownPostings(
      viewer: Viewer | null,
      { areaCode, ...args }: AreaArgs,
    ): Promise<CountedPage<PostingRow>> {
      return store.takenDown(args, inReachOf(allowed(viewer, mayOversee), areaCode))
    },

    async takeDownPosting(
      viewer: Viewer | null,
      id: string,
      input: TakedownInput,
      version?: Version,
    ): Promise<PostingRow> {
      const staff = allowed(viewer, mayOversee)
      const grounds = checked(takedownRule, input)
      const posting = await openPosting(staff, id, version)
      if (posting.takedown) throw oversightErrors.takenDown()
      const down = await put(posting, {
        takedown: takenDown(grounds, staff, clock()),
        decidedTexts: texts(posting, { verdict: 'TAKEN_DOWN', by: staff.name }),
        ...(posting.verification && { verification: unsubmitted }),
      })
      // So that the list of reports is right when the clerk looks again; the job does it whatever happens here.
      await reports
        .settle(id)
        .catch((error: unknown) => log.warn({ err: error }, 'reports of a take-down wait for the job'))
      return down
    },

    async putUpPosting(
      viewer: Viewer | null,
      id: string,
      why: string,
      version?: Version,
    ): Promise<PostingRow> {
      const staff = allowed(viewer, mayOversee)
      const { reason } = checked(putUpRule, { reason: why })
      const posting = await openPosting(staff, id, version)
      if (!posting.takedown) throw oversightErrors.notTakenDown()
      if (posting.employerId !== null) throw oversightErrors.hasEmployer()
      const takedown = { ...ended(posting.takedown, staff.name, clock()), endedBecause: reason }
      return put(posting, {
        ...afterJudging(posting, takedown, staff.name),
        ...(posting.verification && { verification: unsubmitted }),
      })
    },

    async appealTakedown(viewer: Viewer | null, id: string, words: string): Promise<PostingRow> {
      const { id: accountId } = allowed(viewer, mayAppeal)
      const said = checked(appealRule, { words })
      const employer = await employers.ofAccount(accountId)
      const posting = await store.byId(id)
      if (!employer || !posting || posting.employerId !== employer._id) throw platformErrors.notFound()
      if (posting.state !== 'OPEN' || !posting.takedown) throw oversightErrors.notTakenDown()
      if (posting.takedown.appeal) throw oversightErrors.appealedOnce()
      return put(posting, { takedown: appealed(posting.takedown, said.words, clock()) })
    },

    async decideAppeal(
      viewer: Viewer | null,
      id: string,
      outcome: 'UPHELD' | 'LIFTED',
      words: string,
      version?: Version,
    ): Promise<PostingRow> {
      const staff = allowed(viewer, mayOversee)
      const { answer } = checked(answerRule, { answer: words })
      const posting = await openPosting(staff, id, version)
      const { takedown } = posting
      if (takedown?.appeal?.state !== 'WAITING') throw oversightErrors.noAppeal()
      const hasColleague = await accounts.hasOtherStaff(staff.id, reachedFrom(posting.areaCode))
      if (!mayDecideOnAppeal(staff, takedown.byId, hasColleague)) throw oversightErrors.ownTakedown()
      return put(
        posting,
        afterJudging(posting, appealDecided(takedown, outcome, answer, staff, clock()), staff.name),
      )
    },

    avoidance,
    ...past,
    owed: { decided },
    notices: [decisionNotice, undoneNotice, postingTakenDown, appealAnswered],
  }
}
