import i18next from 'i18next'
import type { BackendModule } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { loadCatalogue, registerCatalogue, type LanguageTag } from './catalogues.ts'
import { preferredLanguage, rememberLanguage } from './preferred-language.ts'
import { zhCN } from './words.zh-CN.ts'

// Chinese comes first: its words of the first page travel with the program and cost no further round trip.
registerCatalogue('shared', {
  'zh-CN': () => Promise.resolve(zhCN),
  en: async () => (await import('./words.en.ts')).en,
})

const backend: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (tag, name, done) => {
    loadCatalogue(tag, name).then(
      (words) => done(null, words as Record<string, string>),
      (cause: Error) => done(cause, false),
    )
  },
}

/** Starts i18next in the remembered or browser's language; resolves when the shared words are there. */
export const startI18n = async (tag: LanguageTag = preferredLanguage()): Promise<void> => {
  document.documentElement.lang = tag
  rememberLanguage(tag)
  await i18next
    .use(backend)
    .use(initReactI18next)
    .init({
      lng: tag,
      fallbackLng: false,
      supportedLngs: ['zh-CN', 'en'],
      ns: ['shared'],
      defaultNS: 'shared',
      interpolation: { escapeValue: false },
      returnNull: false,
    })
}
