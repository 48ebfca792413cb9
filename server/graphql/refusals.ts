import { randomUUID } from 'node:crypto'
import type { ExecutionResult, FormattedExecutionResult, GraphQLFormattedError } from 'graphql'
import { AppError, platformErrors } from '../platform/errors.ts'
import type { Log } from '../platform/log.ts'
import { say, type Language, type Text } from '../../rules/text.ts'

/** The one translator from refusals to the API: the viewer's language, `extensions.code`, and the wrong fields. */
function present(
  error: AppError,
  formatted: GraphQLFormattedError,
  language: Language,
): GraphQLFormattedError {
  const { fields, retryAfter, signedInAs } = error.details
  return {
    message: say(error.text, language),
    ...(formatted.path ? { path: formatted.path } : {}),
    extensions: {
      code: error.code,
      ...(fields ? { fields: fields.map(({ path, text }) => ({ path, message: say(text, language) })) } : {}),
      ...(retryAfter === undefined ? {} : { retryAfter }),
      ...(signedInAs === undefined ? {} : { signedInAs }),
    },
  }
}

/** Refusals of the GraphQL layer itself, by Apollo's code, in Chinese: in English it says more than these. */
const malformed = new Map([
  ['GRAPHQL_PARSE_FAILED', '语法错误'],
  ['GRAPHQL_VALIDATION_FAILED', '与接口定义不符'],
  ['BAD_USER_INPUT', '变量的值与其类型不符'],
  ['BAD_REQUEST', '缺少可执行的内容'],
  ['OPERATION_RESOLUTION_FAILURE', '没有可执行的操作'],
  ['PERSISTED_QUERY_NOT_FOUND', '没有这条已存的查询'],
  ['PERSISTED_QUERY_NOT_SUPPORTED', '不支持已存的查询'],
])

/** What a resolver or a plugin threw, out of GraphQL's wrapping. */
const causeOf = (thrown: unknown): unknown =>
  thrown instanceof Error && 'originalError' in thrown && thrown.originalError
    ? causeOf(thrown.originalError)
    : thrown
/** Which variable, or which place in it, graphql's sentence is about. */
const placeIn = (message: string): string =>
  (/at "([\w.[\]]+)"/.exec(message) ?? /^Variable "\$(\w+)"/.exec(message))?.[1] ?? ''

const sentenceOf = (kind: string, message: string): Text => ({
  zh: `请求格式有误：${[placeIn(message), kind].filter(Boolean).join(' ')}。`,
  en: `The request is malformed: ${message}`,
})

/** Apollo's code; graphql's own end of a long list of wrong variables has none. */
const reasonOf = ({ extensions, path, message }: GraphQLFormattedError): string =>
  !path && message.startsWith('Too many errors processing variables')
    ? 'BAD_USER_INPUT'
    : String(extensions?.code ?? '')

/** Turns whatever was thrown into what the caller may read; the unexpected is logged under an id and shown as that id only. */
export function shown(
  formatted: GraphQLFormattedError,
  thrown: unknown,
  language: Language,
  log: Log,
): GraphQLFormattedError {
  const error = causeOf(thrown)
  if (error instanceof AppError) return present(error, formatted, language)
  const reason = reasonOf(formatted)
  const kind = malformed.get(reason)
  if (kind !== undefined)
    return {
      message: say(sentenceOf(kind, formatted.message), language),
      ...(formatted.locations ? { locations: formatted.locations } : {}),
      extensions: { code: 'INVALID', reason, detail: formatted.message },
    }
  const errorId = randomUUID()
  log.error({ errorId, err: error }, 'unexpected error')
  const answer = present(platformErrors.unavailable(), formatted, language)
  return { ...answer, extensions: { ...answer.extensions, errorId } }
}

/**
 * Nothing could be read: 503. A refused document is the caller's mistake: never answered with 500. Otherwise as Apollo has
 * it: 200, with refusals beside what was answered.
 */
export function statusOf(
  { data, errors = [] }: FormattedExecutionResult | ExecutionResult,
  status = 200,
): number {
  const isEmpty = Object.values(data ?? {}).every((value) => value === null)
  if (isEmpty && errors.some(({ extensions }) => extensions?.['code'] === 'UNAVAILABLE')) return 503
  return data === undefined && status >= 500 ? 400 : status
}
