import { useTranslation } from 'react-i18next'
import { registerCatalogue } from '../shared/i18n/catalogues.ts'
import type { employerZh } from './employer.zh-CN.ts'

declare module '../shared/i18n/catalogues.ts' {
  interface Catalogues {
    employer: typeof employerZh
  }
}

registerCatalogue('employer', {
  'zh-CN': async () => (await import('./employer.zh-CN.ts')).employerZh,
  en: async () => (await import('./employer.en.ts')).employerEn,
})

/** The words of the employers' desk. */
export const useEmployerText = () => useTranslation('employer').t
