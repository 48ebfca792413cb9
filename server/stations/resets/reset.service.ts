import { addDays, dayOf, startOfDay } from '../../../rules/office-time.ts'
import { isSameNumber } from '../../../rules/behalf.ts'
import { personResetRule, type PersonResetInput } from '../../../rules/reset.ts'
import type { AccountRow, Accounts } from '../../accounts/index.ts'
import { isMember, mayDecideOnEmployer, type Employers } from '../../employers/index.ts'
import type { Notifications } from '../../notifications/index.ts'
import { checked } from '../../platform/checked.ts'
import { platformErrors } from '../../platform/errors.ts'
import { idUnderKey, type MakingKey } from '../../platform/made-once.ts'
import type { Platform } from '../../platform/platform.ts'
import type { OwedJob } from '../../platform/queue/owed.ts'
import { quotaStore } from '../../platform/quota.ts'
import { allowed, type Viewer } from '../../platform/viewer.ts'
import { mayReadFile, type Veterans } from '../../veterans/index.ts'
import type { Stations } from '../station.service.ts'
import { resetErrors } from './reset.errors.ts'
import { resetsHeld } from './reset-held.ts'
import { accountResetNotice, resetDisputedNotice } from './reset.notices.ts'
import { resetStore } from './reset.store.ts'
import { disputableMs, keptMs, mostOfAccount, mostOfClerk, type PersonResetRow } from './reset.ts'

interface ResetsDeps extends Pick<Platform, 'connection' | 'clock' | 'newId' | 'queue' | 'log' | 'secrets'> {
  readonly accounts: Pick<Accounts, 'byIds' | 'staffOf' | 'proveAtStation' | 'resetInPerson' | 'undoReset'>
  readonly veterans: Pick<Veterans, 'byIds' | 'veteranFor'>
  readonly employers: Pick<Employers, 'byIds' | 'avoidance'>
  readonly stations: Pick<Stations, 'ofDistrict'>
  readonly notifications: Pick<Notifications, 'request'>
}

type Whose = Pick<PersonResetRow, 'kind' | 'recordId' | 'accountId'>

const mayReset = ({ role }: Viewer): boolean => role === 'STAFF'

/** How people who have lost number and password, and come with a document, get back in. */
export function createPersonResets(deps: ResetsDeps) {
  const { clock, newId, secrets, accounts, veterans, employers, stations, notifications } = deps
  const store = resetStore(deps.connection)
  const quotas = quotaStore(deps.connection)
  const telling = store.telling(deps)
  const macOf = (id: string): string => (secrets.keyedHashes(`not-me ${id}`)[0] ?? '').slice(0, 32)

  /** Somebody's own account that is open, and not the clerk's own. */
  async function accountOf(staff: Viewer, accountId: string): Promise<AccountRow> {
    const [account] = await accounts.byIds([accountId])
    if (!account) throw platformErrors.notFound()
    if (account.role === 'STAFF' || account._id === staff.id) throw resetErrors.ofStaff()
    if (account.disabledAt) throw resetErrors.closed()
    return account
  }

  async function takeQuotas(staff: Viewer, accountId: string): Promise<void> {
    const day = dayOf(clock())
    const until = startOfDay(addDays(day, 1))
    if (!(await quotas.take(`reset-of-${accountId}-${day}`, mostOfAccount, until)))
      throw resetErrors.tooMany(mostOfAccount)
    if (!(await quotas.take(`reset-by-${staff.id}-${day}`, mostOfClerk, until)))
      throw resetErrors.tooMany(mostOfClerk)
  }

  /** Written down before it is done; cut short, the same key and code finish it, and give another code. */
  async function reset(staff: Viewer, whose: Whose, input: PersonResetInput, key: MakingKey) {
    const account = await accountOf(staff, whose.accountId)
    const { phone, code, ...seen } = checked(personResetRule, input)
    if (isSameNumber(phone, staff.phone)) throw resetErrors.ownNumber()
    const _id = key == null ? newId() : idUnderKey('person-reset', staff.id, key)
    if (!(await store.byId(_id))) await takeQuotas(staff, account._id)
    await accounts.proveAtStation(phone, code, _id)
    const now = clock()
    const row = await store.begin({
      ...{ ...whose, ...seen, _id, name: account.name, byId: staff.id, by: staff.name },
      ...{ stationId: staff.stationId, oldPhone: account.phone, newPhone: phone, createdAt: now },
      ...{ doneAt: null, disputedAt: null, version: 1, until: new Date(now.getTime() + keptMs) },
    })
    if (row.accountId !== account._id || row.disputedAt) throw platformErrors.changed()
    const handed = await accounts.resetInPerson(account._id, row.newPhone)
    const done = await store.done(_id, clock(), telling.mark(row.version + 1))
    if (done) await telling.ask([done])
    return { _id, id: _id, name: account.name, phone: row.newPhone, ...handed }
  }

  return {
    owed: { telling },
    notices: [accountResetNotice, resetDisputedNotice],
    personal: [resetsHeld(store)],

    /** Of a veteran whose file lies in the area; its opening is counted and in the person's log. */
    async resetVeteran(viewer: Viewer | null, id: string, input: PersonResetInput, key?: MakingKey) {
      const staff = allowed(viewer, mayReset)
      const [found] = await veterans.byIds([id])
      if (!found || !mayReadFile(staff, found)) throw platformErrors.notFound()
      if (found.onBehalf && !found.onBehalf.claimedAt) throw resetErrors.kept()
      await accountOf(staff, found.accountId)
      checked(personResetRule, input)
      const { accountId } = await veterans.veteranFor(staff, id, 'NUMBER')
      return reset(staff, { kind: 'VETERAN', recordId: id, accountId }, input, key)
    },

    /** Of a member of an organisation of the area. */
    async resetMember(
      viewer: Viewer | null,
      id: string,
      accountId: string,
      input: PersonResetInput,
      key?: MakingKey,
    ) {
      const staff = allowed(viewer, mayReset)
      const [employer] = await employers.byIds([id])
      if (!employer || !mayDecideOnEmployer(staff, employer) || !isMember(employer, accountId))
        throw platformErrors.notFound()
      const avoided = await employers.avoidance(staff, employer)
      if (avoided) throw avoided
      return reset(staff, { kind: 'EMPLOYER', recordId: id, accountId }, input, key)
    },

    /** By whoever holds the notice, signed in or not: the number of before stands again, and the bureau is told. */
    async disputeReset(token: string): Promise<true> {
      const [id = '', mac = ''] = token.split('.')
      const row = mac === macOf(id) ? await store.byId(id) : null
      if (!row || row.createdAt.getTime() + disputableMs <= clock().getTime()) throw resetErrors.over()
      const disputed = await store.dispute(id, clock(), telling.mark(row.version + 1))
      await accounts.undoReset(row.accountId, row.newPhone, row.oldPhone)
      if (disputed) await telling.ask([disputed])
      return true
    },

    /** For the job: each of both is told once. */
    async tellOfReset(job: OwedJob): Promise<void> {
      const row = await store.byId(job.id)
      if (row?.doneAt) {
        const told = accountResetNotice.to({ row, token: `${row._id}.${macOf(row._id)}` })
        await notifications.request([told(row.accountId)])
      }
      if (row?.disputedAt) {
        const bureau = await accounts.staffOf(await stations.ofDistrict())
        await notifications.request(bureau.map(resetDisputedNotice.to(row)))
      }
      await telling.done(job)
    },
  }
}
