import type { Translated } from '../../core/i18n/catalogues.ts'
import type { trainingsZh } from './words.zh-CN.ts'

export const trainingsEn: Translated<typeof trainingsZh> = {
  trainings: {
    search: 'Search by title or provider',
    free: 'Free',
    paid: 'With a fee',
    lead: 'Trainings that have not begun. Matches name them where a skill is missing.',
    create: 'Offer a training',
    label: 'Trainings',
    training: 'Training',
    startsOn: 'First day',
    days: 'Days',
    places: 'Places',
    fee: 'Fee',
    gives: 'Gives',
    empty: 'No trainings are coming',
    emptyHint: 'Offer one, and matches name it to people who lack the skill.',
    withdraw: 'Withdraw',
    withdrawOf: 'Withdraw “{{title}}”',
    withdrawAsk: 'Withdraw “{{title}}”?',
    withdrawHint: 'Matches will name it no more.',
    withdrawn: '“{{title}}” is withdrawn.',
    offered: '“{{title}}” is offered.',
  },
  training: {
    labels: {
      gives: 'Skills or certificates it gives',
    },
    hints: {
      gives: 'Matches go by these; 1 to 20',
      fee: '0 when free',
    },
    basics: 'The training',
    when: 'Time and places',
    content: 'Content',
    daysUnit: 'days',
    placesUnit: 'people',
    feeUnit: 'CNY',
    publish: 'Offer the training',
  },
}
