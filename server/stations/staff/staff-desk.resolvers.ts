import type { Resolvers } from '../../graphql/generated/types.ts'
import { managesStaff } from './staff-desk.policy.ts'

export const staffDeskResolvers: Resolvers = {
  Query: {
    staffMembers: (_, __, { viewer, services }) => services.staffDesk.staffMembers(viewer),
  },
  Mutation: {
    addStation: (_, { input, key }, { viewer, services }) =>
      services.staffDesk.addStation(viewer, input, key),
    addStaff: (_, { input, key }, { viewer, services }) => services.staffDesk.addStaff(viewer, input, key),
    moveStaff: (_, { id, stationId }, { viewer, services }) =>
      services.staffDesk.moveStaff(viewer, id, stationId),
    setDepartments: (_, { id, departments }, { viewer, services }) =>
      services.staffDesk.setDepartments(viewer, id, departments),
    disableStaff: (_, { id }, { viewer, services }) => services.staffDesk.disableStaff(viewer, id),
    resetStaff: (_, { id }, { viewer, services }) => services.staffDesk.resetStaff(viewer, id),
    setLeave: (_, { id, input }, { viewer, services }) => services.staffDesk.setLeave(viewer, id, input),
    lendRights: (_, { id, input }, { viewer, services }) => services.staffDesk.lendRights(viewer, id, input),
    endLending: (_, { id }, { viewer, services }) => services.staffDesk.endLending(viewer, id),
    endLeave: (_, { id }, { viewer, services }) => services.staffDesk.endLeave(viewer, id),
  },
  Viewer: {
    departments: ({ departments = [] }) => departments,
    managesStaff: ({ role, reach = null }, _, { viewer }) =>
      managesStaff({ role, reach, reachesToo: viewer?.reachesToo ?? [] }),
  },
  StaffMember: {
    id: ({ _id }) => _id,
    station: ({ stationId }, _, { loaders }) => (stationId ? loaders.stations.load(stationId) : null),
    departments: ({ departments = [] }) => departments,
    disabledAt: ({ disabledAt }) => disabledAt ?? null,
    hasSecondFactor: ({ secondFactorAt }) => Boolean(secondFactorAt),
    mustChangePassword: ({ passwordHandedAt }) => Boolean(passwordHandedAt),
    awayFrom: ({ leave }) => leave?.from ?? null,
    awayUntil: ({ leave }) => leave?.until ?? null,
    standInName: ({ standIn }) => standIn?.name ?? null,
  },
  Lending: {
    station: ({ stationId }, _, { loaders }) => loaders.stations.load(stationId),
  },
  HandedPassword: {
    id: ({ _id }) => _id,
  },
}
