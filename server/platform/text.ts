import type { Language } from '../../rules/text.ts'

export { say, type Language, type Text } from '../../rules/text.ts'

/** The first language of an `Accept-Language` header that the product speaks, else Chinese. */
export function preferredLanguage(acceptLanguage: string | undefined): Language {
  for (const part of (acceptLanguage ?? '').split(',')) {
    const tag = part.trim().toLowerCase()
    if (tag.startsWith('en')) return 'en'
    if (tag.startsWith('zh')) return 'zh-CN'
  }
  return 'zh-CN'
}
