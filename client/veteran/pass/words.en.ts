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
    offline: 'There is no network. This is the ticket you opened last; it works as usual.',
    show: 'Let the staff scan this at the door. If it does not scan, read out the code beneath.',
    others: 'My other registrations',
    keep: 'Once opened, it also shows without a network.',
    tail: 'Phone ends in',
  },
}
