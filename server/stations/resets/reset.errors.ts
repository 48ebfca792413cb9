import { AppError, platformErrors, refusal } from '../../platform/errors.ts'

export const resetErrors = {
  /** The bureau resets staff. */
  ofStaff: refusal(
    'FORBIDDEN',
    '工作人员账号由区级退役军人事务部门重设，不能在此办理。',
    'Accounts of staff are reset by the bureau, not here.',
  ),
  closed: refusal(
    'CONFLICT',
    '该账号已停用或已注销，不能重设。',
    'This account is closed or has been erased, so it cannot be reset.',
  ),
  kept: refusal(
    'CONFLICT',
    '该档案由服务站代管，请使用“移交本人”。',
    'Staff keep this file. Hand it over to the person instead.',
  ),
  ownNumber: () =>
    platformErrors.invalid([
      {
        path: 'phone',
        text: { zh: '新手机号不能是经办人本人的手机号', en: 'The new number is not your own' },
      },
    ]),
  tooMany: (most: number) =>
    new AppError(
      'RATE_LIMITED',
      {
        zh: `今日办理的到站重设已达上限（${most} 次），请明天再办理或由同事办理。`,
        en: `At most ${most} accounts are reset a day, and that many have been. Come again tomorrow, or ask a colleague.`,
      },
      { retryAfter: 3_600 },
    ),
  over: refusal(
    'NOT_FOUND',
    '该链接已失效。如账号有异常，请立即联系服务站。',
    'This link is over. Call the station at once if something is wrong with your account.',
  ),
}
