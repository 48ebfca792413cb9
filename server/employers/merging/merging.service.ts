import { undoingRule } from '../../../rules/decision.ts'
import { mergeRule } from '../../../rules/merging.ts'
import { checked } from '../../platform/checked.ts'
import { platformErrors } from '../../platform/errors.ts'
import { soughtOf } from '../../platform/name-keys.ts'
import type { CountedPage, PageArgs } from '../../platform/page.ts'
import type { Platform } from '../../platform/platform.ts'
import { allowed, type Viewer } from '../../platform/viewer.ts'
import { inReachOf } from '../../reference/index.ts'
import { isAsRead, isVerified, overrules, undoableUntil } from '../../verification/index.ts'
import type { employerInterest } from '../employer-interest.ts'
import { mayDecideOnEmployer, mayDecideOnEmployers } from '../employer.policy.ts'
import type { EmployerStore } from '../employer.store.ts'
import type { EmployerRow } from '../employer.ts'
import { mostMembers } from '../members/member.ts'
import type { FirmMergeRow } from './firm-merge.ts'
import { firmMergingErrors } from './merging.errors.ts'
import type { MergedFirm } from './merging.store.ts'

interface Deps extends Pick<Platform, 'clock'> {
  readonly store: EmployerStore
  readonly interest: Pick<ReturnType<typeof employerInterest>, 'avoided'>
  readonly merging: Pick<ReturnType<EmployerStore['merging']>, 'mark' | 'ask'>
}

export interface FirmMergeInput {
  readonly into: string
  readonly reason: string
  readonly version?: number | null | undefined
  readonly intoVersion?: number | null | undefined
}

/** Why two organisations are not merged, whoever asks. */
function refuseUnfit(goes: EmployerRow, stays: EmployerRow, now: Date): void {
  if (goes.closedAt || stays.closedAt) throw firmMergingErrors.closed()
  if (goes.mergedInto || stays.mergedInto) throw firmMergingErrors.alreadyMerged()
  if (!isVerified(stays.verification, now)) throw firmMergingErrors.staysUnverified()
  // The database lets nobody else prove the code of the one that stays.
  if (goes.provenCode) throw firmMergingErrors.twoFirms()
  if (goes.members.length + stays.members.length > mostMembers) throw firmMergingErrors.tooMany()
}

const mergeOf = (staff: Viewer, goes: EmployerRow, stays: EmployerRow, reason: string, at: Date) =>
  ({
    into: stays._id,
    intoName: stays.name,
    ...{ at, by: staff.name, byId: staff.id, stationId: staff.stationId, reason },
    verificationBefore: goes.verification,
    ownerBefore: goes.accountId,
    membersBefore: goes.members,
  }) satisfies FirmMergeRow

/** How staff make one of two organisations that are one firm, and take that back. */
export function firmsMerging({ store, interest, merging, clock }: Deps) {
  /** The organisation, when it is the viewer's to decide on. */
  async function reached(staff: Viewer, id: string): Promise<EmployerRow> {
    const firm = await store.byId(id)
    if (!firm) throw platformErrors.notFound()
    if (!mayDecideOnEmployer(staff, firm))
      throw isVerified(firm.verification, clock()) ? platformErrors.beyondReach() : platformErrors.notFound()
    const avoided = await interest.avoided(staff, firm)
    if (avoided) throw avoided
    return firm
  }

  async function asked(written: EmployerRow | null): Promise<EmployerRow> {
    if (!written) throw platformErrors.changed()
    await merging.ask([written])
    return written
  }

  return {
    /** One conditional write of the one that goes; its people, postings and keys, and who is told, follow. */
    async mergeEmployers(viewer: Viewer | null, id: string, input: FirmMergeInput): Promise<EmployerRow> {
      const staff = allowed(viewer, mayDecideOnEmployers)
      const { reason } = checked(mergeRule, { reason: input.reason })
      if (id === input.into) throw firmMergingErrors.itself()
      const [goes, stays] = [await reached(staff, id), await reached(staff, input.into)]
      if (!isAsRead(goes, input.version) || !isAsRead(stays, input.intoVersion))
        throw platformErrors.changed()
      const now = clock()
      refuseUnfit(goes, stays, now)
      if ((await store.mergings.into(id)).length > 0) throw firmMergingErrors.holdsOthers()
      if (overrules(staff, goes.merge)) throw firmMergingErrors.ownUndoing()
      const merge = mergeOf(staff, goes, stays, reason, now)
      return asked(await store.mergings.goInto(goes, merge, merging.mark(goes.version + 1)))
    },

    /** Within thirty days: what came over goes back, and what was written since stays with the one that stayed. */
    async undoFirmMerge(
      viewer: Viewer | null,
      id: string,
      why: string,
      version: number,
    ): Promise<EmployerRow> {
      const staff = allowed(viewer, mayDecideOnEmployers)
      const { reason } = checked(undoingRule, { reason: why })
      const goes = await reached(staff, id)
      const { merge } = goes
      if (!merge || !goes.mergedInto) throw firmMergingErrors.notMerged()
      await reached(staff, merge.into)
      const now = clock()
      if (now > undoableUntil(merge)) throw firmMergingErrors.tooLate()
      if (!isAsRead(goes, version)) throw platformErrors.changed()
      const undone = { at: now, by: staff.name, byId: staff.id, reason }
      return asked(await store.mergings.comeBack(goes, { ...merge, undone }, now, merging.mark(version + 1)))
    },

    /** Merges of the viewer's area, undone ones too. */
    async firmMerges(
      viewer: Viewer | null,
      { search, ...args }: PageArgs & { readonly search?: string | null | undefined },
    ): Promise<CountedPage<MergedFirm>> {
      const within = inReachOf(allowed(viewer, mayDecideOnEmployers), undefined, 'areaCode')
      return store.mergings.list([within, soughtOf(search).named], args)
    },

    /** Those that went into this one, for staff of its area; null for others. */
    async mergedFirms(viewer: Viewer | null, employer: EmployerRow): Promise<MergedFirm[] | null> {
      return viewer !== null && mayDecideOnEmployer(viewer, employer)
        ? store.mergings.into(employer._id)
        : null
    },
  }
}
