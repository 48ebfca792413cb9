import type { Resolvers } from '../graphql/generated/types.ts'
import { present } from '../platform/present.ts'
import { say } from '../../rules/text.ts'
import { areaNamed, reference } from '../reference/index.ts'
import { fairOfNotice, isAboutFair } from './fair.notices.ts'
import { mayRunFair } from './fair.policy.ts'
import { fairTitle } from './fair.ts'
import { ticketPayload } from './registration.ts'

export const fairResolvers: Resolvers = {
  Query: {
    fairs: (_, args, { viewer, services }) => services.fairs.page(viewer, args),
    fair: (_, { id }, { viewer, services }) => services.fairs.fair(viewer, id),
    myRegistrations: (_, args, { viewer, services }) => services.fairs.myRegistrations(viewer, args),
    registrationsOnBehalf: (_, { veteranId }, { viewer, services }) =>
      services.fairs.registrationsOnBehalf(viewer, veteranId),
    fairRegistrations: (_, args, { viewer, services }) => services.fairs.registrations(viewer, args),
  },
  Mutation: {
    createFair: (_, { input, key }, { viewer, services }) => services.fairs.create(viewer, input, key),
    updateFair: (_, { id, input }, { viewer, services }) => services.fairs.update(viewer, id, input),
    publishFair: (_, { id, version }, { viewer, services }) => services.fairs.publish(viewer, id, version),
    deleteFair: (_, { id, version }, { viewer, services }) => services.fairs.remove(viewer, id, version),
    cancelFair: (_, { id, reason }, { viewer, services }) => services.fairs.cancel(viewer, id, reason),
    registerForFair: (_, { fairId }, { viewer, services }) => services.fairs.register(viewer, fairId),
    registerOnBehalf: (_, { fairId, veteranId }, { viewer, services }) =>
      services.fairs.registerOnBehalf(viewer, fairId, veteranId),
    withdrawOnBehalf: (_, { fairId, veteranId }, { viewer, services }) =>
      services.fairs.withdrawOnBehalf(viewer, fairId, veteranId),
    withdrawFromFair: (_, { fairId }, { viewer, services }) => services.fairs.withdraw(viewer, fairId),
  },
  Fair: {
    id: (fair) => fair._id,
    title: (fair, _, { language }) => say(fairTitle(fair), language),
    area: ({ areaCode }) => (areaCode === null ? null : areaNamed(areaCode)),
    registeredCount: (fair) => fair.placesTaken,
    occupations: (fair) => reference().occupations.known(fair.occupationCodes),
    invitedAreas: (fair) => reference().areas.known(fair.invitedAreaCodes),
    registrationOpen: (fair, _, { services }) => services.fairs.closedBecause(fair) === null,
    registrationClosedBecause: (fair, _, { language, services }) => {
      const because = services.fairs.closedBecause(fair)
      return because && say(because, language)
    },
    myRegistration: (fair, _, { loaders }) => loaders.myRegistrations.load(fair._id),
    mayChange: (fair, _, { viewer }) => (viewer?.role === 'STAFF' ? mayRunFair(viewer, fair) : null),
    wordingCheck: (fair, _, { viewer }) => (mayRunFair(viewer, fair) ? (fair.verification ?? null) : null),
    heldTexts: (fair, _, { viewer, services }) =>
      mayRunFair(viewer, fair) ? services.fairs.heldTexts(fair) : [],
    announcement: (fair, _, { viewer, services }) =>
      mayRunFair(viewer, fair) ? services.fairs.announcementOf(fair) : null,
  },
  FairRegistration: {
    id: (row) => row._id,
    fair: async ({ fairId }, _, { loaders }) => present(await loaders.fairs.load(fairId), fairId),
    ticketPayload,
    employersConsent: ({ accountId }, _, { loaders }) => loaders.employersConsent.load(accountId),
    onBehalfBy: ({ onBehalfBy }) => onBehalfBy ?? null,
    // As the person is called by now, not when registering.
    veteranName: async ({ veteranId, veteranName }, _, { loaders }) =>
      (await loaders.veterans.load(veteranId))?.name ?? veteranName,
  },
  Notification: {
    fair: (row, _, { loaders }) => (isAboutFair(row) ? loaders.fairs.load(fairOfNotice(row)) : null),
  },
}
