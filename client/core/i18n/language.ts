import i18next from 'i18next'
import { keptText } from '../device/kept.ts'
import type { LanguageTag } from './catalogues.ts'

const remembered = keptText('local', 'language')

/** What the person chose before, else the browser's language, else Chinese. */
export const preferredLanguage = (): LanguageTag => {
  const kept = remembered.read()
  if (kept === 'zh-CN' || kept === 'en') return kept
  const wished = navigator.languages.find((tag) => /^(zh|en)\b/i.test(tag))
  return wished?.toLowerCase().startsWith('en') ? 'en' : 'zh-CN'
}

/** The product's language in the words of the API. */
export const languageOf = (tag: string): 'zh_CN' | 'en' => (tag === 'en' ? 'en' : 'zh_CN')

/** The API's language in the words of browsers. */
export const tagOf = (language: 'zh_CN' | 'en'): LanguageTag => (language === 'en' ? 'en' : 'zh-CN')

/** Switches all pages at once and remembers it on this device. */
export const speak = async (tag: LanguageTag): Promise<void> => {
  remembered.write(tag)
  await i18next.changeLanguage(tag)
  document.documentElement.lang = tag
}
