import { stationFairRule, type StationClosingInput, type StationInput } from '../../rules/station.ts'
import type { FairRow, Fairs } from '../fairs/index.ts'
import { checked } from '../platform/checked.ts'
import { platformErrors } from '../platform/errors.ts'
import { allowed, signedIn, type Viewer } from '../platform/viewer.ts'
import { closingErrors } from './closing/closing.errors.ts'
import { managesStaff } from './staff/staff-desk.policy.ts'
import type { Stations } from './station.service.ts'
import { isStaying, type StationRow } from './station.ts'

interface StationDeskDeps {
  readonly stations: Stations
  readonly fairs: Pick<Fairs, 'handOver' | 'unfinishedOf'>
}

type Version = number | null | undefined

/** What the bureau does with stations that are there. */
export function createStationDesk({ stations, fairs }: StationDeskDeps) {
  async function one(viewer: Viewer | null, id: string): Promise<{ by: string; read: StationRow }> {
    const { name: by } = allowed(viewer, managesStaff)
    const [read] = await stations.byIds([id])
    if (!read) throw platformErrors.notFound()
    return { by, read }
  }

  return {
    /** Those that are closed too. */
    async stationsKept(viewer: Viewer | null): Promise<StationRow[]> {
      allowed(viewer, managesStaff)
      return stations.all()
    },

    async changeStation(viewer: Viewer | null, id: string, input: StationInput & { version?: Version }) {
      const { by, read } = await one(viewer, id)
      return stations.change(read, input, by)
    },

    /** Announced fairs are handed over by hand first, since people hold their tickets. */
    async closeStation(viewer: Viewer | null, id: string, input: StationClosingInput): Promise<StationRow> {
      const { by, read } = await one(viewer, id)
      const titles = isStaying(read) ? await fairs.unfinishedOf(id) : []
      if (titles.length > 0) throw closingErrors.fairsFirst(titles)
      return stations.close(read, input, by)
    },

    async keepStation(viewer: Viewer | null, id: string, version?: Version): Promise<StationRow> {
      const { by, read } = await one(viewer, id)
      return stations.keep(read, version, by)
    },

    /** By the station that it belongs to, and those above. */
    async handOverFair(
      viewer: Viewer | null,
      id: string,
      input: { readonly stationId: string; readonly version?: Version },
    ): Promise<FairRow> {
      signedIn(viewer)
      const { stationId, version } = checked(stationFairRule, input)
      const [to] = await stations.byIds([stationId])
      if (!to || !isStaying(to)) throw closingErrors.noStation()
      return fairs.handOver(viewer, id, { stationId: to._id, ownerArea: to.areaCode }, version)
    },
  }
}
