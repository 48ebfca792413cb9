import type { JobKind } from '../server/platform/queue/queue.ts'
import type { Services } from '../server/wiring.ts'

/** A job and what it does. */
export interface Runner {
  readonly kind: JobKind<unknown>
  run(payload: unknown, services: Services): Promise<void>
}

/** Ties a kind to its work, so that the payload's type is the one that was asked with. */
export const runner = <Payload>(
  kind: JobKind<Payload>,
  run: (payload: Payload, services: Services) => Promise<void>,
): Runner => ({ kind, run: (payload, services) => run(payload as Payload, services) })
