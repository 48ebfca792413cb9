import { useTranslation } from 'react-i18next'
import { registerCatalogue } from '../i18n/catalogues.ts'
import type { agreementsZh } from './words.zh-CN.ts'

declare module '../i18n/catalogues.ts' {
  interface Catalogues {
    agreements: typeof agreementsZh
  }
}

registerCatalogue('agreements', {
  'zh-CN': async () => (await import('./words.zh-CN.ts')).agreementsZh,
  en: async () => (await import('./words.en.ts')).agreementsEn,
})

/** Words about intentions, contracts and kept work that all faces share; those of all pages by `shared:`. */
export const useWords = () => useTranslation(['agreements', 'shared']).t
