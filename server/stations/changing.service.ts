import { stationRule, type StationInput } from '../../rules/station.ts'
import { checked } from '../platform/checked.ts'
import type { Platform } from '../platform/platform.ts'
import { areaPath, reference, unknown } from '../reference/index.ts'
import { closingErrors } from './closing/closing.errors.ts'
import { stationErrors } from './station.errors.ts'
import type { StationStore } from './station.store.ts'
import { isStaying, type StationRow } from './station.ts'

interface ChangingDeps extends Pick<Platform, 'clock'> {
  readonly store: StationStore
  readonly moved: ReturnType<StationStore['moved']>
}

/** What may be said of the area of a station. */
export const wrongArea = ({ areaCode }: { readonly areaCode?: string | undefined }) =>
  unknown.area('areaCode', areaCode)

/** A station is called otherwise, is reached elsewhere, or serves another area. */
export function stationChanging({ clock, store, moved }: ChangingDeps) {
  const district = () => areaPath(reference().areas.home.code)
  /** Whether it leaves the district without a bureau. */
  const bereaves = async ({ _id, areaCode }: StationRow, to: string): Promise<boolean> =>
    district().includes(areaCode) && !district().includes(to) && !(await store.isServed(district(), _id))

  /** Who works for it, and what belongs to it, follows to another area. */
  return async (
    read: StationRow,
    { version, ...input }: StationInput & { readonly version?: number | null | undefined },
    changedBy: string,
  ): Promise<StationRow> => {
    if (!isStaying(read)) throw closingErrors.closed()
    const draft = checked(stationRule, input, wrongArea)
    if (version != null && version !== read.version) throw stationErrors.changedSince(read)
    const isMoved = draft.areaCode !== read.areaCode
    if (await bereaves(read, draft.areaCode)) throw closingErrors.lastOfDistrict()
    const change = { ...draft, areaPath: areaPath(draft.areaCode), changedBy, updatedAt: clock() }
    const changed = await store.change(read, {
      ...change,
      ...(isMoved && moved.mark(read.version + 1)),
    })
    if (!changed) throw stationErrors.changedSince(await store.byId(read._id))
    if (await bereaves(read, changed.areaCode)) {
      // The other one was moved or closed at the same moment: this one stays what it was.
      const back = { areaCode: read.areaCode, areaPath: areaPath(read.areaCode) }
      await store.change(changed, { ...back, ...moved.mark(changed.version + 1) })
      throw closingErrors.lastOfDistrict()
    }
    if (isMoved) await moved.ask([changed])
    return changed
  }
}
