import { addDays, dayOf, startOfDay } from '../../../rules/office-time.ts'
import { roles, type Role } from '../../../rules/choices.ts'
import type { MootQuestion, NoticeRequest } from '../../platform/notice.ts'
import type { Platform } from '../../platform/platform.ts'
import type { AccountStore } from '../account.store.ts'
import { numberOf } from '../account.ts'
import type { SessionStore } from '../session.store.ts'
import { inactivityNotice, inactivityText } from './inactivity.notices.ts'
import type { IdleAccount, ToldAccount } from './inactivity.store.ts'

interface Deps extends Pick<Platform, 'clock' | 'log' | 'sms'> {
  readonly accounts: AccountStore
  readonly sessionRows: Pick<SessionStore, 'endAll'>
  readonly erasing: ReturnType<AccountStore['erasing']>
}

/** How the rest of the product is asked about what is done here. */
export interface Retiring {
  readonly request: (notices: readonly NoticeRequest[]) => Promise<void>
  /** Throws what stands in the way of erasing it, such as an organisation. */
  readonly hinders: (accountId: string) => Promise<void>
  /** Before an account of staff is closed. */
  readonly recordClosing: (accountId: string) => Promise<void>
}

const summed = async (counts: readonly Promise<number>[]): Promise<number> =>
  (await Promise.all(counts)).reduce((sum, count) => sum + count, 0)

/** Accounts that nobody uses: whose they are is told, then they are erased as by their own wish; those of staff are closed. */
export function unusedAccounts({ accounts, sessionRows, erasing, clock, log, sms }: Deps) {
  async function tell(account: IdleAccount, days: number, { request }: Retiring): Promise<boolean> {
    const now = clock()
    const notice = inactivityNotice.to({ ...account, days, now })(account._id)
    await request([notice])
    const to = numberOf(account)
    const day = addDays(dayOf(now), days)
    const text = inactivityText(account, day)
    // Who has not come for years reads no inbox: a gateway that takes any text is asked too.
    if (to && sms.takesAnyText) await sms.send({ id: `unused-${notice.subjectId}`, to, text, values: {} })
    return accounts.markTold(account, startOfDay(day))
  }

  async function close(account: ToldAccount, { recordClosing }: Retiring): Promise<boolean> {
    // Somebody has to be left who can make others.
    if (!account.reach || !(await accounts.hasOtherStaff(account._id, [account.reach]))) return false
    await recordClosing(account._id)
    if (!(await accounts.disableIdle(account, clock()))) return false
    await sessionRows.endAll(account._id, null)
    return true
  }

  async function erase({ _id, idleEndsAt }: ToldAccount): Promise<boolean> {
    const now = clock()
    const version = now.getTime()
    if (!(await accounts.beginErasing(_id, now, erasing.mark(version), idleEndsAt))) return false
    await sessionRows.endAll(_id, null)
    await erasing.ask([{ _id, version }])
    return true
  }

  /** Gives whether it is gone; what cannot go yet is told again, for the same time. */
  async function end(account: ToldAccount, days: number, how: Retiring): Promise<boolean> {
    if (account.role === 'STAFF') return (await close(account, how)) || !(await tell(account, days, how))
    const isFree = await how.hinders(account._id).then(
      () => true,
      () => false,
    )
    if (isFree) return erase(account)
    await tell(account, days, how)
    return false
  }

  /** One after another; one that fails is tried again the next time and keeps none of the others. */
  async function each<Row extends IdleAccount>(rows: readonly Row[], act: (row: Row) => Promise<boolean>) {
    let done = 0
    for (const row of rows)
      done += await act(row).then(Number, (error: unknown) => {
        log.warn({ err: error }, 'an account that nobody uses waits for the next round')
        return 0
      })
    return done
  }

  const ofRoles = <Found>(find: (role: Role) => Promise<Found>) => Promise.all(roles.map(find))

  /** Whoever has come since needs no mail. */
  async function isMoot({ recipientId, subjectId }: MootQuestion): Promise<boolean> {
    const [account] = await accounts.byIds([recipientId])
    return account?.activeAt?.getTime() !== Number(subjectId.split('-').at(-2))
  }

  return {
    notices: [{ ...inactivityNotice, isMoot }],

    total: (): Promise<number> => summed(roles.map((role) => accounts.countRole(role))),
    countUntold: (until: Date) => summed(roles.map((role) => accounts.countUntold(role, until))),
    countTold: (until: Date) => summed(roles.map((role) => accounts.countTold(role, until))),

    /** Tells those who have not come since then that their account ends in so many days. */
    async tellIdle(until: Date, days: number, most: number, how: Retiring): Promise<number> {
      const rows = (await ofRoles((role) => accounts.untold(role, until, most))).flat().slice(0, most)
      return each(rows, (row) => tell(row, days, how))
    },

    /** Ends accounts on the day that their people were told and have not come. `days` is for those that cannot go yet. */
    async endIdle(now: Date, days: number, most: number, how: Retiring): Promise<number> {
      const rows = (await ofRoles((role) => accounts.told(role, now, most))).flat().slice(0, most)
      return each(rows, (row) => end(row, days, how))
    },
  }
}
