import { stationAreaRule, stationRule, type StationInput } from '../../rules/station.ts'
import { checked } from '../platform/checked.ts'
import { platformErrors } from '../platform/errors.ts'
import type { Platform } from '../platform/platform.ts'
import { firstVersion } from '../platform/record.ts'
import { areaPath, reference, unknown } from '../reference/index.ts'
import { stationChanging, wrongArea } from './changing.service.ts'
import { stationClosing } from './closing/closing.service.ts'
import { closingNotices } from './closing/closing.notices.ts'
import { stationStore, type StoredStation } from './station.store.ts'
import { servedBy, type StationDraft, type StationRow } from './station.ts'

type StationsDeps = Pick<Platform, 'connection' | 'clock' | 'newId' | 'queue' | 'log'>

export const createStations = (deps: StationsDeps) => {
  const { connection, clock, newId } = deps
  const store = stationStore(connection)
  const [moved, closes, tells] = [store.moved(deps), store.closes(deps), store.tells(deps)]

  /** The station itself, or who has taken over from it. */
  async function standing(id: string): Promise<StationRow | null> {
    let station = await store.byId(id)
    const seen = new Set<string>()
    while (station?.closedAt && station.closing && !seen.has(station._id)) {
      seen.add(station._id)
      station = await store.byId(station.closing.successorId)
    }
    return station
  }

  const rowOf = (draft: StationDraft): StoredStation => ({
    ...draft,
    _id: draft._id ?? newId(),
    areaPath: areaPath(draft.areaCode),
    ...firstVersion(clock()),
  })

  async function added(draft: StationDraft): Promise<StoredStation> {
    const row = rowOf(draft)
    await store.add([row])
    return row
  }

  return {
    byIds: store.byIds,
    standing,
    /** With those that are closed, for the bureau. */
    all: store.all,
    change: stationChanging({ clock, store, moved }),
    ...stationClosing({ clock, store, standing, closes, tells }),

    /** Ids of those that serve the whole of the home district: its bureau and its centre. */
    async ofDistrict(): Promise<string[]> {
      return (await store.of([reference().areas.home.code])).map(({ _id }) => _id)
    },

    /** Those of example data. */
    async create(drafts: readonly StationDraft[]): Promise<StationRow[]> {
      const rows = drafts.map(rowOf)
      await store.add(rows)
      return rows.map(({ areaPath: _path, ...row }) => row)
    },

    /** One that an operator or the bureau makes. */
    async addStation(input: StationInput, _id?: string): Promise<StationRow> {
      const draft = checked(stationRule, input, wrongArea)
      const { areaPath: _path, ...row } = await added({ ...draft, ...(_id && { _id }) })
      return row
    },

    /** Serves another area from now on; who works for it, and what belongs to it, follows. `NOT_FOUND` for no station. */
    async moveStation(id: string, area: string): Promise<StationRow> {
      const { areaCode } = checked(stationAreaRule, { areaCode: area }, wrongArea)
      const [station] = await store.byIds([id])
      if (!station) throw platformErrors.notFound()
      const change = { areaCode, areaPath: areaPath(areaCode), updatedAt: clock() }
      const there = await store.move(id, { ...change, ...moved.mark(station.version + 1) })
      if (!there) throw platformErrors.notFound()
      await moved.ask([there])
      return there
    },

    owed: { moved, closes, tells },
    notices: closingNotices(store.byId),

    /** Those that serve the area, or parts of it, then those of the areas around it, the nearest first. */
    async serviceStations(area: string | null): Promise<StationRow[]> {
      const code = area ?? reference().areas.home.code
      const wrong = unknown.area('area', code)
      if (wrong.length > 0) throw platformErrors.invalid(wrong)
      const path = areaPath(code)
      const [within, above] = await Promise.all([store.within(code), store.of(path)])
      const distance = (station: StationRow) =>
        Math.min(
          ...servedBy(station)
            .flatMap((served) => path.indexOf(served))
            .filter((at) => at >= 0),
        )
      const inside = new Set(within.map(({ _id }) => _id))
      const outside = above.filter(({ _id }) => !inside.has(_id))
      return [...within, ...outside.toSorted((one, other) => distance(one) - distance(other))]
    },
  }
}

export type Stations = ReturnType<typeof createStations>
