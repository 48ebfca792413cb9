import { useTranslation } from 'react-i18next'
import { registerCatalogue } from '../core/i18n/catalogues.ts'
import type { deskZh } from './words.zh-CN.ts'

declare module '../core/i18n/catalogues.ts' {
  interface Catalogues {
    desk: typeof deskZh
  }
}

registerCatalogue('desk', {
  'zh-CN': async () => (await import('./words.zh-CN.ts')).deskZh,
  en: async () => (await import('./words.en.ts')).deskEn,
})

/** The words of every desk; those of all faces by `shared:`. */
export const useWords = () => useTranslation(['desk', 'shared']).t
