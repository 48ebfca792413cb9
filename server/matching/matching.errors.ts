import { refusal } from '../platform/errors.ts'

export const matchingErrors = {
  /** A veteran without a file yet has nothing to be matched by. */
  noFile: refusal(
    'NOT_FOUND',
    '您尚未建立档案，请先填写服役经历。',
    'You have no file yet. Tell about your service first.',
  ),
}
