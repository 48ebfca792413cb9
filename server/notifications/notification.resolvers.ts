import type { Resolvers } from '../graphql/generated/types.ts'

export const notificationResolvers: Resolvers = {
  Query: {
    myNotifications: (_, args, { viewer, services }) => services.notifications.inbox(viewer, args),
  },
  Mutation: {
    readAllNotifications: (_, args, { viewer, services }) => services.notifications.readAll(viewer, args),
    readNotification: (_, { id }, { viewer, services }) => services.notifications.read(viewer, id),
  },
  Notification: {
    id: (row) => row._id,
    title: (row, _, { language, services }) => services.notifications.wordingOf(row, language).title,
    body: (row, _, { language, services }) => services.notifications.wordingOf(row, language).body,
  },
}
