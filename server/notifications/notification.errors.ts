import { AppError } from '../platform/errors.ts'

export const notificationErrors = {
  /** Also for other people's notices: nobody learns that they exist. */
  unknown: () => new AppError('NOT_FOUND', { zh: '没有这条通知。', en: 'There is no such notice.' }),
}
