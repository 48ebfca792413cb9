import { notMeEn } from './notme/words.en.ts'
import type { Translated } from '../core/i18n/catalogues.ts'
import { privacyEn } from './privacy/words.en.ts'
import { seenEn } from './seen/words.en.ts'
import type { openZh } from './words.zh-CN.ts'

export const openEn: Translated<typeof openZh> = {
  ...privacyEn,
  ...seenEn,
  ...notMeEn,
  help: {
    title: 'Help and questions',
    lead: 'Sorted by who you are. If the answer is not here, call the service station.',
    veteran: 'Veterans',
    employer: 'Employers',
    staff: 'Staff',
    everybody: 'Account and safety',
    more: 'More',
  },
  veteranQuestions: {
    begin: {
      q: 'Where do I begin?',
      a: 'After signing up, write in your own words what you did in service, such as “driver in a transport company for five years, can repair engines”. From that come your skills and the work that is near; you confirm or remove each line.',
    },
    reasons: {
      q: 'Why am I shown this job?',
      a: 'Each job lists its reasons: ✓ met, △ near, ✗ missing, ? not known. A missing skill names the training that gives it. Nothing but these reasons decides the order; no employer can pay to stand higher.',
    },
    check: {
      q: 'Why is my status checked, and what do I need?',
      a: 'Staff of the station confirm that you served; you may look at jobs and register for fairs before. Upload a picture of your preferential card or discharge papers under “My file” and enter your resident ID. If they return it, they say which part to change.',
    },
    fair: {
      q: 'How do I go to a fair?',
      a: 'Register under “Fairs”. The ticket stays on your phone and works without a network. If you cannot go, cancel, so that somebody else gets the place.',
    },
    who: {
      q: 'Who has read my file?',
      a: 'The list of readings in “My file” names every reading and decision: who, when and what for.',
    },
    phone: {
      q: 'What if I have no phone, or another number?',
      a: 'If the old number still receives messages, change it under “Account”. If it does not, or you have no phone, bring your papers to the station; staff do it with you.',
    },
    mail: {
      q: 'How do I stop invitations?',
      a: 'Switch off “Invitations to fairs” in “My file”, or use the link in a mail. You are still told when a fair you registered for changes.',
    },
  },
  employerQuestions: {
    begin: {
      q: 'How do I post a vacancy?',
      a: 'After signing up, enter the organisation and upload its licence; staff check it. Meanwhile you may draft postings and publish them once it is verified. That holds for six months; from 30 days before their end you can hand it in for renewal, stay verified while it is checked, and the next six months count from that end.',
    },
    wording: {
      q: 'Why can a posting not be published?',
      a: 'It states head-count, conditions, work, place, basic pay and validity, and asks for no sex, age, ethnicity or origin. The page marks the words and names the rule. Words that are unclear are checked by staff and not shown until then.',
    },
    veterans: {
      q: 'May I prefer veterans?',
      a: 'Yes, please say so. “Veterans only” names the rule it follows in the same sentence.',
    },
    appeal: {
      q: 'What if a posting is taken down?',
      a: 'Its page says why. You may change and publish it again, or appeal once; another member of staff decides.',
    },
  },
  staffQuestions: {
    queue: {
      q: 'How do I check a case?',
      a: '“Verification” has the queue at the left, and facts and papers at the right. The arrow keys move on; a return says why, part by part. Nobody decides on their own file or organisation.',
    },
    reach: {
      q: 'Why do I not see some veteran?',
      a: 'You see the area of your station and the villages in it. Others are seen by the stations above, and you see a colleague’s area while you stand in.',
    },
    log: {
      q: 'Is what I do recorded?',
      a: 'Yes, before it is done. People see the part that is about them.',
    },
    second: {
      q: 'What if I lose the authenticator app?',
      a: 'Sign in with a recovery code and set up another. Without one, ask the bureau to reset the account.',
    },
  },
  everybodyQuestions: {
    password: {
      q: 'What if I forget the password?',
      a: 'Choose “Forgotten your password?” where you sign in; a code is sent to your number. Staff ask the bureau.',
    },
    sessions: {
      q: 'What if I signed in on somebody else’s phone?',
      a: 'End that device under “Account”, then change the password.',
    },
    code: {
      q: 'Somebody asks me for a code?',
      a: 'Do not give it. Staff never ask for a code or a password.',
    },
  },
  accessible: {
    title: 'Accessibility statement',
    lead: 'We want everybody to use Rongqiao on their own: those who see, hear or move their hands with difficulty, and those who are old.',
    standard: 'What we follow',
    standardText:
      'The Barrier-Free Environment Law of the People’s Republic of China, GB/T 37668-2019, and WCAG 2.2, level AA as the aim.',
    done: 'What works',
    doneKeyboard: 'Everything can be done by keyboard, and the focus is seen.',
    doneReader:
      'Headings, forms, tables and messages are read by screen readers; colour alone never says anything.',
    doneLarge: 'Text at 200 % loses nothing; buttons on a phone are at least 44 pixels.',
    doneWords: 'A mistake is told with its field, its reason and what to do; what you typed is kept.',
    doneSlow: 'With a slow network or none, tickets and what you typed are still there.',
    gaps: 'What does not work yet',
    gapTables: 'Some wide tables scroll sideways in English.',
    gapChinese:
      'Names of firms, addresses and other things that people entered in Chinese are not translated.',
    gapPdf:
      'Uploaded PDF papers come from their owners and may not be readable by a screen reader; staff will explain them.',
    gapOutside: 'Nobody outside has tested it yet.',
    tell: 'Tell us what stands in your way',
    tellText:
      'Call the service station or come by: staff will do it with you or for you. We keep a record and mend it.',
    date: 'Written on 27 November 2026, after automated tests (axe) and our own.',
  },
  join: {
    title: 'Join an organisation',
    asks: '{{by}} invites you to {{firm}}, to work on its postings.',
    until: 'The invitation is good until {{at}}.',
    onlyTail: 'It is for the mobile number ending in {{tail}} only.',
    accept: 'Join',
    signUp: 'Sign up and join',
    signIn: 'Sign in and join',
    otherRole:
      'You are signed in as somebody else than an employer. Sign out, then sign in or sign up with the number you work with.',
    noLink: 'Please open the whole link that your colleague sent.',
  },
  status: {
    title: 'Proof of status',
    lead: 'Whether the person who shows you the code is a verified veteran of this installation at this moment:',
    yes: 'Yes: a verified veteran',
    yesText: 'Staff have checked this person’s status as a veteran, and it holds at this moment.',
    no: 'No: this proves nothing',
    noText:
      'The code is out of date, was altered, or the person is not verified at present. Ask them to open “Proof of status” anew and scan the new code.',
    at: 'Asked at {{moment}}',
    nothingElse:
      'This page shows no name, no number and nothing of the file. A code lasts some minutes and a picture of it is not the person: watch the page being opened, then scan.',
  },
  policies: {
    title: 'Policies',
    lead: 'Policies in force for veterans and employers.',
    order: { NEWEST: 'Newest', NEAR: 'Where I live first' },
    nearText: 'Policies of {{place}} first, then of what it lies in and of the whole country.',
    from: 'In force since {{from}}',
    fromUntil: '{{from}} to {{until}}',
    none: 'No policies',
    count_one: '{{count}} policy',
    count_other: '{{count}} policies',
    noneHint: 'Ask the service station.',
    concerns: 'Whom it concerns',
    for: { VETERAN: 'Veterans', EMPLOYER: 'Employers', BOTH: 'Veterans and employers' },
    in: 'Where: {{area}}',
    everywhere: 'Where: the whole country',
    unchecked: 'Whether you meet the conditions is for the office that handles it to say.',
    source: 'Source',
    link: 'Read the original',
    version: 'Version {{version}}, updated {{day}}',
    withdrawn: 'This policy was withdrawn; only staff see it.',
  },
  responsible: {
    title: 'Who is responsible',
    lead: 'The local veterans bureau runs this system and answers for the personal data in it.',
    office: 'Who runs it',
    what: 'Who answers for what',
    whatOffice:
      'The bureau: checking people and organisations, holding fairs, reports and appeals, protecting personal data, answering you.',
    whatEmployer:
      'Employers: that postings are true and lawful; people’s data are used for hiring and nothing else.',
    whatVeteran: 'Veterans: that service and papers are true.',
    wrong: 'When something is wrong',
    wrongText:
      'Report an untrue posting on its page. If your data are misused, call the bureau; you may also turn to the authorities for the internet, the police or labour.',
    noFee:
      'Looking for work, registering and being recommended cost nothing. Report whoever takes money or keeps your papers.',
  },
}
