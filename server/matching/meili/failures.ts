import { platformErrors, type AppError } from '../../platform/errors.ts'

interface Refused {
  readonly message?: string
  readonly code?: string
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
    let said: Refused = {}
    try {
      said = JSON.parse(body) as Refused
    } catch {
      // A proxy in between does not speak JSON; its status says enough.
    }
    const wait = typeof retryAfter === 'string' ? Number.parseInt(retryAfter, 10) || null : null
    const message = said.message ?? `Meilisearch answered ${status}`
    return new MeiliRefusal(status, said.code ?? 'unknown', message, wait)
  }
}

/** No answer that could be read: unreachable, too late, broken off. */
export class MeiliSilence extends Error {
  constructor(message: string, cause: unknown) {
    super(message, { cause })
    this.name = 'MeiliSilence'
  }
}

/** The client wraps what its transport throws; this is the thing itself. */
export function trueFailure(error: unknown): unknown {
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

export function refusedAs(error: unknown, code: string): boolean {
  const failure = trueFailure(error)
  return failure instanceof MeiliRefusal && failure.code === code
}

/** The refusal that callers know, with the real failure as its cause. */
export function unavailableBecause(error: unknown): AppError {
  return Object.assign(platformErrors.unavailable(), { cause: trueFailure(error) })
}
