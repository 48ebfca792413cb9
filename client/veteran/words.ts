import { useTranslation } from 'react-i18next'
import { registerCatalogue } from '../core/i18n/catalogues.ts'
import { frontZh } from './home/words.zh-CN.ts'
import type { veteranZh } from './words.zh-CN.ts'

declare module '../core/i18n/catalogues.ts' {
  interface Catalogues {
    front: typeof frontZh
    veteran: typeof veteranZh
  }
}

registerCatalogue('front', {
  'zh-CN': () => Promise.resolve(frontZh),
  en: async () => (await import('./home/words.en.ts')).frontEn,
})

registerCatalogue('veteran', {
  'zh-CN': async () => (await import('./words.zh-CN.ts')).veteranZh,
  en: async () => (await import('./words.en.ts')).veteranEn,
})

/** Words of the first page, its frame and its cards; the only ones a visitor waits for. */
export const useFrontWords = () => useTranslation(['front', 'shared']).t

/** The veteran's words; those of both faces by `shared:`. */
export const useWords = () => useTranslation(['veteran', 'shared', 'front']).t

export type Words = ReturnType<typeof useWords>
