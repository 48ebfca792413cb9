import { useTranslation } from 'react-i18next'
import { registerCatalogue } from '../shared/i18n/catalogues.ts'
import type { staffZh } from './staff.zh-CN.ts'

declare module '../shared/i18n/catalogues.ts' {
  interface Catalogues {
    staff: typeof staffZh
  }
}

registerCatalogue('staff', {
  'zh-CN': async () => (await import('./staff.zh-CN.ts')).staffZh,
  en: async () => (await import('./staff.en.ts')).staffEn,
})

/** The words of the staff's desk. */
export const useStaffText = () => useTranslation('staff').t
