import type { Translated } from '../../core/i18n/catalogues.ts'
import type { reachZh } from './words.zh-CN.ts'

export const reachEn: Translated<typeof reachZh> = {
  reach: {
    whole: 'Shown: the whole of {{area}}, with what names no area yet and what lies elsewhere.',
    own: 'Shown: {{area}} and the villages and communities in it.',
    none: 'Your account belongs to no station yet, so you see what is public. Please ask the bureau.',
    without: {
      RELIEF:
        'You do not work for relief: you check no status, and resident IDs and what proves a status are not shown.',
      EMPLOYMENT:
        'You do not work for employment: skills and wishes are not shown, nor is a list narrowed by them.',
    },
    narrow: 'Only',
    all: 'All of the area',
    fairOfOthers: 'This fair is held by {{station}}. You can read it, not change it.',
    trainingOfOthers: 'This training is offered by {{station}}. You can read it, not change it.',
    otherStation: 'another station',
  },
}
