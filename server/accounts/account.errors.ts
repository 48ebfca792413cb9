import { platformErrors, refusal } from '../platform/errors.ts'

const wrongSignIn = { zh: '手机号或密码不正确', en: 'The number or the password is wrong' }

export const accountErrors = {
  /** One answer for an unknown number and a wrong password. */
  wrongSignIn: () => platformErrors.invalid([{ path: 'password', text: wrongSignIn }]),
  phoneTaken: refusal(
    'CONFLICT',
    '该手机号已注册，请直接登录。',
    'This number has an account already. Please sign in.',
  ),
}
