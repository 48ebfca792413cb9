import { AppError } from './errors.ts'

/** What the log tells of an error. */
export interface ToldError {
  readonly type: string
  /** None of an error whose message quotes what it was given. */
  readonly message?: string
  readonly code?: string | number
  readonly codeName?: string
  readonly reason?: string
  readonly fields?: readonly string[]
  /** Where it was thrown: files and lines, and nothing of what was said. */
  readonly at: readonly string[]
  readonly cause?: ToldError
}

type Thrown = Error &
  Readonly<Record<'code' | 'codeName' | 'keyPattern' | 'errors' | 'response' | 'responseCode', unknown>>

/** Errors of the machine, of the network and of our own quote nothing that people typed; those of any other class may. */
const ownWords: ReadonlySet<string> = new Set([
  'Error',
  'TypeError',
  'RangeError',
  'ReferenceError',
  'AbortError',
  'TimeoutError',
  'MongoNetworkError',
  'MongoNetworkTimeoutError',
  'MongoServerSelectionError',
  'MongoNotConnectedError',
  'MongoClientClosedError',
  'MaxRetriesPerRequestError',
  'MeilisearchRequestError',
])

/** The second line: what could be a name, a number, an address or a token goes, even from words of our own. */
const people = [
  /[\p{Script=Han}·]+/gu,
  /\+?\d[\d\s-]{4,}[\dXx]?/g,
  /[^\s@:;,<>()]+@[^\s@:;,<>()]+/g,
  /[\w-]{20,}/g,
  // The name of a property is one of ours.
  /(?<!reading |setting )(["'`])(?:(?!\1).)*\1/g,
]
const withoutPeople = (text: string): string =>
  people.reduce((left, each) => left.replace(each, '…'), text.slice(0, 1_000)).slice(0, 300)

/** Whether its words are ours or the machine's: an answer of another server quotes what it was sent. */
const hasOwnWords = ({ name, response }: Thrown): boolean => ownWords.has(name) && response === undefined

const framesOf = ({ stack = '' }: Error): string[] =>
  stack
    .split('\n')
    .filter((line) => /^\s+at .*(:\d+:\d+\)?|\(<anonymous>\))$/.test(line))
    .slice(0, 12)
    .map((line) => line.trim())

const textOrNumber = (value: unknown): string | number | undefined =>
  typeof value === 'number' || (typeof value === 'string' && /^[\w.-]{1,60}$/.test(value)) ? value : undefined

const namesIn = (value: unknown): string[] | undefined =>
  typeof value === 'object' && value !== null ? Object.keys(value).slice(0, 20) : undefined

/** What is of the error's kind and not of what it was given: codes, and the names of fields. */
function kindOf(error: Thrown) {
  const code = textOrNumber(error.code) ?? textOrNumber(error.responseCode)
  const codeName = textOrNumber(error.codeName)
  const fields = namesIn(error.keyPattern) ?? namesIn(Array.isArray(error.errors) ? null : error.errors)
  return {
    ...(code !== undefined && { code }),
    ...(codeName !== undefined && { codeName: String(codeName) }),
    ...(fields && { fields }),
  }
}

/** A refusal is told by its kind: its sentence is for whoever asked. */
const refusalOf = ({ code, details: { reason, fields } }: AppError) => ({
  code,
  ...(reason && { reason }),
  ...(fields && { fields: fields.map(({ path }) => path) }),
})

/** An error as the log may have it: nothing of what it was given, and of its words only those that are ours. */
export function toldError(thrown: unknown, depth = 0): ToldError {
  if (!(thrown instanceof Error)) return { type: typeof thrown, at: [] }
  const { message, cause } = thrown
  return {
    type: thrown.constructor.name,
    ...(thrown instanceof AppError ? refusalOf(thrown) : kindOf(thrown as Thrown)),
    ...(hasOwnWords(thrown as Thrown) && { message: withoutPeople(message) }),
    at: framesOf(thrown),
    ...(cause instanceof Error && depth < 3 && { cause: toldError(cause, depth + 1) }),
  }
}
