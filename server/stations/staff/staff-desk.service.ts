import {
  staffMoveRule,
  type DepartmentsInput,
  type LeaveInput,
  type LendingInput,
  type StaffInput,
} from '../../../rules/staff.ts'
import type { StationInput } from '../../../rules/station.ts'
import type { AccountRow, Accounts } from '../../accounts/index.ts'
import { checked } from '../../platform/checked.ts'
import { platformErrors } from '../../platform/errors.ts'
import { idUnderKey, madeOnce, type MakingKey } from '../../platform/made-once.ts'
import type { Platform } from '../../platform/platform.ts'
import { allowed, type Viewer } from '../../platform/viewer.ts'
import type { Stations } from '../station.service.ts'
import type { StationRow } from '../station.ts'
import { staffDeskErrors } from './staff-desk.errors.ts'
import { managesStaff } from './staff-desk.policy.ts'
import type { HandedRow, StaffMemberRow } from './staff-member.ts'

interface StaffDeskDeps extends Pick<Platform, 'newId'> {
  readonly accounts: Accounts
  readonly stations: Pick<Stations, 'byIds' | 'addStation'>
}

/** What the bureau does with stations and staff. */
export function createStaffDesk({ accounts, stations, newId }: StaffDeskDeps) {
  async function member(id: string): Promise<AccountRow> {
    const [found] = await accounts.byIds([id])
    if (found?.role !== 'STAFF') throw platformErrors.notFound()
    return found
  }

  /** Somebody else's account: `CONFLICT` for the own. */
  async function another(viewer: Viewer, id: string): Promise<AccountRow> {
    const found = await member(id)
    if (found._id === viewer.id) throw staffDeskErrors.ownAccount()
    return found
  }

  async function stationOf(stationId: string): Promise<StationRow> {
    const [station] = await stations.byIds([stationId])
    if (!station || station.closedAt) throw staffDeskErrors.noStation()
    return station
  }

  /** Whoever works for it reaches what it has taken over too. */
  const reachingAll = async ({ _id, areaCode, alsoServes }: StationRow): Promise<void> => {
    if (alsoServes) await accounts.followStation(_id, areaCode, alsoServes)
  }

  async function shown(staff: readonly AccountRow[]): Promise<StaffMemberRow[]> {
    const leaves = new Map(
      (await accounts.leavesOf(staff.map(({ _id }) => _id))).map((row) => [row._id, row]),
    )
    const lent = new Map(
      (await accounts.lendingsOf(staff.map(({ _id }) => _id))).map((row) => [row._id, row]),
    )
    const standIns = new Map(
      (await accounts.byIds(Array.from(leaves.values(), ({ standInId }) => standInId))).map((row) => [
        row._id,
        row,
      ]),
    )
    return staff.map((account) => {
      const leave = leaves.get(account._id) ?? null
      const standIn = (leave && standIns.get(leave.standInId)) ?? null
      return { ...account, leave, standIn, lending: lent.get(account._id) ?? null }
    })
  }

  const one = async (account: AccountRow): Promise<StaffMemberRow> => {
    const [row] = await shown([account])
    return row ?? { ...account, leave: null, standIn: null, lending: null }
  }

  const handed = async ({
    account,
    password,
  }: {
    account: AccountRow
    password: string
  }): Promise<HandedRow> => ({
    _id: account._id,
    staff: await one(account),
    password,
  })

  return {
    /** All of the installation, those who have left too. */
    async staffMembers(viewer: Viewer | null): Promise<StaffMemberRow[]> {
      allowed(viewer, managesStaff)
      return shown(await accounts.allStaff())
    },

    async addStation(viewer: Viewer | null, input: StationInput, key?: MakingKey): Promise<StationRow> {
      const { id: maker } = allowed(viewer, managesStaff)
      const byId = async (id: string) => (await stations.byIds([id]))[0] ?? null
      const making = { kind: 'station', maker, key, newId, byId }
      return madeOnce(making, (_id) => stations.addStation(input, _id))
    },

    /** Sent again under its key, when the password was lost on the way, it gives another password. */
    async addStaff(viewer: Viewer | null, input: StaffInput, key?: MakingKey): Promise<HandedRow> {
      const { id } = allowed(viewer, managesStaff)
      const _id = key == null ? null : idUnderKey('staff', id, key)
      const [there] = _id === null ? [] : await accounts.byIds([_id])
      if (there) return handed(await accounts.resetStaff(there._id))
      const station = await stationOf(input.stationId)
      const made = await accounts.addStaff(input, station.areaCode, _id)
      await reachingAll(station)
      return handed(made)
    },

    /** Works for another station from now on, and signs in anew. */
    async moveStaff(viewer: Viewer | null, id: string, stationId: string): Promise<StaffMemberRow> {
      allowed(viewer, managesStaff)
      const station = await stationOf(checked(staffMoveRule, { stationId }).stationId)
      const moved = await accounts.moveStaff((await member(id))._id, station._id, station.areaCode)
      await reachingAll(station)
      return one(moved)
    },

    /** What of people's files somebody reads; nobody says so of themselves. */
    async setDepartments(
      viewer: Viewer | null,
      id: string,
      departments: DepartmentsInput['departments'],
    ): Promise<StaffMemberRow> {
      const bureau = allowed(viewer, managesStaff)
      const { _id } = await member(id)
      if (_id === bureau.id) throw staffDeskErrors.ownLending()
      return one(await accounts.setDepartments(_id, { departments }))
    },

    async disableStaff(viewer: Viewer | null, id: string): Promise<StaffMemberRow> {
      return one(await accounts.disableStaff((await another(allowed(viewer, managesStaff), id))._id))
    },

    async resetStaff(viewer: Viewer | null, id: string): Promise<HandedRow> {
      return handed(await accounts.resetStaff((await another(allowed(viewer, managesStaff), id))._id))
    },

    async setLeave(viewer: Viewer | null, id: string, input: LeaveInput): Promise<StaffMemberRow> {
      allowed(viewer, managesStaff)
      const away = await member(id)
      await accounts.setLeave(away._id, input)
      return one(away)
    },

    /** The reach of another station, in the place of what was lent before; never to oneself. */
    async lendRights(viewer: Viewer | null, id: string, input: LendingInput): Promise<StaffMemberRow> {
      const lender = allowed(viewer, managesStaff)
      const { stationId, ...lent } = accounts.checkedLending(input)
      const { areaCode } = await stationOf(stationId)
      const to = await member(id)
      if (to._id === lender.id) throw staffDeskErrors.ownLending()
      await accounts.setLending({ _id: to._id, stationId, areaCode, ...lent, lentBy: lender.name })
      return one(to)
    },

    async endLending(viewer: Viewer | null, id: string): Promise<StaffMemberRow> {
      allowed(viewer, managesStaff)
      const to = await member(id)
      await accounts.endLending(to._id)
      return one(to)
    },

    async endLeave(viewer: Viewer | null, id: string): Promise<StaffMemberRow> {
      allowed(viewer, managesStaff)
      const away = await member(id)
      await accounts.endLeave(away._id)
      return one(away)
    },
  }
}
