import { useTranslation } from 'react-i18next'
import { registerCatalogue } from '../core/i18n/catalogues.ts'
import type { openZh } from './words.zh-CN.ts'

declare module '../core/i18n/catalogues.ts' {
  interface Catalogues {
    open: typeof openZh
  }
}

registerCatalogue('open', {
  'zh-CN': async () => (await import('./words.zh-CN.ts')).openZh,
  en: async () => (await import('./words.en.ts')).openEn,
})

/** Words of the pages that anybody may read. */
export const useWords = () => useTranslation(['open', 'shared', 'front']).t
