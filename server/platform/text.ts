import type { Language } from '../../rules/text.ts'

/** Day and time by the office's clock: `11月26日周四 09:00`. */
export const sayMoment = (instant: Date, language: Language): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'zh-CN', {
    timeZone: 'Asia/Shanghai',
    month: 'long',
    day: 'numeric',
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(instant)

/** The first language of an `Accept-Language` header that the product speaks, else Chinese. */
export function preferredLanguage(acceptLanguage: string | undefined): Language {
  for (const part of (acceptLanguage ?? '').split(',')) {
    const tag = part.trim().toLowerCase()
    if (tag.startsWith('en')) return 'en'
    if (tag.startsWith('zh')) return 'zh-CN'
  }
  return 'zh-CN'
}
