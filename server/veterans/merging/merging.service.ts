import { undoingRule } from '../../../rules/decision.ts'
import { mergeRule, type MergePart } from '../../../rules/merging.ts'
import { numberOf, type Accounts } from '../../accounts/index.ts'
import { checked } from '../../platform/checked.ts'
import { isDuplicateKey } from '../../platform/database.ts'
import { platformErrors } from '../../platform/errors.ts'
import { soughtOf } from '../../platform/name-keys.ts'
import type { CountedPage, PageArgs } from '../../platform/page.ts'
import type { Platform } from '../../platform/platform.ts'
import { allowed, type Viewer } from '../../platform/viewer.ts'
import { inReachOf } from '../../reference/index.ts'
import { isAsRead, isVerified, overrules, undoableUntil, unsubmitted } from '../../verification/index.ts'
import { withAct } from '../behalf/station-act.ts'
import type { fileDecisions } from '../file-decisions.service.ts'
import type { LogReadings } from '../file-reading.ts'
import { veteranErrors } from '../veteran.errors.ts'
import type { VeteranStore } from '../veteran.store.ts'
import type { VeteranRow } from '../veteran.ts'
import type { MergeRow } from './merge-row.ts'
import { mergingErrors } from './merging.errors.ts'
import { mayMerge, mayMergeFiles } from './merging.policy.ts'
import type { MergedFile } from './merging.store.ts'

export interface MergingDeps extends Pick<Platform, 'clock'> {
  readonly files: VeteranStore
  readonly accounts: Pick<Accounts, 'byIds'>
  readonly avoidance: ReturnType<typeof fileDecisions>['avoidance']
  readonly logReadings: LogReadings
  readonly merging: Pick<ReturnType<VeteranStore['merging']>, 'mark' | 'ask'>
  readonly acted: Pick<ReturnType<VeteranStore['acted']>, 'mark' | 'ask'>
}

export interface MergeInput {
  readonly into: string
  readonly take: readonly MergePart[]
  readonly identitySeen?: boolean
  readonly reason: string
  readonly version?: number | null | undefined
  readonly intoVersion?: number | null | undefined
}

/** Why two files are not merged, whoever asks. */
function refuseUnfit(goes: VeteranRow, stays: VeteranRow, input: MergeInput, now: Date): void {
  if (goes.mergedInto || stays.mergedInto) throw mergingErrors.alreadyMerged()
  if (!isVerified(stays.verification, now)) throw mergingErrors.staysUnverified()
  if (!isVerified(goes.verification, now) && !input.identitySeen) throw mergingErrors.identityUnseen()
}

