import { AppError, platformErrors } from '../platform/errors.ts'

const wrongSignIn = { zh: '手机号或密码不正确', en: 'The number or the password is wrong' }

export const accountErrors = {
  /** One answer for an unknown number and a wrong password. */
  wrongSignIn: () => platformErrors.invalid([{ path: 'password', text: wrongSignIn }]),
  phoneTaken: () =>
    new AppError('CONFLICT', {
      zh: '该手机号已注册，请直接登录。',
      en: 'This number has an account already. Please sign in.',
    }),
}
