import type { WrongField } from '../../rules/rule.ts'
import type { Text } from '../../rules/text.ts'

/** The closed list of refusals; the SDL's `ErrorCode` says what each means. */
export type ErrorCode =
  'UNAUTHENTICATED' | 'FORBIDDEN' | 'NOT_FOUND' | 'INVALID' | 'CONFLICT' | 'RATE_LIMITED' | 'UNAVAILABLE'

export interface ErrorDetails {
  readonly fields?: readonly WrongField[]
  /** Seconds. */
  readonly retryAfter?: number
}

/** An expected refusal. Features make them by the named constructors of their catalogue `<noun>.errors.ts`. */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly text: Text
  readonly details: ErrorDetails

  constructor(code: ErrorCode, text: Text, details: ErrorDetails = {}) {
    super(text.en)
    this.name = 'AppError'
    this.code = code
    this.text = text
    this.details = details
  }
}

/** Refusals that belong to no feature. */
export const platformErrors = {
  unauthenticated: () => new AppError('UNAUTHENTICATED', { zh: '请先登录。', en: 'Please sign in first.' }),
  forbidden: () => new AppError('FORBIDDEN', { zh: '您无权进行此操作。', en: 'You may not do this.' }),
  notFound: () => new AppError('NOT_FOUND', { zh: '没有找到。', en: 'There is no such thing.' }),
  changed: () =>
    new AppError('CONFLICT', {
      zh: '内容已被更改，请重新读取后再提交。',
      en: 'It has changed since you read it. Read it again, then decide.',
    }),
  rateLimited: (retryAfter: number) =>
    new AppError(
      'RATE_LIMITED',
      {
        zh: `尝试过于频繁，请 ${retryAfter} 秒后再试。`,
        en: `Too many tries. Try again in ${retryAfter} seconds.`,
      },
      { retryAfter },
    ),
  unavailable: () =>
    new AppError('UNAVAILABLE', {
      zh: '服务暂时不可用，请稍后再试。',
      en: 'The service is not available now. Try again soon.',
    }),
  /** Names every wrong field at once; `fields` must not be empty. */
  invalid: (fields: readonly WrongField[]) =>
    new AppError(
      'INVALID',
      {
        zh: `填写有误：${fields.map((field) => field.text.zh).join('；')}`,
        en: `Please correct: ${fields.map((field) => field.text.en).join('; ')}`,
      },
      { fields },
    ),
}
