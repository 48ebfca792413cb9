import type { Translated } from '../../core/i18n/catalogues.ts'
import type { workbenchZh } from './words.zh-CN.ts'

export const workbenchEn: Translated<typeof workbenchZh> = {
  workbench: {
    first: 'Do first',
    allDone: 'Nothing waits for you',
    allDoneHint: 'You can write a new posting, or look at the coming fairs.',
    numbers: 'At a glance',
    register: 'Register your organisation',
    registerHint:
      'The service station checks it; postings are shown to veterans once it is verified. You can write drafts right away.',
    registerGo: 'Register',
    correct: 'Correct what was returned',
    correctHint_one: 'The service station returned {{count}} field: {{fields}}',
    correctHint_other: 'The service station returned {{count}} fields: {{fields}}',
    correctGo: 'Correct',
    lapsed: 'Your verification has run out',
    lapsedHint: 'Check what is registered and hand it in again; until then postings are hidden.',
    lapsedGo: 'Check',
    soonLapsed: 'Your verification ends on {{day}}',
    soonLapsedHint: 'Postings are hidden after that day; watch for a message from the service station.',
    soonLapsedGo: 'Look',
    pending: 'Your organisation is being checked',
    pendingHint: 'Handed in on {{day}}. Published postings become visible once it is verified.',
    expired: '“{{title}}” is past its validity',
    expiredHint: 'Veterans no longer see it. Extend it if you still seek people, close it if not.',
    expiring: '“{{title}}” ends {{when}}',
    expiringHint: 'Valid until {{day}}. Extend it if you still seek people.',
    expiringGo: 'Extend',
    draft: 'The draft “{{title}}” is not published',
    draftHint: 'Veterans do not see drafts.',
    draftGo: 'Go on writing',
    openPostings: 'Open postings',
    visiblePostings: 'Visible to veterans',
    comingFairs: 'Coming fairs',
  },
}
