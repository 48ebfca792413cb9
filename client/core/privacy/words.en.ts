import type { Translated } from '../i18n/catalogues.ts'
import type { privacyZh } from './words.zh-CN.ts'

export const privacyEn: Translated<typeof privacyZh> = {
  notice: 'Privacy notice',
  readNotice: 'Read the privacy notice',
  version: 'Version of the notice: {{version}}',
  consents: {
    title: 'Privacy and consents',
    lead: 'You are asked about each use apart. You may withdraw any time, with effect at once; what was done before stays lawful.',
    give: 'I consent',
    withdraw: 'Withdraw',
    refuse: 'I do not consent',
    state: { NOT_ASKED: 'Not asked yet', GIVEN: 'You consent', WITHDRAWN: 'You do not consent' },
    since: '{{at}}, notice of {{notice}}',
    saved: 'Saved, and in effect.',
    withdrawId:
      'Your resident ID and all proofs will be deleted from your file, and a status that was verified is so no more. Withdraw?',
    withdrawIdYes: 'Withdraw and delete',
    keep: 'Keep',
    more: 'Your other rights',
    correct: 'Correct my file',
    readings: 'See who looked at my file',
  },
  use: {
    RESIDENT_ID: {
      title: 'Resident ID and proofs, to check your status',
      text: 'The number and pictures of your papers are sensitive. Staff of the station use them to check that you served, and for nothing else. They are kept encrypted, pages show the last four digits, and no employer gets them. In wrong hands they could be used to pose as you: so every look is logged, and you see it. Without them you can look at jobs and go to fairs, but your status cannot be checked.',
      law: 'Personal Information Protection Law, articles 28 to 30: separate consent',
    },
    MATCHING: {
      title: 'My file, to recommend jobs',
      text: 'Your service, skills and wishes are compared with postings line by line, and the reasons are shown. Without it nothing is compared or recommended; you can still look at jobs yourself.',
      law: 'Personal Information Protection Law, article 24: automated decisions',
    },
    INVITATIONS: {
      title: 'Invitations to fairs',
      text: 'By where you live and what work you wish for you are invited to fairs, in your inbox and by mail. Without it none is sent, nor a mail that has not left yet. You still hear of changes of fairs for which you registered.',
      law: 'Personal Information Protection Law, articles 14 and 15',
    },
    EMPLOYERS: {
      title: 'Naming me to employers of a fair',
      text: 'Only of fairs for which you register: your name, contact and experience may be given to employers there. Without it the list says “No”, and nothing may be given; you get in all the same.',
      law: 'Personal Information Protection Law, article 23: giving to others',
    },
    BEING_FOUND: {
      title: 'Letting employers find me',
      text: 'Off until you say yes. Then verified employers can find you for their own open postings, and so can the employment staff of the area. They see: the occupations that you wish for and can do, the skills and certificates that you confirmed, schooling, about how many years you served, the district where you live, whether your status is verified, and the reasons why the posting fits. They do not see: name, phone, resident ID, address, unit or post in service, the pay you wish for, anything about your health, relief, or work that you do not want. Each time you are seen is logged, and you can read it. When you withdraw you are found no more, at once; what was seen before cannot be taken back.',
      law: 'Personal Information Protection Law, articles 23 and 24: giving to others, automated decisions',
    },
    ASSISTANCE: {
      title: 'My pages, for staff who help me',
      text: 'When you call for help, staff of your area can see your pages after giving the reason, for 15 minutes at most: they look and change nothing. Resident ID, codes, tickets and the download of your data are left out. Every look is logged and you are told at once. Say no, and a look that is going on ends, and no other can be opened.',
      law: 'Personal Information Protection Law, articles 14 and 15',
    },
  },
  data: {
    title: 'My data',
    lead: 'Everything that is held of you. Nobody but you can download it.',
    download: 'Download everything (JSON)',
    none: 'Nothing',
    more: 'The newest 20 are shown here; the download has all.',
    nothingOf: 'Nothing is held of: {{parts}}.',
    comma: ', ',
    deskConsents:
      'Your account, sign-ins and what you did are needed for the service; there is no use that asks for a consent of its own. Which staff looked at or worked on your data stands below, under “What staff did”.',
    staffStay:
      'The bureau disables accounts of staff; they are not erased by their people, for the log of what was done has to stay.',
  },
  erase: {
    title: 'Erase my account',
    lead: 'It cannot be brought back (Personal Information Protection Law, article 47).',
    goes: 'What goes',
    goesFile: 'Your file, resident ID, proofs and their pictures, and who looked at them.',
    goesFairs:
      'Registrations for fairs: the place goes to somebody else; of past fairs a count stays, without your name.',
    goesNotices:
      'Notices, consents and sign-ins; of what you reported the concern stays, without name and words.',
    memberStays:
      'What is registered of the organisation, and its postings, are its own and stay, without your name. An owner hands it over first.',
    goesAccount: 'The account is closed, its number can sign up anew, and every device is signed out.',
    stays: 'What stays, and why',
    staysLog:
      'The log of what staff did: the law asks that it can be looked into. It holds record numbers, neither your name nor your numbers.',
    staysCounts: 'Figures such as how many came to a fair, which do not lead to you.',
    orCode: 'Or by a code sent to your phone:',
    send: 'Erase my account',
  },
  first: {
    title: 'Before you enter it: what it is for',
    later: 'Not now',
  },
}
