import { z } from 'zod'
import { platformErrors, type WrongField } from './errors.ts'
import type { Text } from './text.ts'

const separator = '\u001f'

/** A zod message in both languages: `z.string().regex(mobile, both('手机号不正确', 'This is not a mobile number'))`. */
export const both = (zh: string, en: string): string => zh + separator + en

const { localeError: chinese } = z.locales.zhCN()
const { localeError: english } = z.locales.en()

function textOf(zh: string, en: string): Text {
  const [ownZh, ownEn] = zh.split(separator)
  return ownEn === undefined ? { zh, en } : { zh: ownZh ?? zh, en: ownEn }
}

/** Every wrong field of `input` with a sentence in both languages; empty when it fits the schema. */
export function wrongFields(schema: z.ZodType, input: unknown): WrongField[] {
  const inChinese = schema.safeParse(input, { error: chinese })
  if (inChinese.success) return []
  const inEnglish = schema.safeParse(input, { error: english }).error?.issues ?? []
  return inChinese.error.issues.map((issue, at) => ({
    path: issue.path.join('.'),
    text: textOf(issue.message, inEnglish[at]?.message ?? issue.message),
  }))
}

/** `input` as the schema gives it back, or one `INVALID` that names every wrong field, `others` included. */
export function checked<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
  others: readonly WrongField[] = [],
): z.output<Schema> {
  const result = schema.safeParse(input)
  if (result.success && others.length === 0) return result.data
  throw platformErrors.invalid([...wrongFields(schema, input), ...others])
}
