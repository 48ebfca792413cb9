export { stationMoved } from './station.jobs.ts'
export { stationResolvers } from './station.resolvers.ts'
export { createStations } from './station.service.ts'
export type { StationRow as ServiceStationRow } from './station.ts'
