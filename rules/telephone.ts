import * as z from 'zod/mini'
import { normaliseTelephone } from './identifiers.ts'
import { both } from './text.ts'
import { aString } from './a-string.ts'

/** A telephone of an office, with extension or without, however it is typed; kept in one form. */
export const telephone = aString(both('联系电话不正确', 'This is not a telephone number')).check(
  z.maxLength(60, { abort: true }),
  z.overwrite((typed) => normaliseTelephone(typed) ?? ''),
  z.minLength(1),
)
