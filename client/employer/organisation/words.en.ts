import type { Translated } from '../../core/i18n/catalogues.ts'
import type { organisationZh } from './words.zh-CN.ts'

export const organisationEn: Translated<typeof organisationZh> = {
  organisation: {
    title: 'Organisation and licence',
    registerLead:
      'Fill this in as on the business licence or registration certificate. The service station checks it, usually within 3 working days.',
    state: 'Verification',
    step1: 'Handed in',
    step2: 'Station checks',
    step3: 'Verified',
    verifiedUntil: 'Valid until {{day}}, checked by {{by}}',
    verifiedUntilShort: 'Valid until {{day}}',
    pending:
      'Waiting for the service station. You can go on writing postings; they become visible once it is verified.',
    heldWording:
      'Staff have to decide whether the wording below is allowed; the organisation and its postings are not shown until then.',
    heldWords: '{{field}}, “{{words}}”: {{rule}}',
    returned:
      'The service station returned what is marked red below. Correct only that and hand it in again.',
    lapsed: 'The verification has run out. Check what is below and save it to hand it in again.',
    codeElsewhere: 'Another organisation was verified under this credit code',
    codeElsewhereHint:
      'Yours cannot be verified under it. Correct the code if it is wrong and save. If both are one, withdraw this registration and ask to join the other. If you object, ask the service station.',
    codeReleased:
      'The bureau has ended the verification and released the credit code. Check everything, correct it and hand it in again.',
    renew: 'Hand in for renewal',
    renewHint:
      'The verification ends soon. Check the licence and what is registered below, then hand it in. You stay verified while it is checked, and the next six months count from the day on which these end.',
    renewed: 'Handed in for renewal; the service station checks it.',
    renewing:
      'The renewal waits for the service station. The verification of before holds until {{day}}, and postings stay visible.',
    renewalReturned:
      'The service station returned what is marked red below. Correct it to hand the renewal in again. The verification of before holds until {{day}}, and postings stay visible.',
    changeHint: 'After a change of name or Unified Social Credit Code the organisation is checked again.',
    returnedReason: 'Returned because: {{reason}}',
    onlyReturned: 'Everything else is locked, so that nothing changes by mistake.',
    unlock: 'Change other things too',
    register: 'Hand in',
    save: 'Save changes',
    resubmit: 'Hand in again',
    registered: 'Handed in. The outcome will be in your inbox.',
    saved: 'Organisation saved.',
    resubmitted: 'Handed in again; waiting for the service station.',
    identity: 'Registration',
    describing: 'About the organisation',
    contact: 'Contact',
  },
  field: {
    labels: {
      name: 'Name of the organisation',
      creditCode: 'Unified Social Credit Code',
      veteranOwned: 'Founded or owned by a veteran',
      contactPhone: 'Telephone',
    },
    hints: {
      name: 'As on the licence or certificate',
      creditCode: '18 characters, without the letters I, O, S, V, Z',
      legalRepresentative: 'As on the licence; needed before it is verified',
      foundedOn: 'Needed before it is verified',
      registrationOffice: 'Needed before it is verified',
      about: 'What it does, how many work there, why veterans are welcome. Veterans see this.',
      veteranOwned: 'As declared by the organisation itself',
    },
    creditCodeRight: '✓ The check character is right',
    creditCodeCount: '{{count}} of 18 characters',
    creditCodeLetters: 'Contains a character that cannot occur; there is no I, O, S, V or Z',
    creditCodeLength: 'It should have 18 characters, this has {{count}}',
    creditCodeCheck: 'The check character does not fit; compare it with the licence character by character',
    contactHint: 'Only the service station sees this',
  },
}
