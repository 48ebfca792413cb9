import type { Translated } from '../../core/i18n/catalogues.ts'
import type { resetsZh } from './words.zh-CN.ts'

export const resetsEn: Translated<typeof resetsZh> = {
  resets: {
    reset: 'Reset in person',
    titleOf: 'Reset the account of {{name}} in person',
    lead: 'For somebody who has lost number and password and came with a document. Compare it with the file. The old password ends, every device is signed out, and the person is told.',
    ok: 'Reset',
    phone: 'The person’s number from now on',
    code: 'Code sent to that number',
    document: {
      ID_CARD: 'Resident ID card',
      TEMPORARY_ID_CARD: 'Temporary resident ID card',
      PREFERENTIAL_CARD: 'Preferential card',
      PASSPORT: 'Passport',
    },
    handedOf: 'One-time code of {{name}}',
    handed:
      'Shown this once; hand it over in person. Until {{until}} the person enters the number {{phone}} and this code under “Forgotten password”, and makes a new password.',
    handedOk: 'Handed over',
  },
}
