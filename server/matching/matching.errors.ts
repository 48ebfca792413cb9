import { refusal } from '../platform/errors.ts'

export const matchingErrors = {
  /** The person has withdrawn the consent to be compared with postings. */
  withdrawn: refusal(
    'CONFLICT',
    '您已不同意使用档案进行岗位推荐，因此不再比对。如需恢复，请在“账号”—“个人信息与同意”中重新选择。',
    'You have withdrawn your consent to be matched, so nothing is compared. Give it again under “Account”, “Privacy and consents”.',
  ),
  /** Of people nothing is shown to whoever has not been checked. */
  notVerified: refusal(
    'CONFLICT',
    '单位通过核验后，才能为岗位查找人选。请在“单位与资质”中提交核验。',
    'People can be looked for once your organisation is verified. Hand it in under “Organisation”.',
  ),
  notOpen: refusal(
    'CONFLICT',
    '该岗位目前不在招聘中（未发布、已停止招聘、已过有效期或暂不展示），不能查找人选。',
    'This posting is not open now: not published, closed, past its last day or not shown. No people can be looked for.',
  ),
  noOccupation: refusal('NOT_FOUND', '没有这个职业。', 'There is no such occupation.'),
  /** A veteran without a file yet has nothing to be matched by. */
  noFile: refusal(
    'NOT_FOUND',
    '您尚未建立档案，请先填写服役经历。',
    'You have no file yet. Tell about your service first.',
  ),
}
