import { dayOf } from '../../../rules/office-time.ts'
import { leaveRule, type LeaveInput } from '../../../rules/staff.ts'
import { checked } from '../../platform/checked.ts'
import type { Platform } from '../../platform/platform.ts'
import { accountErrors } from '../account.errors.ts'
import type { AccountStore } from '../account.store.ts'
import { leaveStore, type LeaveRow } from './leave.store.ts'

interface LeaveDeps extends Pick<Platform, 'connection' | 'clock'> {
  readonly accounts: AccountStore
}

/** Leave of staff, and who stands in. */
export function staffLeave({ connection, clock, accounts }: LeaveDeps) {
  const store = leaveStore(connection)
  const today = () => dayOf(clock())

  return {
    /** Away from … until …, in the place of a leave that was set before. Who stands in is another member of staff, and there. */
    async setLeave(id: string, input: LeaveInput): Promise<void> {
      const leave = checked(leaveRule(today()), input)
      const standIn = await accounts.byId(leave.standInId)
      if (standIn?.role !== 'STAFF' || standIn.disabledAt || standIn._id === id)
        throw accountErrors.noStandIn()
      const { departments: owed = [] } = (await accounts.byId(id)) ?? {}
      if (!owed.every((each) => standIn.departments?.includes(each)))
        throw accountErrors.standInElsewhere(standIn.name)
      const [theirs] = await store.of([standIn._id], today())
      if (theirs && theirs.from <= leave.until && leave.from <= theirs.until)
        throw accountErrors.standInAway(standIn.name)
      await store.set({ _id: id, ...leave })
    },

    endLeave: (id: string): Promise<void> => store.end(id),

    /** Leaves of these people that are not over. */
    leavesOf: (ids: readonly string[]): Promise<LeaveRow[]> => store.of(ids, today()),

    /** The areas of colleagues whom a member of staff stands in for today; of those who have left nothing is joined. */
    async reachesJoined(standInId: string): Promise<string[]> {
      const leaves = await store.standingInFor(standInId, today())
      if (leaves.length === 0) return []
      const away = await accounts.byIds(leaves.map(({ _id }) => _id))
      return away.flatMap(({ role, disabledAt, reach, reachesAlso = [] }) =>
        role === 'STAFF' && !disabledAt && reach ? [reach, ...reachesAlso] : [],
      )
    },
  }
}

export type StaffLeave = ReturnType<typeof staffLeave>
