import { keptText, seenToken } from '../device/kept.ts'
import type { LanguageTag } from './catalogues.ts'

const remembered = keptText('local', 'language')

/** What the person chose before, else the browser's language, else Chinese. */
export const preferredLanguage = (): LanguageTag => {
  const kept = remembered.read()
  if (kept === 'zh-CN' || kept === 'en') return kept
  const wished = navigator.languages.find((tag) => /^(zh|en)\b/i.test(tag))
  return wished?.toLowerCase().startsWith('en') ? 'en' : 'zh-CN'
}

const aYear = 365 * 24 * 60 * 60

/** Remembers the language on this device, and tells the server, which writes the first words of the next page. */
export const rememberLanguage = (tag: LanguageTag): void => {
  remembered.write(tag)
  // The language of somebody who is seen is not that of the device.
  if (seenToken() === null)
    document.cookie = `rongqiao_language=${tag}; Path=/; Max-Age=${aYear}; SameSite=Lax`
}
