import { z } from 'zod'
import { platformErrors, type AppError } from '../../platform/errors.ts'

const refused = z.object({ message: z.string(), code: z.string() }).partial()

/** What a refusal says of itself. A proxy in between does not speak like Meilisearch; its status says enough. */
function readRefusal(body: string): z.output<typeof refused> {
  try {
    return refused.parse(JSON.parse(body))
  } catch {
    return {}
  }
}

/** An answer of Meilisearch that is not success, or a task that failed, with its own code such as `invalid_search_filter`. */
export class MeiliRefusal extends Error {
  readonly status: number
  readonly code: string
  /** Seconds to wait, when the server is too busy and says so. */
  readonly retryAfter: number | null

  constructor(status: number, code: string, message: string, retryAfter: number | null = null) {
    super(message)
    this.name = 'MeiliRefusal'
    this.status = status
    this.code = code
    this.retryAfter = retryAfter
  }

  static from(status: number, body: string, retryAfter: unknown): MeiliRefusal {
    const wait = typeof retryAfter === 'string' ? Number.parseInt(retryAfter, 10) || null : null
    const { code = 'unknown', message = `Meilisearch answered ${status}` } = readRefusal(body)
    return new MeiliRefusal(status, code, message, wait)
  }
}

/** No answer that could be read: unreachable, too late, broken off. */
export class MeiliSilence extends Error {
  constructor(message: string, cause: unknown) {
    super(message, { cause })
    this.name = 'MeiliSilence'
  }
}

/** Something that only somebody who runs the server can mend, in both languages, for the log. */
export class MeiliUnfit extends Error {
  constructor(zh: string, en: string, cause?: unknown) {
    super(`${zh} ${en}`, { cause })
    this.name = 'MeiliUnfit'
  }
}

/** The client wraps what its transport throws; this is the thing itself. */
export function trueFailure(error: unknown): unknown {
  if (error instanceof MeiliUnfit) return error
  const inner = error instanceof Error ? error.cause : undefined
  return inner instanceof MeiliRefusal || inner instanceof MeiliSilence ? inner : error
}

/** Whether the server is away or overwhelmed, rather than of another opinion. */
export function isOutage(error: unknown): boolean {
  const failure = trueFailure(error)
  if (failure instanceof MeiliRefusal) return failure.status >= 500 || failure.status === 429
  return (
    failure instanceof MeiliSilence || (failure instanceof Error && failure.name.endsWith('TimeOutError'))
  )
}

/** What a connection says when nobody listens there. */
const nobodyThere = ['ECONNREFUSED', 'ENOTFOUND', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT']

function* causesOf(error: unknown): Generator<Error> {
  for (let at = error; at instanceof Error; at = at.cause) yield at
}

/** Whether nobody listens, or the server itself says that it takes no more: both are certain at once, a late answer is not. */
export function isPlainlyAway(error: unknown): boolean {
  const failure = trueFailure(error)
  if (failure instanceof MeiliRefusal) return isOutage(failure) && failure.retryAfter !== null
  return [...causesOf(failure)].some((each) => 'code' in each && nobodyThere.includes(String(each.code)))
}

export function refusedAs(error: unknown, code: string): boolean {
  const failure = trueFailure(error)
  return failure instanceof MeiliRefusal && failure.code === code
}

/** The refusal that callers know, with the real failure as its cause. */
export function unavailableBecause(error: unknown): AppError {
  return Object.assign(platformErrors.unavailable(), { cause: trueFailure(error) })
}
