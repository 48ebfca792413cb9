import type { Translated } from '../../core/i18n/catalogues.ts'
import type { dutiesZh } from './words.zh-CN.ts'

export const dutiesEn: Translated<typeof dutiesZh> = {
  duties: {
    title: '{{name}}, your account first',
    NEW_PASSWORD: 'Somebody else made your present password. Change it to one that only you know.',
    SECOND_FACTOR: 'Staff need a second factor. The desk opens when it is set up.',
  },
}
