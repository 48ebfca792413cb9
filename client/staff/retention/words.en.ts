import type { Translated } from '../../core/i18n/catalogues.ts'
import type { retentionZh } from './words.zh-CN.ts'

export const retentionEn: Translated<typeof retentionZh> = {
  retention: {
    title: 'Retention',
    lead: 'How long what is kept, and what happens then. The bureau sets it within the law; people read it in the privacy notice.',
    label: 'How long what is kept',
    find: 'Find by what it is',
    subject: 'What',
    days: 'How long',
    daysOf: '{{days}} days',
    months: '{{days}} days (about {{months}} months)',
    comes: 'from {{from}} {{days}} days',
    setBy: 'since {{from}}, {{by}}: {{reason}}',
    standard: 'as the product comes; not set yet',
    setter: 'Set by',
    due: 'Over today',
    dueSoon: 'Over in 30 days',
    total: 'In all',
    state: 'State',
    held: 'Held back: {{due}} due, more than the {{most}} of a day',
    next: 'Looked into next: {{moment}}',
    never: 'Not looked into yet',
    set: 'Set',
    setOf: 'Set “{{name}}”',
    setLead:
      'What shortens begins 30 days ahead at the soonest. What was set before stays written, and this is logged.',
    done: 'The period is set.',
    release: 'Let go',
    releaseOf: 'Let go “{{name}}”',
    releaseLead:
      '{{due}} are due, more than go in a day. Check the clock of the server and the periods first; what is gone does not come back.',
    released: 'They are let go.',
    runs: 'What was done',
    runLine: '{{day}} {{name}}: {{done}}',
    noRuns: 'Nothing was over yet',
    untouched: 'Kept files that nobody touches',
    untouchedLead:
      'A station keeps these for people without a phone, who cannot be told, so nothing is erased by itself. Ask the person: keep the file up to date, or have it deleted at the station at the person’s own wish.',
    untouchedLine: 'last touched {{day}}',
    noUntouched: 'No kept file was left for long',
    noUntouchedHint: 'Kept files that nobody touches for as long as an account is kept stand here.',
    noArea: 'no area yet',
  },
}
