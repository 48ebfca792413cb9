import { AppError } from '../platform/errors.ts'

export const matchingErrors = {
  /** A veteran without a file yet has nothing to be matched by. */
  noFile: () =>
    new AppError('NOT_FOUND', {
      zh: '您还没有档案，请先填写服役经历。',
      en: 'You have no file yet. Tell about your service first.',
    }),
}
