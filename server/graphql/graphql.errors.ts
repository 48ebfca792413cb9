import { refusal } from '../platform/errors.ts'

/** Refusals of an operation as a whole. */
export const graphqlErrors = {
  subscription: refusal(
    'INVALID',
    '不支持 subscription 操作。',
    'There are no subscriptions: ask by query or mutation.',
  ),
}
