import { exportLimits } from '../../rules/export.ts'
import { grouped } from '../../rules/text.ts'
import { AppError, refusal } from '../platform/errors.ts'

const { aDay, rows } = exportLimits

export const exportErrors = {
  tooManyRows: (found: number) =>
    new AppError('INVALID', {
      zh: `名单共 ${grouped(found)} 人，一次最多导出 ${grouped(rows)} 人。请先缩小范围。`,
      en: `The list holds ${grouped(found)} people; at most ${grouped(rows)} are taken along at once. Narrow it first.`,
    }),
  tooManyToday: (retryAfter: number) =>
    new AppError(
      'RATE_LIMITED',
      {
        zh: `每人每天最多导出 ${aDay} 次，今日已达上限。请于明日 0:00 后再试。`,
        en: `At most ${aDay} exports a day, and they have been. Try again after midnight.`,
      },
      { retryAfter },
    ),
  gone: refusal(
    'CONFLICT',
    '该导出文件尚未生成，或已到期删除。如仍需要，请重新导出。',
    'The file is not made yet, or is gone. Ask for another export if it is still needed.',
  ),
  askerGone: refusal('FORBIDDEN', '申请导出的账号已停用。', 'The account that asked for it is closed.'),
}
