export { deliverMail } from './notification.jobs.ts'
export { notificationResolvers } from './notification.resolvers.ts'
export { createNotifications, type Notifications } from './notification.service.ts'
export type { NotificationRow } from './notification.ts'
