import type { Translated } from '../../core/i18n/catalogues.ts'
import type { searchesZh } from './words.zh-CN.ts'

export const searchesEn: Translated<typeof searchesZh> = {
  searches: {
    title: 'Searches in vain',
    lead: 'Words that found no posting, or only one or two, this month. Who searched and where is not kept; words are listed once three different people have used them.',
    words: 'Words',
    understood: 'Understood as',
    notUnderstood: 'Not understood',
    none: 'Found nothing (times)',
    few: 'Found fewer than 3 (times)',
    days: 'Lately',
    onDay: '{{day}}: {{count}}',
    month: 'Month',
    search: 'Find among these words',
    monthNamed: '{{month}}/{{year}}',
    others:
      'Others: {{count}} (fewer than three people, or words that may hold a name or a number; only counted, never kept)',
    empty: 'No such searches in this month',
    emptyHint: 'Counts are brought together every few seconds. Try another month.',
  },
}
