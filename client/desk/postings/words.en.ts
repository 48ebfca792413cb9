import type { Translated } from '../../core/i18n/catalogues.ts'
import type { postingsZh } from './words.zh-CN.ts'

export const postingsEn: Translated<typeof postingsZh> = {
  postings: {
    standing: {
      DRAFT: 'Only you see it',
      HELD: 'Held: its wording is being checked',
      RETURNED: 'Given back, to be mended',
      TAKEN_DOWN: 'Taken down',
      UNVERIFIED: 'Waits for the verification of its employer',
      OPEN: 'Veterans see it',
      PAUSED: 'Paused',
      EXPIRED: 'Past its last day',
      FILLED: 'Filled',
      WITHDRAWN: 'Closed by its employer',
      CLOSED: 'Closed',
    },
    full_one: '{{count}} application waits for an answer: it takes no more',
    full_other: '{{count}} applications wait for an answer: it takes no more',
    life: 'What befell it',
    act: {
      PUBLISHED: 'Published',
      HELD: 'Held until staff have checked its wording',
      PAUSED: 'Paused',
      RESUMED: 'Resumed',
      RENEWED: 'Renewed',
      EXPIRED: 'Passed its last day and is not shown',
      FILLED: 'Filled, and closed by itself',
      REOPENED: 'A hire was taken back: open again',
      WITHDRAWN: 'Closed',
      CLOSED: 'Closed',
      TAKEN_DOWN: 'Taken down',
      APPEALED: 'Appealed',
      PUT_UP: 'Shown again',
    },
    side: { VETERAN: '', EMPLOYER: 'Employer', STAFF: 'Staff' },
    byPlatform: 'The platform',
    until: 'valid until {{day}}',
  },
}
