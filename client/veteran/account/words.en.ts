import type { Translated } from '../../core/i18n/catalogues.ts'
import type { accountZh } from './words.zh-CN.ts'

export const accountEn: Translated<typeof accountZh> = {
  sign: {
    role: 'You are',
    roleVeteran: 'a veteran looking for work or training',
    roleEmployer: 'an employer looking for people',
    name: 'Name',
    nameHintEmployer: 'The name of the person in charge; the organisation comes later.',
    phone: 'Mobile number',
    phoneHint: '11 digits, mainland China; you sign in with it.',
    password: 'Password',
    passwordHint: 'At least 8 characters, not only digits.',
    show: 'Show the password',
    email: 'E-mail (may be left out)',
    emailHint: 'For notices such as invitations to fairs.',
    noAccount: 'No account yet?',
    hasAccount: 'Have an account already?',
  },
  wrong: {
    required: 'Enter: {{field}}',
    past: 'The day cannot be before today',
    shortText: 'Tell us in a few sentences what you did in service',
  },
  account: {
    title: 'Account and language',
    language: 'Language of pages and notices',
    saved: 'Saved.',
    signOutHint: 'Signing out also clears the ticket and unsaved answers kept on this device.',
  },
  unsubscribe: {
    title: 'Stop mails',
    ask: 'No more invitations to fairs? They stop in your inbox and by mail; of fairs you have registered for you are still told.',
    yes: 'Stop invitations to fairs',
    done: 'Done',
    doneText: 'You will get no more invitations to fairs. You can have them again at any time in your file.',
    failed: 'That did not work',
    failedText: 'Open the link from the mail again, or switch invitations off in your file.',
  },
}
