import { AppError } from '../platform/errors.ts'

/** Refusals of an operation as a whole. */
export const graphqlErrors = {
  subscription: () =>
    new AppError('INVALID', {
      zh: '不支持 subscription 操作。',
      en: 'There are no subscriptions: ask by query or mutation.',
    }),
}
