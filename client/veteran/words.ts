import { useTranslation } from 'react-i18next'
import { registerCatalogue } from '../shared/i18n/catalogues.ts'
import type { veteranZhCN } from './veteran.zh-CN.ts'

declare module '../shared/i18n/catalogues.ts' {
  interface Catalogues {
    veteran: typeof veteranZhCN
  }
}

registerCatalogue('veteran', {
  'zh-CN': async () => (await import('./veteran.zh-CN.ts')).veteranZhCN,
  en: async () => (await import('./veteran.en.ts')).veteranEn,
})

/** The veteran's words; those of both faces by `shared:`. */
export const useWords = () => useTranslation(['veteran', 'shared']).t

export type Words = ReturnType<typeof useWords>
