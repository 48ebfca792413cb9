import { dayOf, startOfDay } from '../../../rules/office-time.ts'
import { stationClosingRule, type StationClosingInput } from '../../../rules/station.ts'
import { checked } from '../../platform/checked.ts'
import { platformErrors } from '../../platform/errors.ts'
import type { Platform } from '../../platform/platform.ts'
import { areaPath, reference } from '../../reference/index.ts'
import { stationErrors } from '../station.errors.ts'
import type { StationStore } from '../station.store.ts'
import { isStaying, servedBy, type StationRow } from '../station.ts'
import { closingErrors } from './closing.errors.ts'

interface ClosingDeps extends Pick<Platform, 'clock'> {
  readonly store: StationStore
  readonly standing: (id: string) => Promise<StationRow | null>
  readonly closes: ReturnType<StationStore['closes']>
  readonly tells: ReturnType<StationStore['tells']>
}

/** What goes from a closed station to the one that takes over. */
export interface TakingOver {
  readonly station: StationRow
  readonly successor: StationRow
  /** Whether what was under way when it closed has followed too. */
  readonly isLast: boolean
}

/** What was begun by an older reading of the station is written within this time. */
const underWayMs = 30_000
const patienceMs = 60_000

/** Stations that close on a day. */
export function stationClosing({ clock, store, standing, closes, tells }: ClosingDeps) {
  const district = () => areaPath(reference().areas.home.code)
  /** Whether the district has a bureau without it. */
  const isSpared = async ({ _id, areaCode }: StationRow): Promise<boolean> =>
    !district().includes(areaCode) || (await store.isServed(district(), _id))

  async function refuseUnclosable(station: StationRow): Promise<void> {
    if (!isStaying(station)) throw closingErrors.closed()
    if (await store.isSuccessor(station._id)) throw closingErrors.takesOver()
    if (!(await isSpared(station))) throw closingErrors.lastOfDistrict()
    const within = (await store.within(station.areaCode)).filter(
      (each) => each._id !== station._id && isStaying(each),
    )
    if (within.some(({ areaCode }) => areaCode === station.areaCode)) return
    if (within.length > 0) throw closingErrors.stationsBelow(within.map(({ nameZh }) => nameZh))
  }

  async function successorOf({ _id }: StationRow, successorId: string): Promise<StationRow> {
    const successor = await store.byId(successorId)
    if (!successor || successor._id === _id || !isStaying(successor)) throw closingErrors.noSuccessor()
    return successor
  }

  /** Of two that are closed towards each other at one moment, and of the last two bureaus, neither is. */
  async function holdsStill(station: StationRow, successorId: string): Promise<boolean> {
    const successor = await store.byId(successorId)
    return successor !== null && isStaying(successor) && (await isSpared(station))
  }

  return {
    /** From a day on there is no such station; it is told at once, and done on that day. */
    async close(read: StationRow, input: StationClosingInput, by: string): Promise<StationRow> {
      const { successorId, on, reason, version } = checked(stationClosingRule(dayOf(clock())), input)
      if (version != null && version !== read.version) throw stationErrors.changedSince(read)
      await refuseUnclosable(read)
      await successorOf(read, successorId)
      const round = read.version + 1
      const dueAt = new Date(Math.max(startOfDay(on).getTime(), clock().getTime() + patienceMs))
      const closing = { on, successorId, reason, by, round }
      const change = { closing, changedBy: by, updatedAt: clock(), closeOwed: { version: round, dueAt } }
      const closed = await store.change(read, { ...change, ...tells.mark(round) })
      if (!closed) throw stationErrors.changedSince(await store.byId(read._id))
      if (!(await holdsStill(closed, successorId))) {
        await store.change(closed, { closing: null, takenBack: round, ...tells.mark(round + 1) })
        throw closingErrors.noSuccessor()
      }
      await tells.ask([closed])
      if (on === dayOf(clock())) await closes.ask([closed])
      return closed
    },

    /** Takes back what has not happened yet. */
    async keep(read: StationRow, version: number | null | undefined, by: string): Promise<StationRow> {
      if (!read.closing || read.closedAt) throw closingErrors.staysAnyway()
      if (version != null && version !== read.version) throw stationErrors.changedSince(read)
      const change = { closing: null, takenBack: read.closing.round, changedBy: by }
      const mark = tells.mark(read.version + 1)
      const kept = await store.change(read, { ...change, updatedAt: clock(), ...mark })
      if (!kept) throw stationErrors.changedSince(await store.byId(read._id))
      await tells.ask([kept])
      return kept
    },

    /** For the job: closes the station on its day; null when it was taken back. */
    async dueNow(id: string): Promise<TakingOver | 'LATER' | null> {
      const read = await store.byId(id)
      if (!read?.closing) return null
      if (read.closing.on > dayOf(clock())) return 'LATER'
      const station = read.closedAt ? read : await store.change(read, { closedAt: clock() })
      if (!station?.closedAt) throw platformErrors.changed()
      const successor = await standing(station._id)
      if (!successor) return null
      await store.takeOver(
        successor._id,
        servedBy(station).filter((area) => !areaPath(area).includes(successor.areaCode)),
      )
      const isLast = clock().getTime() - station.closedAt.getTime() >= underWayMs
      return { station, successor: (await store.byId(successor._id)) ?? successor, isLast }
    },

    /** For the job that tells: what is to be said, and what is so no longer. */
    async toTell(id: string) {
      const station = await store.whole(id)
      const closing = station?.closing
      const successor = closing && (await store.byId(closing.successorId))
      const telling = station && closing && successor ? { station, closing, successor } : null
      return { telling, takenBack: station?.takenBack ?? null }
    },
  }
}
