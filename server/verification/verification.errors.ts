import { refusal } from '../platform/errors.ts'

export const verificationErrors = {
  /** Nobody decides on what is their own. */
  ownInterest: refusal(
    'FORBIDDEN',
    '该申请与您本人的账号或手机号相同，按回避规定须由其他工作人员办理。',
    'This has your own account or number, so by the rule of avoidance a colleague is to decide on it.',
  ),
}
