import * as z from 'zod/mini'
import { plainCode } from './plain-text.ts'
import { both } from './text.ts'
import { aString } from './a-string.ts'

/** Six digits as sent, in whatever width they are typed. */
export const sentCode = aString(both('验证码为 6 位数字', 'A code has six digits')).check(
  z.maxLength(40, { abort: true }),
  z.overwrite((typed) => plainCode(typed).replace(/\s/g, '')),
  z.regex(/^\d{6}$/),
)
