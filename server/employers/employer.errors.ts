import { AppError, refusal } from '../platform/errors.ts'

export const employerErrors = {
  organisationStays: refusal(
    'CONFLICT',
    '该账号登记有用人单位，其岗位和报名记录须由服务站核对后处理。请先下架全部岗位，再联系服务站办理注销。',
    'An organisation is registered under this account. Close its postings first, then ask the service station to close the account.',
  ),
  oneEach: refusal(
    'CONFLICT',
    '您已登记过一个单位，请在“单位与资质”中修改。',
    'You have registered an organisation already; change it under “Organisation”.',
  ),
  notRegistered: refusal(
    'NOT_FOUND',
    '您尚未登记单位，请先登记。',
    'You have not registered an organisation yet. Please register it first.',
  ),
  notToRenew: refusal(
    'CONFLICT',
    '单位目前没有有效的核验，无法办理续期。请核对单位信息后提交核验。',
    'Your organisation is not verified at present, so there is nothing to renew. Check what is registered and hand it in.',
  ),
  renewableFrom: (day: string) =>
    new AppError('CONFLICT', {
      zh: `核验续期自到期前 30 天起受理，请于 ${day} 起提交。`,
      en: `A verification is renewed from 30 days before its end. Hand it in from ${day} on.`,
    }),
  /** Whoever says it is right says so of these words too. */
  wordsToBeRead: refusal(
    'CONFLICT',
    '该单位的地址或简介中有待核对的用语，请打开后单独核验。',
    'Words in the address or description of this organisation are to be looked at. Open it and decide on it alone.',
  ),
  notWaiting: refusal(
    'CONFLICT',
    '该单位不在待核验状态，可能已由其他工作人员办理。',
    'This organisation is not waiting to be checked; somebody may have decided already.',
  ),
}
