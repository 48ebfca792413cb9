import { AppError, platformErrors, refusal } from '../platform/errors.ts'

export const employerErrors = {
  organisationStays: refusal(
    'CONFLICT',
    '您是单位管理员。请先在“成员”中把单位移交给同事，或在“单位与资质”中注销单位，再注销账号。',
    'An organisation is yours. Hand it over to a colleague under “Members”, or close it under “Organisation”; then erase the account.',
  ),
  otherName: () =>
    platformErrors.invalid([
      {
        path: 'name',
        text: {
          zh: '与单位名称不一致，请照原样填写',
          en: 'This is not its name; type it as it is registered',
        },
      },
    ]),
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
