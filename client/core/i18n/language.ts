import i18next from 'i18next'
import type { LanguageTag } from './catalogues.ts'
import { rememberLanguage } from './preferred-language.ts'

/** The product's language in the words of the API. */
export const languageOf = (tag: string): 'zh_CN' | 'en' => (tag === 'en' ? 'en' : 'zh_CN')

/** The API's language in the words of browsers. */
export const tagOf = (language: 'zh_CN' | 'en'): LanguageTag => (language === 'en' ? 'en' : 'zh-CN')

/** Switches all pages at once and remembers it on this device. */
export const speak = async (tag: LanguageTag): Promise<void> => {
  rememberLanguage(tag)
  await i18next.changeLanguage(tag)
  document.documentElement.lang = tag
}
