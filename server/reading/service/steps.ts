import { yielding } from '../../platform/event-loop.ts'

/** Work in steps, after each of which others may have their turn. */
export type Steps<Result> = Generator<void, Result>

/** All steps at once. */
export function atOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

/** Others have their turn between steps whenever one has been had long enough. */
export async function inTurns<Result>(steps: Steps<Result>): Promise<Result> {
  const breathe = yielding()
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
    await breathe()
  }
}
