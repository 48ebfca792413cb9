import { AppError } from '../platform/errors.ts'

export const employerErrors = {
  /** Says nothing of whose it is. */
  creditCodeTaken: () =>
    new AppError('CONFLICT', {
      zh: '该统一社会信用代码已登记，如有疑问请联系服务站。',
      en: 'This Unified Social Credit Code is registered. If that is wrong, ask the service station.',
    }),
  oneEach: () =>
    new AppError('CONFLICT', {
      zh: '您已登记过一个单位。',
      en: 'You have registered an organisation already.',
    }),
  notRegistered: () =>
    new AppError('NOT_FOUND', {
      zh: '您还没有登记单位。',
      en: 'You have not registered an organisation yet.',
    }),
  notWaiting: () =>
    new AppError('CONFLICT', {
      zh: '该单位不在待核验状态，可能已由他人处理。',
      en: 'This organisation is not waiting to be checked; somebody may have decided already.',
    }),
}
