import type { StationRow } from './station.ts'

interface Serving {
  standing(id: string): Promise<StationRow | null>
  serviceStations(area: string | null): Promise<readonly StationRow[]>
}

/** Whom a mail names: the station of that id, or who has taken over from it; the district's when none is named. */
export const stationIn =
  ({ standing, serviceStations }: Serving) =>
  async (id: string | null): Promise<StationRow | null> =>
    id === null ? ((await serviceStations(null))[0] ?? null) : standing(id)
