import type { Resolvers } from '../graphql/generated/types.ts'
import { wordingOf } from './wording.ts'

export const notificationResolvers: Resolvers = {
  Query: {
    myNotifications: (_, args, { viewer, services }) => services.notifications.inbox(viewer, args),
  },
  Mutation: {
    readNotification: (_, { id }, { viewer, services }) => services.notifications.read(viewer, id),
  },
  Notification: {
    id: (row) => row._id,
    title: (row, _, { language }) => wordingOf(row, language).title,
    body: (row, _, { language }) => wordingOf(row, language).body,
  },
}
