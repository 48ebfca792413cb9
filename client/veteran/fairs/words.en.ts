import type { Translated } from '../../core/i18n/catalogues.ts'
import type { fairsZh } from './words.zh-CN.ts'

export const fairsEn: Translated<typeof fairsZh> = {
  fair: {
    when: 'When',
    where: 'Where',
    host: 'Held by',
    phone: 'Telephone',
    places: 'Places',
    placesText: '{{capacity}} in all, {{taken}} taken',
    closes: 'Registration closes',
    occupations: 'Occupations',
    allOccupations: 'All kinds',
    notes: 'Good to know',
    register: 'Register',
    registerSignIn: 'Sign in to register',
    registerOnly: 'Only veterans can register.',
    closed: 'Registration is not possible now',
    cancelled: 'This fair was cancelled',
    done: 'You are registered',
    doneText: 'Show your ticket at the door. If you cannot come, please give the place back.',
    overText: 'The fair is over; places cannot be given back any more.',
    calendar: 'Add to the calendar',
    pass: 'See my ticket',
    withdraw: 'Give the place back',
    withdrawAsk: 'Give your place back? Somebody else will get it.',
    withdrawYes: 'Yes, give it back',
    withdrawNo: 'Keep my place',
    withdrawn: 'You gave the place back',
    withdrawnText: 'You can register again until registration closes.',
  },
}
