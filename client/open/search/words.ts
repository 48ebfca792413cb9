import { useTranslation } from 'react-i18next'
import { registerCatalogue } from '../../core/i18n/catalogues.ts'
import type { searchZh } from './words.zh-CN.ts'

declare module '../../core/i18n/catalogues.ts' {
  interface Catalogues {
    search: typeof searchZh
  }
}

registerCatalogue('search', {
  'zh-CN': async () => (await import('./words.zh-CN.ts')).searchZh,
  en: async () => (await import('./words.en.ts')).searchEn,
})

/** Words of the search, which anybody may ask. */
export const useWords = () => useTranslation(['search', 'shared', 'front']).t
