import { useTranslation } from 'react-i18next'
import { registerCatalogue } from '../core/i18n/catalogues.ts'
import type { staffZh } from './words.zh-CN.ts'

declare module '../core/i18n/catalogues.ts' {
  interface Catalogues {
    staff: typeof staffZh
  }
}

registerCatalogue('staff', {
  'zh-CN': async () => (await import('./words.zh-CN.ts')).staffZh,
  en: async () => (await import('./words.en.ts')).staffEn,
})

/** The words of the staff's desk; those of every desk by `desk:`, those of all faces by `shared:`. */
export const useWords = () => useTranslation(['staff', 'desk', 'shared']).t
