import { AppError, refusal } from '../platform/errors.ts'

/** Refusals of an operation as a whole. */
export const graphqlErrors = {
  subscription: refusal(
    'INVALID',
    '不支持 subscription 操作。',
    'There are no subscriptions: ask by query or mutation.',
  ),
  dutiesFirst: refusal(
    'FORBIDDEN',
    '请先修改初始密码并启用双重验证，然后再进行其他操作。',
    'First change the password that you were handed and set up the second factor; then everything else.',
  ),
  /** The page was opened for somebody else than who is signed in now. */
  otherPerson: (signedInAs: string) =>
    new AppError(
      'CONFLICT',
      {
        zh: `此页面是为另一账号打开的，现在登录的是${signedInAs}，本次操作未执行。请重新载入页面。`,
        en: `This page was opened for another account. ${signedInAs} is signed in now, and nothing was done. Load the page again.`,
      },
      { signedInAs },
    ),
}
