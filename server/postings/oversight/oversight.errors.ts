import { refusal } from '../../platform/errors.ts'

export const oversightErrors = {
  notHeld: refusal(
    'CONFLICT',
    '该岗位已不在待核对之列，可能已由他人处理。',
    'The wording of this posting does not wait for a check; somebody may have decided already.',
  ),
  notOpen: refusal(
    'CONFLICT',
    '只有在招岗位可以下架，该岗位不在招聘中。',
    'Only an open posting can be taken down, and this one is not open.',
  ),
  takenDown: refusal('CONFLICT', '该岗位已被下架。', 'This posting has been taken down already.'),
  notTakenDown: refusal('CONFLICT', '该岗位没有被下架。', 'This posting is not taken down.'),
  hasEmployer: refusal(
    'CONFLICT',
    '该岗位由用人单位发布，下架后由用人单位申诉或修改。',
    'This posting has an employer, who can appeal or mend it.',
  ),
  appealedOnce: refusal(
    'CONFLICT',
    '每次下架只能申诉一次；也可以修改岗位内容，改后由工作人员核对。',
    'A take-down can be appealed against once. You can also mend the posting; staff then check it.',
  ),
  noAppeal: refusal(
    'CONFLICT',
    '该岗位没有待处理的申诉，可能已由他人处理。',
    'No appeal waits here; somebody may have decided already.',
  ),
  /** Whoever took it down does not judge the appeal while a colleague can. */
  ownTakedown: refusal(
    'FORBIDDEN',
    '该岗位由您下架，申诉须由其他工作人员处理。',
    'You took this posting down yourself, so a colleague is to decide on the appeal.',
  ),
  noReports: refusal(
    'CONFLICT',
    '没有待处理的举报，可能已由他人处理。',
    'No report waits here; somebody may have answered already.',
  ),
  tooManyReports: refusal(
    'CONFLICT',
    '该岗位已收到大量举报，工作人员正在处理。',
    'Many people have reported this posting already, and staff are on it.',
  ),
}
