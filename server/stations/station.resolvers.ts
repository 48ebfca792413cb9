import type { Resolvers } from '../graphql/generated/types.ts'
import { say } from '../../rules/text.ts'
import { areaNamed, reachesAll } from '../reference/index.ts'

export const stationResolvers: Resolvers = {
  Query: {
    serviceStations: (_, { area }, { services }) => services.stations.serviceStations(area ?? null),
  },
  ServiceStation: {
    id: ({ _id }) => _id,
    name: ({ nameZh, nameEn }, _, { language }) => say({ zh: nameZh, en: nameEn }, language),
    area: ({ areaCode }) => areaNamed(areaCode),
    address: ({ addressZh, addressEn }, _, { language }) => say({ zh: addressZh, en: addressEn }, language),
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
