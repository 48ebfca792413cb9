import { refusal } from '../../platform/errors.ts'

export const consentErrors = {
  noticeChanged: refusal(
    'CONFLICT',
    '个人信息处理告知已更新，请重新载入并阅读后再选择。',
    'The privacy notice has changed. Load the page again and read it before you choose.',
  ),
}
