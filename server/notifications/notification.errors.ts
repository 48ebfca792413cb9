import { refusal } from '../platform/errors.ts'

export const notificationErrors = {
  /** Also for other people's notices: nobody learns that they exist. */
  unknown: refusal('NOT_FOUND', '没有这条通知。', 'There is no such notice.'),
}
