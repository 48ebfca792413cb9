import { platformErrors } from '../../platform/errors.ts'
import { isVerified } from '../../verification/index.ts'
import { withAct } from '../behalf/station-act.ts'
import type { VeteranRow } from '../veteran.ts'
import type { MergeRow } from './merge-row.ts'
import { folded, unfolded } from './merge.ts'
import { restored, type MergingDeps } from './merging.service.ts'

/** Whose tickets go where: from one account to another. */
export interface TicketsMove {
  readonly from: VeteranRow
  readonly to: VeteranRow
  /** Whether they go back to whom they came from. */
  readonly isBack: boolean
}

const nobody = { id: '', name: '戎桥', stationId: null }
const gone = '保留的档案已不存在、已合并到其他档案或未通过核验，系统已撤销合并。'

/** What follows a merge or its undoing. Each step may be repeated: whoever dies between two does them again. */
export function mergeFollowing(deps: Omit<MergingDeps, 'avoidance' | 'logReadings' | 'accounts'>) {
  const { files, merging, acted, clock } = deps

  async function change(file: VeteranRow, to: object): Promise<void> {
    const written = await files.change(file, { ...to, ...acted.mark(file.version + 1) }, clock())
    if (!written) throw platformErrors.changed()
    await acted.ask([written])
  }

  const actOf = (file: VeteranRow, kind: 'MERGED' | 'MERGE_UNDONE', { byId, by, stationId }: MergeRow) => ({
    stationActs: withAct(file.stationActs, { id: byId, name: by, stationId }, { kind, at: clock() }),
  })

  /** The merge that cannot be: the file that was to stay is not there to stay any more. */
  async function release(goes: VeteranRow, merge: MergeRow): Promise<void> {
    const undone = { at: clock(), by: nobody.name, byId: nobody.id, reason: gone }
    await change(goes, { ...restored(goes, { ...merge, undone }, nobody, deps) })
  }

  async function fold(goes: VeteranRow, stays: VeteranRow, merge: MergeRow): Promise<void> {
    if (stays.mergedFrom?.some(({ id, at }) => id === goes._id && at.getTime() === merge.at.getTime())) return
    await change(stays, { ...folded(stays, goes, merge), ...actOf(stays, 'MERGED', merge) })
  }

  /** Those that the other has let go of, and those that are there already. */
  async function takeBack(goes: VeteranRow, merge: MergeRow): Promise<void> {
    const held = goes.proofs ?? []
    const back = merge.proofsBefore.filter(({ id }) => !held.some((proof) => proof.id === id))
    if (back.length > 0) await change(goes, { proofs: [...held, ...back] })
  }

  async function unfold(goes: VeteranRow, stays: VeteranRow | null, merge: MergeRow): Promise<void> {
    const back = stays && unfolded(stays, goes)
    if (stays && back) await change(stays, { ...back, ...actOf(stays, 'MERGE_UNDONE', merge) })
    await takeBack(goes, merge)
  }

  return {
    /** Brings about what the merge says, or its undoing; tells whose tickets are to go where. */
    async follow(id: string): Promise<TicketsMove | null> {
      const goes = await files.byId(id)
      if (!goes?.merge) return null
      const { merge } = goes
      const stays = await files.byId(merge.into)
      if (merge.undone) {
        await unfold(goes, stays, merge)
        return stays && { from: stays, to: goes, isBack: true }
      }
      const isThere = stays && !stays.mergedInto
      const isFolded = stays?.mergedFrom?.some((each) => each.id === id) === true
      if (!isThere || (!isFolded && !isVerified(stays.verification, clock()))) {
        await release(goes, merge)
        return null
      }
      await fold(goes, stays, merge)
      return { from: goes, to: stays, isBack: false }
    },

    /** The file of this id was taken away: what went into it comes back by itself. */
    lookAgain: (into: string): Promise<void> => files.lookAgain(into, merging.mark(clock().getTime())),
  }
}
