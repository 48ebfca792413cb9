import { refusal } from '../platform/errors.ts'

export const notificationErrors = {
  wrongToken: refusal(
    'INVALID',
    '退订链接不正确，请从邮件中重新打开。',
    'This is not a link from one of our mails. Please open it from the mail again.',
  ),
  /** Also for other people's notices: nobody learns that they exist. */
  unknown: refusal(
    'NOT_FOUND',
    '未找到该通知。请在“消息”中查看。',
    'This notice was not found. See your inbox.',
  ),
}
