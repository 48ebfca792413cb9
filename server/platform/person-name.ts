import { z } from 'zod'
import { both } from './checked.ts'

const message = both('姓名须为 2 到 50 个字', 'A name has 2 to 50 characters')

/** A person's name as typed: any script, on one line. */
export const personName = z
  .string()
  .trim()
  .min(2, message)
  .max(50, message)
  .regex(/^\P{Cc}*$/u, both('姓名中有无法识别的字符', 'The name holds characters that cannot be shown'))
