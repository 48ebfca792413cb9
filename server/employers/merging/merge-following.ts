import type { Accounts } from '../../accounts/index.ts'
import { isDuplicateKey } from '../../platform/database.ts'
import type { NoticeRequest } from '../../platform/notice.ts'
import type { Platform } from '../../platform/platform.ts'
import type { OwedJob } from '../../platform/queue/owed.ts'
import { firstVersion } from '../../platform/record.ts'
import { isVerified } from '../../verification/index.ts'
import type { EmployerStore } from '../employer.store.ts'
import type { EmployerRow } from '../employer.ts'
import { invitationStore } from '../members/invitation.store.ts'
import { memberEventStore } from '../members/member-event.store.ts'
import type { MemberEventKind } from '../members/member.ts'
import { writtenAt, type FirmMergeRow } from './firm-merge.ts'
import { noticesOfMerge } from './merging.notices.ts'
import { nobodyOf } from './merging.store.ts'

interface Deps extends Pick<Platform, 'connection' | 'clock'> {
  readonly store: EmployerStore
  readonly accounts: Pick<Accounts, 'byIds'>
  readonly merging: ReturnType<EmployerStore['merging']>
}

/** Whose postings go where, and who is told of it. */
export interface FirmMove {
  readonly from: string
  readonly to: string
  /** Whether they go back to where they came from. */
  readonly isBack: boolean
  readonly merge: FirmMergeRow
  readonly notices: readonly NoticeRequest[]
}

const platform = { by: '戎桥', byId: '' }
const gone = '保留的单位已注销、已合并到其他单位或未通过核验，系统已撤销合并。'
/** What was under way at that moment has ended after this, and follows too. */
const settledMs = 60_000

type Who = Pick<FirmMergeRow, 'by' | 'byId' | 'at'>

/** How people come and go with a merge; each step may be repeated. */
function firmPeople({ connection, store, accounts }: Pick<Deps, 'connection' | 'store' | 'accounts'>) {
  const events = memberEventStore(connection)

  /** Of the history of the one that stays, once however often it is written; nobody is told besides of the merge. */
  async function note(kind: MemberEventKind, employerId: string, accountId: string, { by, byId, at }: Who) {
    const [person] = await accounts.byIds([accountId])
    const event = { kind, employerId, accountId, name: person?.name ?? '', by, byId }
    const _id = `${employerId}-${accountId}-${at.getTime()}`
    await events.add({ ...event, _id, ...firstVersion(at) }).catch((error: unknown) => {
      if (!isDuplicateKey(error)) throw error
    })
  }

  return {
    /** Whoever belongs to another by now stays there. */
    async takeOver({ _id }: EmployerRow, merge: FirmMergeRow): Promise<void> {
      for (const { accountId } of merge.membersBefore) {
        await store.members.join(_id, { accountId, since: merge.at }).catch((error: unknown) => {
          if (!isDuplicateKey(error)) throw error
        })
        if ((await store.ofAccount(accountId))?._id === _id) await note('JOINED', _id, accountId, merge)
      }
    },

    /** Everybody but who owns the one that stayed by now, or belongs to a third. */
    async bringBack(goes: EmployerRow, merge: FirmMergeRow, who: Who): Promise<void> {
      if (goes.accountId !== nobodyOf(goes._id)) return
      const back: EmployerRow['members'][number][] = []
      for (const member of merge.membersBefore) {
        const { accountId } = member
        const works = await store.ofAccount(accountId)
        if (works && (works._id !== merge.into || works.accountId === accountId)) continue
        if (works) {
          await note('REMOVED', merge.into, accountId, who)
          await store.members.leave(merge.into, accountId)
        }
        back.push(member)
      }
      const owner = back.find(({ accountId }) => accountId === merge.ownerBefore) ?? back[0]
      if (owner) await store.mergings.giveBack(goes._id, owner.accountId, back)
    },
  }
}

/** What follows a merge of two organisations or its undoing; whoever dies between two steps does them again. */
export function firmMergeFollowing({ store, merging, clock, ...deps }: Deps) {
  const people = firmPeople({ store, ...deps })
  const invitations = invitationStore(deps.connection)

  /** The merge that cannot be: the one that was to stay is not there to stay, or others went into this one meanwhile. */
  async function release(goes: EmployerRow, merge: FirmMergeRow): Promise<void> {
    const undone = { at: clock(), ...platform, reason: gone }
    const mark = merging.mark(goes.version + 1)
    const back = await store.mergings.comeBack(goes, { ...merge, undone }, undone.at, mark)
    if (back) await merging.ask([back])
  }

  async function canBe(goes: EmployerRow, stays: EmployerRow | null, merge: FirmMergeRow): Promise<boolean> {
    if (merge.isSettled) return true
    if (!stays || stays.closedAt || stays.mergedInto || !isVerified(stays.verification, clock())) return false
    return (await store.mergings.into(goes._id)).length === 0
  }

  async function settle(goes: EmployerRow, stays: EmployerRow, merge: FirmMergeRow): Promise<void> {
    await invitations.endAllOf(goes._id)
    if (merge.isSettled) return
    await people.takeOver(stays, merge)
    await store.mergings.settle(goes._id)
  }

  return {
    /** Brings about what the merge says, or its undoing, for its people; tells what is to follow elsewhere. */
    async follow(id: string): Promise<FirmMove | null> {
      const goes = await store.byId(id)
      if (!goes?.merge) return null
      const { merge } = goes
      const stays = await store.byId(merge.into)
      const notices = noticesOfMerge(goes, merge, stays)
      if (merge.undone) {
        await people.bringBack(goes, merge, merge.undone)
        return { from: merge.into, to: id, isBack: true, merge, notices }
      }
      if (!stays || !(await canBe(goes, stays, merge))) {
        await release(goes, merge)
        return null
      }
      await settle(goes, stays, merge)
      return { from: id, to: merge.into, isBack: false, merge, notices }
    },

    /** Done once, and a second time when what was under way has ended. */
    async done(job: OwedJob): Promise<void> {
      const merge = (await store.byId(job.id))?.merge
      if (merge && clock().getTime() - writtenAt(merge).getTime() < settledMs) return
      await merging.done(job)
    },
  }
}
