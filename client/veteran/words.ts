import { useTranslation } from 'react-i18next'
import { registerCatalogue } from '../core/i18n/catalogues.ts'
import { frontZhCN } from './home/words.zh-CN.ts'
import type { veteranZhCN } from './words.zh-CN.ts'

declare module '../core/i18n/catalogues.ts' {
  interface Catalogues {
    front: typeof frontZhCN
    veteran: typeof veteranZhCN
  }
}

registerCatalogue('front', {
  'zh-CN': () => Promise.resolve(frontZhCN),
  en: async () => (await import('./home/words.en.ts')).frontEn,
})

registerCatalogue('veteran', {
  'zh-CN': async () => (await import('./words.zh-CN.ts')).veteranZhCN,
  en: async () => (await import('./words.en.ts')).veteranEn,
})

/** Words of the first page, its frame and its cards; the only ones a visitor waits for. */
export const useFrontWords = () => useTranslation(['front', 'shared']).t

/** The veteran's words; those of both faces by `shared:`. */
export const useWords = () => useTranslation(['veteran', 'shared', 'front']).t

export type Words = ReturnType<typeof useWords>
