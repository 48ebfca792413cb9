import { AppError, platformErrors, refusal } from '../platform/errors.ts'
import { sayMoment } from '../platform/text.ts'

const wrongSignIn = { zh: '手机号或密码不正确', en: 'The number or the password is wrong' }

const wrongPassword = { zh: '当前密码不正确', en: 'This is not the present password' }
const commonPassword = {
  zh: '该密码过于常见，容易被猜中，请换一个',
  en: 'This password is one that many people use and is easily guessed. Choose another',
}

const wrongCode = {
  zh: '验证码不正确或已过期，请重新获取',
  en: 'This code is wrong or over. Ask for another',
}
const noAccount = {
  zh: '该手机号尚未注册，请先注册',
  en: 'This number has no account yet. Please sign up first',
}
const staffByPassword = {
  zh: '工作人员请使用密码登录；忘记密码请联系区级退役军人事务部门重设',
  en: 'Staff sign in with the password. If it is lost, ask the bureau to set a new one',
}

const secondAsked = {
  zh: '请输入验证器应用显示的 6 位动态验证码，或一个恢复码',
  en: 'Enter the six digits that your authenticator app shows, or a recovery code',
}
const wrongSecond = {
  zh: '动态验证码或恢复码不正确，或已使用过',
  en: 'This code is wrong, or has been used',
}

const noStandIn = {
  zh: '代班人员须为其他在岗工作人员',
  en: 'Who stands in is another member of staff whose account is open',
}

export const accountErrors = {
  wrongCodes: (paths: readonly (string | undefined)[]) =>
    platformErrors.invalid(paths.map((path = 'code') => ({ path, text: wrongCode }))),
  /** Said to whoever has proved that the number is theirs. */
  noAccount: () => platformErrors.invalid([{ path: 'phone', text: noAccount }]),
  staffByPassword: () => platformErrors.invalid([{ path: 'phone', text: staffByPassword }]),
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
  /** Told to staff who hand a file over. */
  numberOfAnother: refusal(
    'CONFLICT',
    '该手机号已注册其他账号，不能用于此档案。请确认手机号归属。',
    'Another account has this number. Find out whose it is.',
  ),
  /** The password was right. */
  secondAsked: () => platformErrors.invalid([{ path: 'secondCode', text: secondAsked }]),
  wrongSecondCode: (path = 'secondCode') => platformErrors.invalid([{ path, text: wrongSecond }]),
  nothingBegun: refusal(
    'CONFLICT',
    '双重验证的设置已失效，请重新开始。',
    'Setting up the second factor was begun anew elsewhere. Begin again.',
  ),
  noStandIn: () => platformErrors.invalid([{ path: 'standInId', text: noStandIn }]),
  standInAway: (name: string) =>
    platformErrors.invalid([
      {
        path: 'standInId',
        text: { zh: `${name}在此期间也离岗，请选择其他人员`, en: `${name} is away then too. Choose another` },
      },
    ]),
  standInElsewhere: (name: string) =>
    platformErrors.invalid([
      {
        path: 'standInId',
        text: {
          zh: `${name}不在离岗人员的部门工作，请选择其他人员`,
          en: `${name} does not work for the departments of who is away. Choose another`,
        },
      },
    ]),
  firstLinkOver: refusal(
    'NOT_FOUND',
    '此链接已失效或已使用。尚无工作人员账号时，重新启动服务即可获得新链接。',
    'This link is over or has been used. As long as there is no staff, starting the server again gives another.',
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
