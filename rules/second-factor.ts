import * as z from 'zod/mini'
import { plainCode } from './plain-text.ts'
import { rule } from './rule.ts'
import { both } from './text.ts'
import { aString } from './a-string.ts'

const sixDigits = /^\d{6}$/
/** Twelve letters and digits, as recovery codes are made. */
const recovery = /^[a-z2-9]{12}$/

/** However it is typed: in capitals, full width, with blanks or dashes. */
const typedCode = (error: string, isRight: (code: string) => boolean) =>
  aString(error).check(
    z.maxLength(40, { abort: true }),
    z.overwrite((typed) => plainCode(typed).replaceAll(/[\s-]/g, '').toLowerCase()),
    z.refine(isRight),
  )

/** What the app shows, or a recovery code. */
export const secondCode = typedCode(
  both(
    '动态验证码为 6 位数字，恢复码为 12 位',
    'A code of the app has six digits, a recovery code twelve characters',
  ),
  (code) => sixDigits.test(code) || recovery.test(code),
)

/** What the app shows. */
const appCode = typedCode(both('动态验证码为 6 位数字', 'A code of the app has six digits'), (code) =>
  sixDigits.test(code),
)

export const appCodeRule = rule(z.object({ code: appCode }))
export const secondCodeRule = rule(z.object({ code: secondCode }))
