import { useTranslation } from 'react-i18next'
import { registerCatalogue } from '../../core/i18n/catalogues.ts'
import type { sessionZh } from './words.zh-CN.ts'

declare module '../../core/i18n/catalogues.ts' {
  interface Catalogues {
    session: typeof sessionZh
  }
}

registerCatalogue('session', {
  'zh-CN': async () => (await import('./words.zh-CN.ts')).sessionZh,
  en: async () => (await import('./words.en.ts')).sessionEn,
})

/** What is said when a page's session has ended or is somebody else's; those of all faces by `shared:`. */
export const useWords = () => useTranslation(['session', 'shared']).t
