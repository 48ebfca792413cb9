import type { Translated } from '../../core/i18n/catalogues.ts'
import type { seeingZh } from './words.zh-CN.ts'

export const seeingEn: Translated<typeof seeingZh> = {
  seeing: {
    see: 'See as the person',
    seeOf: 'See as a member of {{name}}',
    lead: 'Opens the pages as the person sees them, to read only, for 15 minutes. The reason is logged and told to the person.',
    reason: 'Reason',
    member: 'Whose pages',
    ok: 'Give the reason and open',
    ready: 'The pages are ready',
    readyText:
      'The pages of {{name}} open in a tab of their own, until {{until}}. Your other tabs stay as they are.',
    open: 'Open in a new tab',
    close: 'Close',
  },
}
