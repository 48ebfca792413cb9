export { stationResolvers } from './station.resolvers.ts'
export { createStations, type Stations, type StationsDeps } from './station.service.ts'
export type { StationDraft, StationRow, StationRow as ServiceStationRow } from './station.ts'
