import type { Translated } from '../../core/i18n/catalogues.ts'
import type { postingsZh } from './words.zh-CN.ts'

export const postingsEn: Translated<typeof postingsZh> = {
  posting: {
    title: 'Posting',
    against: 'What is asked, and you',
    againstWhy: '✓ met　△ nearly　✗ missing　○ not required　? not in your file',
    complete: 'Add to my file',
    industry: 'Industry',
    size: 'Size',
    veteranOwned: 'Founded by a veteran (its own statement)',
    licence: 'Licence check',
    licenceVerified: 'Licence checked by the service station ({{day}})',
    licenceNot: 'The licence is not checked yet',
    about: 'About the employer',
    source: 'Source',
    sourceText:
      'Reposted from “{{feed}}”, number {{id}} there. We have not checked this employer; please verify before you contact them.',
    sourcePosted: 'First posted {{day}}',
    unnamed: 'Not named by the source',
    closed: 'This posting is closed.',
    want: 'Interested?',
    wantText: 'Call the service station and staff will put you in touch, or meet the employer at a fair.',
    signIn: 'Sign in to see which requirements you meet.',
    trainings: 'Training that closes the gap',
  },
  report: {
    title: 'Report this posting',
    open: 'Report this posting',
    again: 'Change my report',
    lead: 'Staff look into it and tell you what came of it. The employer never learns who reported it.',
    concern: 'Reason',
    words: 'What happened',
    wordsHint: 'When, who, what was said. Needed when you choose “Something else”.',
    send: 'Send the report',
    waits: 'Your report has arrived. You will be told what came of it.',
    ACTED: 'After your report this posting was taken down.',
    DISMISSED: 'Your report was answered: {{answer}}',
    desk: 'Look at it or take it down at the desk',
  },
}
