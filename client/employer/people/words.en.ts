import type { Translated } from '../../core/i18n/catalogues.ts'
import type { peopleZh } from './words.zh-CN.ts'

export const peopleEn: Translated<typeof peopleZh> = {
  people: {
    title: 'Find people',
    find: 'Find people',
    findOf: 'Find people for “{{title}}”',
    lead: '“{{title}}”: only veterans who agreed to be found by employers, the best fit first. Name and contact are seen once they apply. Each of them reads that you have looked.',
    list: 'People who suit this posting',
    person: 'Person {{nth}}',
    fit: { STRONG: 'Strong fit', PARTIAL: 'Partial fit', SLIGHT: 'Slight fit' },
    state: { MET: 'Met', NEAR: 'Near', MISSING: 'Missing', UNKNOWN: 'To be asked' },
    required: 'demanded',
    reasons: 'Why they suit',
    wished: 'Wishes for',
    proven: 'Proven by service',
    skills: 'Skills and certificates',
    degree: 'Schooling',
    served: 'Served',
    years: {
      UNDER_TWO: 'under 2 years',
      TWO_TO_FIVE: '2 to 5 years',
      FIVE_TO_TWELVE: '5 to 12 years',
      TWELVE_OR_MORE: '12 years and more',
    },
    district: 'Lives in',
    verified: 'Status verified',
    unverified: 'Status not verified',
    proofs_one: '{{count}} certificate checked',
    proofs_other: '{{count}} certificates checked',
    comma: ', ',
    none: 'Nobody to be shown yet',
    noneHint:
      'Either no veteran has agreed to be found by employers yet, or this posting suits none of those who did. It is theirs to decide; asking for less, or showing the posting at a fair, reaches more people.',
    notVisible: 'This posting is not shown now, so no people can be looked for',
    notVisibleHint: 'It has to be published and within its dates, and your organisation verified.',
    invite: 'Invite to apply',
    inviteOf: 'Invite {{name}} to apply',
    inviteAsk: 'Invite {{name}} to apply',
    inviteLead:
      'These words are sent as they stand, so change them as you like. You see the name once the person applies; if they say no, you only read that there is no interest.',
    message: 'Message',
    template:
      'Hello, your experience fits our posting “{{title}}”, and we would be glad if you applied. We will answer soon.',
    send: 'Send the invitation',
    invited: '{{name}} is invited.',
    invitation: { OPEN: 'Invited', APPLIED: 'Has applied', DECLINED: 'No interest' },
    toPosting: 'See the posting',
    toOrganisation: 'See the verification',
  },
}
