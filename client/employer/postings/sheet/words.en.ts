import type { Translated } from '../../../core/i18n/catalogues.ts'
import type { sheetZh } from './words.zh-CN.ts'

export const sheetEn: Translated<typeof sheetZh> = {
  sheet: {
    title: 'Vacancies by the file',
    open: 'Many by a file',
    template: 'Download the template',
    lead: 'Download the template and write one vacancy in each row; columns with * are needed. Then choose the file. It is checked row by row, and nothing is made until all of it is right; the same file sent again makes nothing twice. At most 500 rows and 2 MB.',
    choose: 'Choose the filled .xlsx file',
    line: 'Row',
    found: 'What was found',
    right: 'right',
    known: 'right, and made before',
    wrong_one: '{{count}} row is to be corrected; no vacancy has been made.',
    wrong_other: '{{count}} rows are to be corrected; no vacancy has been made.',
    corrections: 'Download the rows with what is wrong',
    publish_one: 'Publish it',
    publish_other: 'Publish all {{count}}',
    drafts_one: 'Keep it as a draft',
    drafts_other: 'Keep all {{count}} as drafts',
    done: '{{made}} made, {{published}} published, {{again}} there before and not made again.',
    failed: 'Row {{line}} was not done: {{message}}',
  },
}
