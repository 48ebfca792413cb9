import type { Translated } from '../../core/i18n/catalogues.ts'
import type { trainingsZh } from './words.zh-CN.ts'

export const trainingsEn: Translated<typeof trainingsZh> = {
  trainings: {
    giving: 'Training that gives “{{skill}}”',
    none: 'No training is about to begin.',
    noneHint: 'New courses of the service station appear here.',
    noneFor: 'No coming training gives this.',
    all: 'See all training',
    count_one: '{{count}} course',
    count_other: '{{count}} courses',
    order: { STARTS_ASC: 'Soonest', DAYS_ASC: 'Shortest', FEE_ASC: 'Cheapest', NEAR: 'Nearest' },
    starts: 'Begins {{day}} ({{distance}})',
    days_one: '{{count}} day',
    days_other: '{{count}} days',
    places_one: '{{count}} place',
    places_other: '{{count}} places',
    gives: 'What you get',
    content: 'What is taught',
    ask: 'To enrol, call the service station',
  },
}
