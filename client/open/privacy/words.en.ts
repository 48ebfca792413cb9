import type { Translated } from '../../core/i18n/catalogues.ts'
import type { privacyZh } from './words.zh-CN.ts'

export const privacyEn: Translated<typeof privacyZh> = {
  privacy: {
    title: 'Privacy notice',
    lead: 'In plain words: who handles your personal information, which, what for, how long, and what your rights are (Personal Information Protection Law, article 17).',
    version: 'Version: {{version}}',
    who: 'Who is responsible',
    whoText: 'The local office for veterans’ affairs. Questions, requests and complaints go to:',
    uses: 'What is handled, and what for',
    necessary: 'Needed for the service itself',
    necessaryText:
      'Number, name, sign-ins, notices: to keep and protect your account. Service, skills, wishes, where you live: for your file. Registrations and tickets: to hold fairs. Grounds: article 13 (1) 3, a duty by law, and the Law on the Protection of Veterans.',
    withConsent: 'Only with your consent, asked for each apart',
    staff: 'Who sees it',
    staffText:
      'You; staff of the station where you live and of the offices above it: every look is logged, and you see it under “My file”. It is not sold, not used for advertising, not sent abroad. Employers of a fair for which you registered get it only with your consent. Only with another consent can employers find you for a posting, without name and contact, and each time is logged.',
    keep: 'How long it is kept',
    keepText:
      'Until you have the account erased; who does not use it for long is told first, then it is erased. In detail:',
    kept: '{{name}}: {{long}}',
    keptFrom: 'from {{day}} on {{long}}',
    then: '; ',
    months: '{{days}} days (about {{months}} months)',
    keepAlways:
      'One-time codes are void and deleted after 10 minutes; a sign-in ends after 30 days without use. Files that a station keeps for somebody are not erased by themselves: staff ask the person.',
    rights: 'Your rights',
    rightSee: 'To see and copy (article 45): read and download all of it.',
    rightCorrect: 'To correct and complete (article 46): change your file any time.',
    rightWithdraw: 'To withdraw consent (article 15): under “Privacy and consents”, at once.',
    rightErase:
      'To have it deleted (article 47): with the consent goes what was kept for it; you may ask for the whole account to be erased.',
    rightAsk:
      'To have it explained (article 48) and to complain (article 65): call the number above, or turn to the cyberspace administration.',
    rightNear:
      'When somebody has died, close relatives may see, copy, correct and delete by law (article 49); please come to the station.',
    safe: 'How it is protected',
    safeText:
      'Resident ID and proofs are kept encrypted; staff sign in with two factors; what staff do is logged in a way that cannot be altered unnoticed. Of a leak you are told, and it is mended at once (article 57).',
    manage: 'My consents',
  },
}
