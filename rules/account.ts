import * as z from 'zod/mini'
import { choice, or, orLacking, orNull, personName, text } from './field.ts'
import { normaliseMobile } from './identifiers.ts'
import { plainCode } from './plain-text.ts'
import { rule, wrongIf, type Right, type WrongField } from './rule.ts'
import { secondCode } from './second-factor.ts'
import { sentCode } from './sent-code.ts'
import { both, languages } from './text.ts'
import { aString } from './a-string.ts'

/** Who may sign up: staff accounts are made by the bureau. */
const signUpRoles = ['VETERAN', 'EMPLOYER'] as const

const wrongRole = both('只能注册为退役军人或用人单位', 'Sign up as a veteran or as an employer')

/** A mainland mobile number however it is typed; kept as `+86…`. */
export const mobile = aString(both('手机号不正确', 'This is not a mainland mobile number')).check(
  z.maxLength(40, { abort: true }),
  z.overwrite((typed) => normaliseMobile(typed) ?? ''),
  z.minLength(1),
)

/** In any script; its domain has a name and an end. */
const isEmail = (typed: string): boolean =>
  z.regexes.unicodeEmail.test(typed) && /@[^@]+\.[^.@]{2,}$/.test(typed)

/** An empty one is none. */
const email = z.pipe(
  aString(both('电子邮箱不正确', 'This is not an e-mail address')).check(
    z.overwrite((typed) => plainCode(typed).replaceAll('。', '.')),
    z.maxLength(254, { abort: true }),
    z.refine((typed) => typed === '' || isEmail(typed)),
  ),
  z.transform((typed) => typed || null),
)

/** Longer is nobody's password, only somebody's attempt to make the server work. */
const longestPassword = 200

export const newPassword = aString(
  both(`密码须为 8 到 ${longestPassword} 位`, `A password has 8 to ${longestPassword} characters`),
).check(z.minLength(8), z.maxLength(longestPassword))

const signIn = z.object({
  phone: mobile,
  password: aString(both('密码过长', 'The password is too long')).check(z.maxLength(longestPassword)),
  secondCode: orLacking(secondCode, null),
})

const signUp = z.object({
  role: z.pipe(z.string(wrongRole), z.enum(signUpRoles, wrongRole)),
  name: personName('姓名', 'name'),
  phone: mobile,
  code: sentCode,
  password: newPassword,
  email: orNull(email),
  language: or(choice('语言', 'language', languages), 'zh-CN'),
})

/** The first member of staff, who comes by a link. */
const firstStaff = z.object({
  token: text('链接', 'link', 20, 100),
  name: personName('姓名', 'name'),
  phone: mobile,
  password: newPassword,
  language: or(choice('语言', 'language', languages), 'zh-CN'),
})

const account = z.object({
  name: z.nullish(personName('姓名', 'name')),
  email: z.nullish(email),
  language: z.nullish(choice('语言', 'language', languages)),
})

const passwordChange = z.object({
  password: aString(both('密码过长', 'The password is too long')).check(z.maxLength(longestPassword)),
  newPassword,
})

export type PasswordInput = z.input<typeof passwordChange>
export type SignInInput = z.input<typeof signIn>
export type SignUpInput = z.input<typeof signUp>
export type FirstStaffInput = z.input<typeof firstStaff>
export type AccountInput = z.input<typeof account>

/** The first things a stranger tries: digits only, or the account's own number, in whatever width they are typed. */
function easilyGuessed({
  password = '',
  phone = '',
}: Right<Pick<SignUpInput, 'password' | 'phone'>>): WrongField[] {
  const number = normaliseMobile(password)
  const isOwnNumber = number !== null && number === normaliseMobile(phone)
  return wrongIf(
    isOwnNumber || /^\d+$/.test(password.normalize('NFKC')),
    'password',
    '密码不能全是数字，也不能是手机号',
    'A password is not only digits, and not the phone number',
  )
}

/** One that is kept as it was is no new one. */
const sameAsBefore = ({ password, newPassword: chosen }: Right<PasswordInput>): WrongField[] =>
  wrongIf(
    chosen !== undefined && chosen === password,
    'newPassword',
    '新密码不能与当前密码相同',
    'The new password is the present one',
  )

export const ofDigitsOnly = ({
  newPassword: chosen = '',
}: {
  newPassword?: string | undefined
}): WrongField[] =>
  wrongIf(
    /^\d+$/.test(chosen.normalize('NFKC')),
    'newPassword',
    '密码不能全是数字',
    'A password is not only digits',
  )

export const passwordRule = rule(passwordChange, (right) => [...sameAsBefore(right), ...ofDigitsOnly(right)])
export const signInRule = rule(signIn)
export const signUpRule = rule(signUp, easilyGuessed)
export const firstStaffRule = rule(firstStaff, easilyGuessed)
/** What a person may change of the account; what is left out stays. */
export const accountRule = rule(account)
