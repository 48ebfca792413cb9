import type { WrongField } from '../../rules/rule.ts'
import type { Text } from '../../rules/text.ts'
import { sayMoment } from './text.ts'

/** The closed list of refusals; the SDL's `ErrorCode` says what each means. */
export type ErrorCode =
  'UNAUTHENTICATED' | 'FORBIDDEN' | 'NOT_FOUND' | 'INVALID' | 'CONFLICT' | 'RATE_LIMITED' | 'UNAVAILABLE'

export interface ErrorDetails {
  readonly fields?: readonly WrongField[]
  /** Which of several refusals of a code it is, for programs. */
  readonly reason?: string
  /** Seconds. */
  readonly retryAfter?: number
  /** The name of who is signed in now, where a page was opened for somebody else. */
  readonly signedInAs?: string
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

/** A refusal that always says the same. */
export const refusal = (code: ErrorCode, zh: string, en: string) => () => new AppError(code, { zh, en })

/** Refusals that belong to no feature. */
export const platformErrors = {
  unauthenticated: refusal('UNAUTHENTICATED', '请先登录。', 'Please sign in first.'),
  forbidden: refusal('FORBIDDEN', '您无权进行此操作。', 'You may not do this.'),
  notFound: refusal(
    'NOT_FOUND',
    '未找到该内容，可能已删除或撤下。请返回列表重新选择。',
    'This was not found; it may have been deleted or taken down. Go back to the list and choose again.',
  ),
  /** Of what everybody may read; what is nobody else's to know of is not found. */
  beyondReach: refusal(
    'FORBIDDEN',
    '该内容不属于您所在服务站的辖区，请由所属服务站或区级退役军人事务部门办理。',
    'This lies outside the area of your station. Its own station, or the bureau, can do it.',
  ),
  changed: refusal(
    'CONFLICT',
    '内容已被更改，请重新载入后再提交。',
    'It has changed since you read it. Read it again, then decide.',
  ),
  /** Who changed it and when, where that is for the viewer to know. */
  changedBy: (name: string, at: Date) =>
    new AppError('CONFLICT', {
      zh: `${name}已更改内容（${sayMoment(at, 'zh-CN')}），请重新载入后再提交。`,
      en: `${name} has changed it since you read it (${sayMoment(at, 'en')}). Read it again, then decide.`,
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
  unavailable: refusal(
    'UNAVAILABLE',
    '服务暂时不可用，请稍后再试。',
    'The service is not available now. Try again soon.',
  ),
  /** More at once than can be answered soon. */
  busy: (retryAfter: number) =>
    new AppError(
      'UNAVAILABLE',
      {
        zh: `当前访问人数过多，请 ${retryAfter} 秒后再试。`,
        en: `Too many people at once. Try again in ${retryAfter} seconds.`,
      },
      { retryAfter },
    ),
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
