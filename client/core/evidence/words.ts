import { useTranslation } from 'react-i18next'
import { registerCatalogue } from '../i18n/catalogues.ts'
import type { evidenceZh } from './words.zh-CN.ts'

declare module '../i18n/catalogues.ts' {
  interface Catalogues {
    evidence: typeof evidenceZh
  }
}

registerCatalogue('evidence', {
  'zh-CN': async () => (await import('./words.zh-CN.ts')).evidenceZh,
  en: async () => (await import('./words.en.ts')).evidenceEn,
})

/** Words about proofs; those of all faces by `shared:`. */
export const useWords = () => useTranslation(['evidence', 'shared']).t

export type Words = ReturnType<typeof useWords>
