import type { Resolvers } from '../graphql/generated/types.ts'
import { say } from '../../rules/text.ts'
import { areaNamed, reachesAll, reference } from '../reference/index.ts'

export const stationResolvers: Resolvers = {
  Query: {
    serviceStations: (_, { area }, { services }) => services.stations.serviceStations(area ?? null),
    stationsKept: (_, __, { viewer, services }) => services.stationDesk.stationsKept(viewer),
  },
  Mutation: {
    changeStation: (_, { id, input, version }, { viewer, services }) =>
      services.stationDesk.changeStation(viewer, id, { ...input, version }),
    closeStation: (_, { id, input }, { viewer, services }) =>
      services.stationDesk.closeStation(viewer, id, input),
    keepStation: (_, { id, version }, { viewer, services }) =>
      services.stationDesk.keepStation(viewer, id, version),
    handOverFair: (_, { id, ...to }, { viewer, services }) =>
      services.stationDesk.handOverFair(viewer, id, to),
  },
  ServiceStation: {
    id: ({ _id }) => _id,
    name: ({ nameZh, nameEn }, _, { language }) => say({ zh: nameZh, en: nameEn }, language),
    area: ({ areaCode }) => areaNamed(areaCode),
    address: ({ addressZh, addressEn }, _, { language }) => say({ zh: addressZh, en: addressEn }, language),
    hours: ({ hoursZh = null, hoursEn = null }, _, { language }) =>
      (language === 'en' ? (hoursEn ?? hoursZh) : hoursZh) ?? null,
    hoursZh: ({ hoursZh }) => hoursZh ?? null,
    hoursEn: ({ hoursEn }) => hoursEn ?? null,
    alsoServes: ({ alsoServes = [] }) => reference().areas.known(alsoServes),
    closing: ({ closing }) => closing ?? null,
    closedAt: ({ closedAt }) => closedAt ?? null,
  },
  StationClosing: {
    successor: ({ successorId }, _, { loaders }) => loaders.stations.load(successorId),
    reason: ({ reason }, _, { viewer }) => (viewer?.role === 'STAFF' ? reason : null),
    by: ({ by }, _, { viewer }) => (viewer?.role === 'STAFF' ? by : null),
  },
  Viewer: {
    station: ({ stationId }, _, { loaders }) => (stationId ? loaders.stations.load(stationId) : null),
    reach: ({ reach }) => (reach ? areaNamed(reach) : null),
    wholeDistrict: ({ role, reach = null }, _, { viewer }) =>
      reachesAll({ role, reach, reachesToo: viewer?.reachesToo ?? [] }),
  },
  Training: {
    station: ({ stationId }, _, { loaders }) => (stationId ? loaders.stations.load(stationId) : null),
  },
  StaffTraining: {
    station: ({ stationId }, _, { loaders }) => (stationId ? loaders.stations.load(stationId) : null),
  },
  OnBehalf: {
    station: ({ stationId }, _, { loaders }) => (stationId ? loaders.stations.load(stationId) : null),
  },
  Fair: {
    station: ({ stationId }, _, { loaders }) => (stationId ? loaders.stations.load(stationId) : null),
  },
}
