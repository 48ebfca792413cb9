import type { Translated } from '../../../core/i18n/catalogues.ts'
import type { closingZh } from './words.zh-CN.ts'

export const closingEn: Translated<typeof closingZh> = {
  closing: {
    title: 'Close the organisation',
    lead: 'For when you hire no more, or want your account erased. If somebody else is to keep it, hand it over instead. What happens then:',
    thenPostings: 'All open postings are withdrawn, and whatever waits for staff with them.',
    thenMembers:
      'Nobody can see or change the organisation any more; everybody is told. Their accounts stay, and they may join another.',
    thenCode: 'The credit code is free: it can be registered and verified again.',
    thenProofs:
      'The contact and the number are deleted at once, the licence and other proofs after the time that the privacy notice says.',
    thenStays:
      'The name, the code, the day of closing, past fairs and decisions are kept as the law demands; staff can find them.',
    thenNever: 'It cannot be undone.',
    handOver: 'Hand it over',
    close: 'Close it',
    ask: 'Close “{{name}}”?',
    type: 'It cannot be undone. Type the full name “{{name}}” to confirm.',
    done: 'The organisation is closed; its postings are being withdrawn.',
  },
}
