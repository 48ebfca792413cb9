import type { Translated } from '../../core/i18n/catalogues.ts'
import type { relativesZh } from './words.zh-CN.ts'

export const relativesEn: Translated<typeof relativesZh> = {
  relatives: {
    title: 'Relatives and interests',
    lead: 'Declare near relatives and firms in which you have a part. What matches is looked at first, and decided on, by a colleague. You alone see whom you declared; the bureau sees who declared how many.',
    back: 'Back to the account',
    listed: 'My declarations',
    none: 'Nothing declared',
    noneHint:
      'If a near relative is served here, or you or a relative work for or own part of a firm, declare it here.',
    declare: 'Declare',
    declareHint:
      'Give a name, a mobile number or a credit code at least. Namesakes are left to a colleague too; the end of the resident ID tells them apart.',
    phone: 'Mobile number',
    tail: 'End of the resident ID',
    tailHint: 'The last four, to tell namesakes apart.',
    code: 'Unified Social Credit Code',
    save: 'Declare',
    declared: 'Declared; it counts from now on.',
    takeBack: 'Take back',
    takeBackOf: 'Take back the declaration of “{{name}}”',
    takeBackAsk: 'Take back the declaration of “{{name}}”?',
    takeBackHint: 'It still counts for 30 days. Taking back is logged.',
    takenBack: 'Taken back; it counts for 30 more days.',
    until: 'taken back, counts until {{day}}',
  },
}