/** How staff make one of two files of a person, and take that back. */
export function filesMerging(deps: MergingDeps) {
  const { files, accounts, avoidance, logReadings, merging, acted, clock } = deps

  /** The file, when its merging is the viewer's to decide on. */
  async function reached(staff: Viewer, id: string): Promise<VeteranRow> {
    const file = await files.byId(id)
    if (!file || !mayMerge(staff, [file])) throw platformErrors.notFound()
    const avoided = await avoidance(staff, file)
    if (avoided) throw avoided
    return file
  }

  const tailOf = async ({ accountId }: VeteranRow): Promise<string> => {
    const [account] = await accounts.byIds([accountId])
    return (account && numberOf(account))?.slice(-4) ?? ''
  }

  async function mergeOf(
    staff: Viewer,
    goes: VeteranRow,
    stays: VeteranRow,
    input: MergeInput,
  ): Promise<MergeRow> {
    const { reason } = checked(mergeRule, { reason: input.reason })
    const take = [...new Set(input.take)]
    return {
      into: stays._id,
      intoTail: await tailOf(stays),
      at: clock(),
      by: staff.name,
      byId: staff.id,
      stationId: staff.stationId,
      reason,
      identitySeen: input.identitySeen === true,
      take,
      verificationBefore: goes.verification,
      invitationsBefore: goes.wantsInvitations,
      proofsBefore: take.includes('PROOFS') ? (goes.proofs ?? []) : [],
    }
  }

  /** How the file that goes stands from then on: it waits for nobody, proves nothing, and its person is told. */
  const setAside = (staff: Viewer, goes: VeteranRow, merge: MergeRow) => ({
    merge,
    mergedInto: merge.into,
    verification: unsubmitted,
    wantsInvitations: false,
    proofs: (goes.proofs ?? []).filter(({ id }) => !merge.proofsBefore.some((moved) => moved.id === id)),
    stationActs: withAct(goes.stationActs, staff, {
      kind: 'MERGED_AWAY',
      at: merge.at,
      note: merge.intoTail,
    }),
    ...merging.mark(goes.version + 1),
    ...acted.mark(goes.version + 1),
  })

  async function write(file: VeteranRow, change: object, at: Date): Promise<VeteranRow> {
    const written = await files.change(file, change, at).catch((error: unknown) => {
      throw isDuplicateKey(error) ? veteranErrors.verifiedElsewhere() : error
    })
    if (!written) throw platformErrors.changed()
    await merging.ask([written])
    await acted.ask([written])
    return written
  }

  return {
    /** One conditional write of the file that goes; what is taken over, its tickets and who is told follow. */
    async mergeVeterans(viewer: Viewer | null, id: string, input: MergeInput): Promise<VeteranRow> {
      const staff = allowed(viewer, mayMergeFiles)
      if (id === input.into) throw mergingErrors.itself()
      const [goes, stays] = [await reached(staff, id), await reached(staff, input.into)]
      if (!isAsRead(goes, input.version) || !isAsRead(stays, input.intoVersion))
        throw platformErrors.changed()
      refuseUnfit(goes, stays, input, clock())
      if (await files.holdsOthers(id)) throw mergingErrors.holdsOthers()
      if (overrules(staff, goes.merge)) throw mergingErrors.ownUndoing()
      const merge = await mergeOf(staff, goes, stays, input)
      await logReadings(staff, [id, stays._id], 'MERGE')
      return write(goes, setAside(staff, goes, merge), merge.at)
    },

    /** Within thirty days: both stand as before, and what was written since stays with the one that stayed. */
    async undoMerge(viewer: Viewer | null, id: string, why: string, version: number): Promise<VeteranRow> {
      const staff = allowed(viewer, mayMergeFiles)
      const { reason } = checked(undoingRule, { reason: why })
      const goes = await reached(staff, id)
      const { merge } = goes
      if (!merge || !goes.mergedInto) throw mergingErrors.notMerged()
      const now = clock()
      if (now > undoableUntil(merge)) throw mergingErrors.tooLate()
      if (!isAsRead(goes, version)) throw platformErrors.changed()
      const stays = await files.byId(merge.into)
      if (stays) {
        const avoided = await avoidance(staff, stays)
        if (avoided) throw avoided
      }
      await logReadings(staff, [id, merge.into], 'MERGE')
      const undone = { at: now, by: staff.name, byId: staff.id, reason }
      return write(goes, restored(goes, { ...merge, undone }, staff, deps), now)
    },

    /** Merges of the viewer's area, undone ones too. */
    async fileMerges(
      viewer: Viewer | null,
      { search, ...args }: PageArgs & { readonly search?: string | null | undefined },
    ): Promise<CountedPage<MergedFile>> {
      const within = inReachOf(allowed(viewer, mayMergeFiles), undefined, 'areaCode')
      return files.merges([within, soughtOf(search).named], args)
    },
  }
}

/** How the file that went stood before; its proofs come back when the other has let go of them. */
export const restored = (
  goes: VeteranRow,
  merge: MergeRow,
  staff: Pick<Viewer, 'id' | 'name' | 'stationId'>,
  { merging, acted, clock }: Pick<MergingDeps, 'merging' | 'acted' | 'clock'>,
) => ({
  merge,
  mergedInto: null,
  verification: merge.verificationBefore,
  wantsInvitations: merge.invitationsBefore,
  stationActs: withAct(goes.stationActs, staff, { kind: 'MERGE_UNDONE', at: clock() }),
  ...merging.mark(goes.version + 1),
  ...acted.mark(goes.version + 1),
})
