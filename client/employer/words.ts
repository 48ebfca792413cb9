import { useTranslation } from 'react-i18next'
import { registerCatalogue } from '../core/i18n/catalogues.ts'
import type { employerZh } from './words.zh-CN.ts'

declare module '../core/i18n/catalogues.ts' {
  interface Catalogues {
    employer: typeof employerZh
  }
}

registerCatalogue('employer', {
  'zh-CN': async () => (await import('./words.zh-CN.ts')).employerZh,
  en: async () => (await import('./words.en.ts')).employerEn,
})

/** The words of the employers' desk; those of every desk by `desk:`, those of all faces by `shared:`. */
export const useWords = () => useTranslation(['employer', 'desk', 'shared']).t
