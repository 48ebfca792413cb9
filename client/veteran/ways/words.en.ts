import type { Translated } from '../../core/i18n/catalogues.ts'
import type { waysZh } from './words.zh-CN.ts'

export const waysEn: Translated<typeof waysZh> = {
  ways: {
    title: 'Work I would like to do',
    lead: 'Choose an occupation and see what is lacking, which trainings come in which order, and how long it takes in all.',
    occupationHint: 'For example: electrician, forklift driver, carer',
    toOccupation: 'Towards: {{name}}',
    toPosting: 'Towards the posting: {{name}}',
    held: 'You have',
    lacking: 'You lack',
    nothingLacking: 'You have all that is asked for.',
    nothingByLaw: 'The law asks for no certificate for this work.',
    nothingAsked:
      'The law asks for no certificate for this work, and its open postings have no demand in common.',
    LAW: 'Asked for by law',
    POSTING: 'Asked for by the posting',
    POSTINGS: 'Asked for by {{share}}% of its open postings',
    rule: 'Rule: {{rule}}',
    orElse: 'Or: {{list}}',
    likely: 'Your service suggests that you have it; please confirm in your file.',
    beyond: 'No training that is offered now leads to it. Ask the service station.',
    steps: 'Trainings, in order',
    afterYears_one: '{{count}} year after the step before',
    afterYears_other: '{{count}} years after the step before',
    gives: 'Gives: {{list}}',
    bridge: 'Needed before the next step',
    days_one: 'All of it, one after another, takes some {{count}} day.',
    days_other: 'All of it, one after another, takes some {{count}} days.',
    years:
      'All of it, one after another, takes some {{count}} years, waiting that the rules demand among them.',
    none: 'There is no training to take now.',
    counted_one: 'Counted from {{count}} open posting.',
    counted_other: 'Counted from {{count}} open postings.',
    countedNone: 'There are no open postings of this kind now: only what the law asks for is listed.',
    see: 'See such postings',
    other: 'Choose another occupation',
    start: {
      wished: 'Occupations that you wish for',
      proven: 'Occupations that your service leads to',
      near: 'Related occupations',
      postings: 'Postings that suit you',
      tellService:
        'Tell about your service and what you wish for, and occupations and postings for you are listed here.',
      tellWishes: 'Say what you wish for, and it is listed here first.',
      another: 'Another occupation',
    },
    comma: ', ',
  },
}
