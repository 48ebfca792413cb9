import { useTranslation } from 'react-i18next'
import { registerCatalogue } from '../i18n/catalogues.ts'
import type { privacyZh } from './words.zh-CN.ts'

declare module '../i18n/catalogues.ts' {
  interface Catalogues {
    privacy: typeof privacyZh
  }
}

registerCatalogue('privacy', {
  'zh-CN': async () => (await import('./words.zh-CN.ts')).privacyZh,
  en: async () => (await import('./words.en.ts')).privacyEn,
})

/** Words about one's own data and consents; those of all faces by `shared:`. */
export const useWords = () => useTranslation(['privacy', 'shared']).t
