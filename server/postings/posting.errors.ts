import type { WrongField } from '../../rules/rule.ts'
import { AppError, platformErrors } from '../platform/errors.ts'

/** Refusals of this feature. */
export const postingErrors = {
  notRegistered: () =>
    new AppError('CONFLICT', {
      zh: '请先登记您的单位，再发布岗位。',
      en: 'Register your organisation first, then write postings.',
    }),
  closed: () =>
    new AppError('CONFLICT', {
      zh: '该岗位已停止招聘，不能再修改或发布；请另写一份。',
      en: 'This posting is closed and can be neither changed nor published. Write a new one.',
    }),
  /** Names every missing element and every refused wording. */
  notPublishable: (fields: readonly WrongField[]) => platformErrors.invalid(fields),
}
