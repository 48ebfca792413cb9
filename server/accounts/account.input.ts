import { z } from 'zod'
import { both, checked } from '../platform/checked.ts'
import type { WrongField } from '../platform/errors.ts'
import { normaliseMobile } from '../../rules/identifiers.ts'
import { personName } from '../platform/person-name.ts'
import { languages } from '../platform/text.ts'
import { maySignUpAs } from './account.policy.ts'
import { isEasilyGuessed } from './password.ts'

/** Longer is nobody's password, only somebody's attempt to make the server work. */
const longestPassword = 200

const phone = z
  .string()
  .max(40, both('手机号不正确', 'This is not a mainland mobile number'))
  .transform((typed, context) => {
    const mobile = normaliseMobile(typed)
    if (mobile === null)
      context.addIssue({
        code: 'custom',
        message: both('手机号不正确', 'This is not a mainland mobile number'),
      })
    return mobile ?? z.NEVER
  })

/** An empty one is none. */
const email = z
  .string()
  .trim()
  .max(254, both('电子邮箱不正确', 'This is not an e-mail address'))
  .refine(
    (typed) => typed === '' || z.email().safeParse(typed).success,
    both('电子邮箱不正确', 'This is not an e-mail address'),
  )
  .transform((typed) => typed || null)

const language = z.enum(languages)

const password = z
  .string()
  .min(8, both('密码至少 8 位', 'A password has at least 8 characters'))
  .max(longestPassword, both('密码过长', 'The password is too long'))

export const signInInput = z.object({
  phone,
  password: z.string().max(longestPassword, both('密码过长', 'The password is too long')),
})

const signUpInput = z.object({
  role: z
    .enum(['VETERAN', 'EMPLOYER', 'STAFF'])
    .refine(maySignUpAs, both('只能注册为退役军人或用人单位', 'Sign up as a veteran or as an employer')),
  name: personName,
  phone,
  password,
  email: email.nullish().transform((value) => value ?? null),
  language: language.nullish().transform((value) => value ?? 'zh-CN'),
})

/** The first things a stranger tries. */
const guessed: WrongField = {
  path: 'password',
  text: {
    zh: '密码不能全是数字，也不能是手机号',
    en: 'A password is not only digits, and not the phone number',
  },
}

/** The new account as it may be kept, or `INVALID` naming every wrong field. */
export const checkedSignUp = (input: SignUpFields) =>
  checked(signUpInput, input, isEasilyGuessed(input.password, input.phone) ? [guessed] : [])

export const accountInput = z.object({
  name: personName.nullish(),
  email: email.nullish(),
  language: language.nullish(),
})

export type SignInFields = z.input<typeof signInInput>
export type SignUpFields = z.input<typeof signUpInput>
export type AccountFields = z.input<typeof accountInput>
