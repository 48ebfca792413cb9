import { platformErrors, type AppError } from '../../platform/errors.ts'
import { wrongField } from '../../../rules/rule.ts'
import { mostRows, type Unreadable } from './workbook.ts'

const reasons: Readonly<Record<Unreadable, readonly [zh: string, en: string]>> = {
  NO_SHEET: [
    '无法读取该文件：请上传由模板填写的 .xlsx 文件，不超过 2 MB，不要加密',
    'This file cannot be read: send an .xlsx made from the template, of at most 2 MB and without a password',
  ],
  MACROS: [
    '文件中有宏或指向其他文件的内容，不予接收',
    'The file holds macros or parts of other files, which are not taken',
  ],
  TOO_MANY: [
    `一个文件最多 ${mostRows} 个岗位，请分成几个文件`,
    `A file holds at most ${mostRows} vacancies; make several files of it`,
  ],
  EMPTY: ['文件中没有岗位', 'The file holds no vacancy'],
}

/** Why nothing of a file is taken. */
export const sheetErrors = {
  unreadable: (why: Unreadable): AppError => platformErrors.invalid([wrongField('file', ...reasons[why])]),
  lacksColumns: (zh: string, en: string): AppError =>
    platformErrors.invalid([
      wrongField('file', `表头缺少列：${zh}。请使用模板`, `The head lacks columns: ${en}. Use the template`),
    ]),
  rowsAreWrong: (count: number): AppError =>
    platformErrors.invalid([
      wrongField(
        'file',
        `有 ${count} 行需要更正，尚未生成任何岗位`,
        `${count} ${count === 1 ? 'row is' : 'rows are'} to be corrected; no vacancy has been made`,
      ),
    ]),
}
