import type { Translated } from '../../core/i18n/catalogues.ts'
import type { firmsZh } from './words.zh-CN.ts'

export const firmsEn: Translated<typeof firmsZh> = {
  firms: {
    closedOn: 'Closed by its owner on {{day}}',
    title: 'Firm',
    facts: 'Registration and proofs',
    toCase: 'Go to the case',
    release: 'Release the credit code',
    releaseAsk: 'Release the credit code of {{name}}?',
    releaseHint:
      'Its verification ends at once, its postings are hidden, and another organisation can be verified under the code. The reason is told to its owner and kept in the log.',
    released: 'The code is released and the verification has ended.',
    provenElsewhere: 'Another organisation was verified under this credit code',
    provenElsewhereHint:
      'This one cannot be verified under it. Compare what both have handed in; when the other was verified by mistake, the bureau releases the code.',
    members: 'Members',
    noMembers: 'No members.',
    OWNER: 'Owner',
    RECRUITER: 'Recruiter',
    since: 'since {{at}}',
    history: 'History of members',
    JOINED: '{{name}} joined',
    LEFT: '{{name}} left',
    REMOVED: '{{by}} removed {{name}}',
    HANDED_OVER: '{{by}} handed over to {{name}}',
    postings: 'Published postings',
    postingsHint: 'Those for work in your area, without drafts.',
    noPostings: 'Nothing published yet.',
  },
}
