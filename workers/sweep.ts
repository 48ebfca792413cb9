import type { Log } from '../server/platform/log.ts'
import type { Owed } from '../server/platform/queue/owed.ts'
import { repeating, type Repeating } from '../server/platform/repeating.ts'
import { newRequestId, ofRequest } from '../server/platform/request-id.ts'
import { troubleLog } from '../server/platform/trouble.ts'
import type { Services } from '../server/wiring.ts'

const everyMs = 15_000

/** One round: what the features' records owe and was lost with a queue or a worker is asked for again. */
export async function sweep(services: Services, log: Log, trouble = troubleLog(log)): Promise<void> {
  const owed = Object.values(services).flatMap((service): Owed[] =>
    'owed' in service ? Object.values(service.owed) : [],
  )
  for (const { name, askAgain } of owed)
    await askAgain().catch((error: unknown) => trouble(error, `the sweep of ${name} failed`))
}

/** Sweeps again and again; a round never overlaps the one before. */
export function startSweeping(services: Services, log: Log): Repeating {
  const trouble = troubleLog(log)
  return repeating(everyMs, () => ofRequest(newRequestId(), () => sweep(services, log, trouble)))
}
