import { randomInt } from 'node:crypto'
import type { CodePurpose } from '../../../rules/code.ts'
import { say, type Language, type Text } from '../../../rules/text.ts'

const minute = 60_000

export const codeLifetimeMs = 10 * minute

/** Tries of one code: six digits guessed five times is one in two hundred thousand. */
export const mostTries = 5

export const newCode = (): string => String(randomInt(1_000_000)).padStart(6, '0')

const uses: Readonly<Record<CodePurpose, Text>> = {
  SIGN_UP: { zh: '注册', en: 'to sign up' },
  SIGN_IN: { zh: '登录', en: 'to sign in' },
  RESET_PASSWORD: { zh: '重设密码', en: 'to set a new password' },
  OLD_PHONE: { zh: '更换手机号', en: 'to change your number' },
  ERASE: { zh: '注销账号', en: 'to erase your account' },
  NEW_PHONE: { zh: '更换手机号', en: 'to change your number' },
  TAKE_OVER: { zh: '本人接管档案', en: 'to take over your file' },
  AT_STATION: { zh: '在服务站重设账号', en: 'to reset your account at the station' },
}

/** Typed by a clerk at the station, in the person's presence: that one is told. */
const warning = (purpose: CodePurpose): Text =>
  purpose === 'TAKE_OVER' || purpose === 'AT_STATION'
    ? { zh: '请仅告知为您当面办理的工作人员。', en: 'Tell it only to the clerk who sits with you.' }
    : { zh: '工作人员不会索要验证码，请勿告诉他人。', en: 'Staff never ask for it; tell it to nobody.' }

/** The message, with whose it is and that nobody else is to have it. */
export const codeText = (code: string, purpose: CodePurpose, language: Language): string =>
  say(
    {
      zh: `【戎桥】验证码${code}，10 分钟内有效，用于${uses[purpose].zh}。${warning(purpose).zh}`,
      en: `Rongqiao: ${code} is your code ${uses[purpose].en}, good for 10 minutes. ${warning(purpose).en}`,
    },
    language,
  )
