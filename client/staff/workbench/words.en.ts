import type { Translated } from '../../core/i18n/catalogues.ts'
import type { workbenchZh } from './words.zh-CN.ts'

export const workbenchEn: Translated<typeof workbenchZh> = {
  workbench: {
    first: 'Today’s work',
    allDone: 'Nothing waits for you',
    allDoneHint: 'Who hands something in to be checked, and fairs that come near, stand here.',
    numbers: 'At a glance',
    veterans_one: '{{count}} veteran waits to be checked',
    veterans_other: '{{count}} veterans wait to be checked',
    veteransGo: 'Check',
    employers_one: '{{count}} employer waits to be checked',
    employers_other: '{{count}} employers wait to be checked',
    employersGo: 'Check',
    waitingSince: 'The first handed in on {{day}}.',
    running: '“{{title}}” is on now',
    runningGo: 'See who comes',
    soon: '“{{title}}”: {{when}}',
    soonGo: 'Look',
    unannounced: '“{{title}}” is being announced',
    unannouncedGo: 'See how far',
    draft: 'The draft “{{title}}” is not published',
    draftGo: 'Go on',
    fairHint: '{{moment}}, {{place}}. {{registered}} of {{capacity}} places taken.',
    comingFairs: 'Coming fairs',
    waitingVeterans: 'Veterans to check',
    waitingEmployers: 'Employers to check',
    openTrainings: 'Trainings to come',
  },
}
