import type { Translated } from '../../core/i18n/catalogues.ts'
import type { passZh } from './words.zh-CN.ts'

export const passEn: Translated<typeof passZh> = {
  pass: {
    title: 'My ticket',
    none: 'You are not registered for a fair.',
    noneHint: 'Once you register, your ticket is here.',
    see: 'See recruitment fairs',
    code: 'Code',
    picture: 'QR code for the door',
    offline: 'There is no network. This ticket is kept on this device; it works as usual.',
    notKept: 'This ticket has not been opened on this device',
    notKeptHint:
      'Open it once with a network; then it also shows without. At the door, tell the staff your phone number.',
    over: 'This fair is over; the ticket is no longer valid.',
    keptOthers: 'Other tickets kept on this device',
    show: 'Let the staff scan this at the door. If it does not scan, read out the code beneath.',
    others: 'My other registrations',
    keep: 'Once opened, it also shows without a network.',
    tail: 'Phone ends in',
  },
}
