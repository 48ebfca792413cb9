import { AppError, platformErrors, refusal } from '../platform/errors.ts'
import { sayMoment } from '../platform/text.ts'

const wrongSignIn = { zh: '手机号或密码不正确', en: 'The number or the password is wrong' }

const wrongPassword = { zh: '当前密码不正确', en: 'This is not the present password' }
const commonPassword = {
  zh: '该密码过于常见，容易被猜中，请换一个',
  en: 'This password is one that many people use and is easily guessed. Choose another',
}

export const accountErrors = {
  /** At the field `path`. */
  commonPassword: (path = 'password') => platformErrors.invalid([{ path, text: commonPassword }]),
  wrongPassword: () => platformErrors.invalid([{ path: 'password', text: wrongPassword }]),
  /** One answer for an unknown number and a wrong password. */
  wrongSignIn: () => platformErrors.invalid([{ path: 'password', text: wrongSignIn }]),
  phoneTaken: refusal(
    'CONFLICT',
    '该手机号已注册，请直接登录。',
    'This number has an account already. Please sign in.',
  ),
  tooManyChanges: (most: number, until: Date, retryAfter: number) =>
    new AppError(
      'RATE_LIMITED',
      {
        zh: `每个账号每小时最多可提交 ${most} 次操作，现已达上限。请在${sayMoment(until, 'zh-CN')}后再试。`,
        en: `An account may make ${most} changes an hour, and has made them. Try again after ${sayMoment(until, 'en')}.`,
      },
      { retryAfter },
    ),
}
