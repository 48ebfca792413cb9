import type { Log } from '../server/platform/log.ts'
import type { Services } from '../server/wiring.ts'

const everyMs = 15_000

/** Places are recounted in fairs in which nothing has moved for this long: longer than any request lives. */
const quietForMs = 120_000

/** One round: the records say what has been done, so what was lost with a queue or a worker is asked for again. */
export async function sweep(
  { fairs, notifications, veterans, employers }: Services,
  log: Log,
): Promise<void> {
  const steps = {
    fairs: () => fairs.askUnfinished(),
    mails: () => notifications.askOverdue(),
    veterans: () => veterans.askUntold(),
    employers: () => employers.askUntold(),
    places: () => fairs.recountPlaces(quietForMs),
  }
  for (const [name, step] of Object.entries<() => Promise<unknown>>(steps))
    await step().catch((error: unknown) => log.warn({ err: error, step: name }, 'a step of the sweep failed'))
}

/** Sweeps again and again; a round never overlaps the one before. */
export function startSweeping(services: Services, log: Log): { close(): Promise<void> } {
  let stopped = false
  let wake = () => {}
  const pause = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, everyMs)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  async function rounds(): Promise<void> {
    while (!stopped) {
      await sweep(services, log)
      if (!stopped) await pause()
    }
  }
  const ended = rounds()
  return {
    async close() {
      stopped = true
      wake()
      await ended
    },
  }
}
