import type { Translated } from '../../core/i18n/catalogues.ts'
import type { statusZh } from './words.zh-CN.ts'

export const statusEn: Translated<typeof statusZh> = {
  status: {
    title: 'Proof of status',
    lead: 'Let the other side scan the code. They see a yes or a no, and neither your name nor a number nor anything of your file.',
    picture: 'QR code that proves the status',
    until: 'Good until {{time}}; it is renewed by itself',
    again: 'Another code',
    show: 'Show proof of status',
  },
}
