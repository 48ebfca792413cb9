import { randomUUID } from 'node:crypto'
import { unwrapResolverError } from '@apollo/server/errors'
import type { GraphQLFormattedError } from 'graphql'
import { AppError, platformErrors } from '../platform/errors.ts'
import type { Log } from '../platform/log.ts'
import { say, type Language, type Text } from '../../rules/text.ts'

/** The one translator from refusals to the API: the viewer's language, `extensions.code`, and the wrong fields. */
function present(
  error: AppError,
  formatted: GraphQLFormattedError,
  language: Language,
): GraphQLFormattedError {
  const { fields, retryAfter } = error.details
  return {
    message: say(error.text, language),
    ...(formatted.path ? { path: formatted.path } : {}),
    extensions: {
      code: error.code,
      ...(fields ? { fields: fields.map(({ path, text }) => ({ path, message: say(text, language) })) } : {}),
      ...(retryAfter === undefined ? {} : { retryAfter }),
    },
  }
}

const malformed: Text = { zh: '请求格式有误', en: 'The request is malformed' }

/** Refusals of the GraphQL layer itself: wrong syntax, unknown fields, wrong variables, too deep, too many. */
const malformedCodes = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
])

/** Turns whatever was thrown into what the caller may read; the unexpected is logged under an id and shown as that id only. */
export function refusal(
  formatted: GraphQLFormattedError,
  thrown: unknown,
  language: Language,
  log: Log,
): GraphQLFormattedError {
  const error = unwrapResolverError(thrown)
  if (error instanceof AppError) return present(error, formatted, language)
  const reason = String(formatted.extensions?.code ?? '')
  if (malformedCodes.has(reason))
    return {
      message: `${say(malformed, language)}: ${formatted.message}`,
      ...(formatted.locations ? { locations: formatted.locations } : {}),
      extensions: { code: 'INVALID', reason },
    }
  const errorId = randomUUID()
  log.error({ errorId, err: error }, 'unexpected error')
  const shown = present(platformErrors.unavailable(), formatted, language)
  return { ...shown, extensions: { ...shown.extensions, errorId } }
}
