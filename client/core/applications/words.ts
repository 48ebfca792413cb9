import { useTranslation } from 'react-i18next'
import { registerCatalogue } from '../i18n/catalogues.ts'
import type { applicationsZh } from './words.zh-CN.ts'

declare module '../i18n/catalogues.ts' {
  interface Catalogues {
    applications: typeof applicationsZh
  }
}

registerCatalogue('applications', {
  'zh-CN': async () => (await import('./words.zh-CN.ts')).applicationsZh,
  en: async () => (await import('./words.en.ts')).applicationsEn,
})

/** Words about an applicant; those of all faces by `shared:`. */
export const useWords = () => useTranslation(['applications', 'shared']).t
