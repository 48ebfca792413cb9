import { AppError, platformErrors, refusal } from '../platform/errors.ts'
import type { WrongField } from '../../rules/rule.ts'
import type { Text } from '../../rules/text.ts'
import type { requiredToSubmit } from './veteran-section.ts'

const missing: Record<keyof typeof requiredToSubmit, Text> = {
  name: { zh: '请填写姓名', en: 'The name is missing' },
  residentId: { zh: '请填写身份证号', en: 'The resident ID is missing' },
  areaCode: { zh: '请填写现居住地', en: 'Where you live is missing' },
  serviceText: { zh: '请填写服役经历', en: 'Your service is missing' },
}

export const veteranErrors = {
  incomplete: (fields: readonly (keyof typeof requiredToSubmit)[], proofs: readonly WrongField[]) =>
    platformErrors.invalid([...fields.map((path) => ({ path, text: missing[path] })), ...proofs]),
  /** For staff only: whoever types a number never learns whether somebody else has it. */
  verifiedElsewhere: refusal(
    'CONFLICT',
    '另一份已通过核验的档案使用同一身份证号，不能重复核验。请先查明两份档案的归属。',
    'Another verified file has this resident ID. Find out first which of the two is right.',
  ),
  /** Sensitive information is not taken before the person has consented to its use (PIPL, articles 28 and 29). */
  consentFirst: refusal(
    'CONFLICT',
    '身份证号和证明材料属于敏感个人信息，须先取得您的单独同意。请先阅读告知并选择“同意”。',
    'The resident ID and proofs are sensitive. Read the notice and consent to their use first.',
  ),
  tooManyIds: (most: number, retryAfter: number) =>
    new AppError(
      'RATE_LIMITED',
      {
        zh: `身份证号每天最多可修改 ${most} 次，今日已达上限。请于明日 0:00 后再试，或联系服务站办理。`,
        en: `A resident ID may be changed ${most} times a day, and it has been. Try again after midnight, or ask the service station.`,
      },
      { retryAfter },
    ),
  alreadyVerified: refusal(
    'CONFLICT',
    '您的身份已核验，无需再次提交。',
    'Your status is verified already; there is nothing to hand in.',
  ),
  notVerified: refusal(
    'CONFLICT',
    '您的身份尚未核验或核验已失效，暂不能出示身份核验凭证。请在“我的档案”中提交核验。',
    'Your status is not verified at present, so there is no proof of it to show. Hand your file in for checking under “My file”.',
  ),
  notWaiting: refusal(
    'CONFLICT',
    '该档案不在待核验状态，可能已由其他工作人员办理。',
    'This file is not waiting to be checked; somebody may have decided already.',
  ),
  tooManyFiles: (most: number, retryAfter: number) =>
    new AppError(
      'RATE_LIMITED',
      {
        zh: `每位工作人员每天最多可查阅 ${most} 份档案，今日已达上限。今天查阅过的档案仍可打开；其他档案请于明日 0:00 后查阅。`,
        en: `A member of staff may open ${most} files a day, and you have. Those you opened today stay open to you; others can be opened after midnight.`,
      },
      { retryAfter },
    ),
}
