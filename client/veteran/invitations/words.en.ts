import type { Translated } from '../../core/i18n/catalogues.ts'
import type { invitationsZh } from './words.zh-CN.ts'

export const invitationsEn: Translated<typeof invitationsZh> = {
  invitations: {
    title: 'Invitations to apply',
    count_one: '{{count}} invitation waits for you',
    count_other: '{{count}} invitations wait for you',
    none: 'No invitations yet.',
    noneHint:
      'When you agree to be found, employers can invite you to apply. They do not know your name or number unless you do.',
    consents: 'What I agreed to',
    by: '{{firm}} invites you, {{day}}',
    words: 'In its words: ',
    gone: 'This posting takes no applications any more.',
    apply: 'Apply',
    decline: 'Not for me',
    declineHint:
      'With “Not for me” the employer reads that there is no interest; it does not learn who you are, and cannot invite you for that posting again.',
    declined: 'You said no: {{title}}',
  },
}
