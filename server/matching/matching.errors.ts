import { refusal } from '../platform/errors.ts'

export const matchingErrors = {
  /** The person has withdrawn the consent to be compared with postings. */
  withdrawn: refusal(
    'CONFLICT',
    '您已不同意使用档案进行岗位推荐，因此不再比对。如需恢复，请在“账号”—“个人信息与同意”中重新选择。',
    'You have withdrawn your consent to be matched, so nothing is compared. Give it again under “Account”, “Privacy and consents”.',
  ),
  noOccupation: refusal('NOT_FOUND', '没有这个职业。', 'There is no such occupation.'),
  /** A veteran without a file yet has nothing to be matched by. */
  noFile: refusal(
    'NOT_FOUND',
    '您尚未建立档案，请先填写服役经历。',
    'You have no file yet. Tell about your service first.',
  ),
}
