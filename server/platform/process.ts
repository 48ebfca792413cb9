import { setFlagsFromString } from 'node:v8'
import type { Log } from './log.ts'

/** What tells a process to end: the system, the terminal, or the starter, whose channel closes when it is gone. */
const tellings = ['SIGTERM', 'SIGINT', 'SIGHUP', 'disconnect']

const say = (error: unknown) =>
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)

/**
 * Ends this process once, when told to, or by the function that is given back: `close` finishes what is under way, for
 * no longer than `graceMs` when that is given.
 */
export function endWhenTold(close: () => Promise<unknown>, graceMs?: number): (code?: number) => void {
  let ending = false
  const end = (code = 0) => {
    if (ending) return
    ending = true
    if (graceMs !== undefined) setTimeout(() => process.exit(1), graceMs).unref()
    close().then(
      () => process.exit(code),
      (error: unknown) => {
        say(error)
        process.exit(1)
      },
    )
  }
  for (const telling of tellings) process.on(telling, () => end())
  return end
}

/** What nobody caught ends the process, as it would by itself; Node would write the error's own words. */
export function endOnCrash(log: Log): void {
  process.on('uncaughtException', (error) => {
    log.fatal({ err: error }, 'the process ends by an error that nobody caught')
    process.exit(1)
  })
}

/**
 * What a start reads stays, and from that V8 learns to put objects of every later request among those that stay: five times as much has
 * then to be cleared away by marking all that is held. And a few cores are not cleared sooner by many threads.
 */
const engineFlags = ['--no-allocation-site-pretenuring', '--no-parallel-scavenge']

/** Before anything is read. */
export function tuneEngine(): void {
  for (const flag of engineFlags) setFlagsFromString(flag)
}

/** Runs `main`, or says in a sentence why it could not start. */
export function startOrSay(main: () => Promise<void>): void {
  main().catch((error: unknown) => {
    say(error)
    process.exit(1)
  })
}
