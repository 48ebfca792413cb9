import type { Redis } from 'ioredis'
import { addressKey } from '../platform/address.ts'
import { growingDelay } from '../platform/growing-delay.ts'
import { rateLimit, type RateLimit } from '../platform/rate-limit.ts'

/** Failures that are let pass; successes never count. */
export interface MostFailures {
  /** Of one number from one address, in a quarter of an hour. */
  readonly pair: number
  /** From one address, whatever the numbers, in a quarter of an hour: a hall and a carrier's network share one. */
  readonly address: number
  /** Of one number from anywhere, in a day, before each further one waits. */
  readonly number: number
}

const usualFailures: MostFailures = { pair: 5, address: 300, number: 10 }

const quarter = 15 * 60

/** One try to sign in, counted as a failure until it is said to be none. */
export interface Try {
  /** It was the right password: nothing is held against the number, nor against the address. */
  succeeded(): Promise<void>
  /** It could not be answered: it was no try. */
  unanswered(): Promise<void>
}

/** What stops whoever guesses passwords, and neither a hall of people nor whom is guessed at. */
export function signInLimits(redis: Redis, name = 'sign-in', most: MostFailures = usualFailures) {
  const pair = rateLimit(redis, `${name}-pair`, most.pair, quarter)
  const address = rateLimit(redis, `${name}-address`, most.address, quarter)
  const number = growingDelay(redis, `${name}-number`, most.number)

  return {
    /** Takes a try or refuses it with `RATE_LIMITED`. A device that the person has used before passes where others wait. */
    async take(phone: string, ip: string, isKnownDevice: boolean): Promise<Try> {
      const from = addressKey(ip)
      const both = `${phone} ${from}`
      const steps: (readonly [RateLimit, string])[] = [
        [address, from],
        [pair, both],
        ...(isKnownDevice ? [] : [[number, phone] as const]),
      ]
      const giveBack = async (taken: typeof steps) => {
        await Promise.all(taken.map(([limit, key]) => limit.giveBack(key)))
      }
      for (const [at, [limit, key]] of steps.entries())
        await limit.take(key).catch(async (error: unknown) => {
          await giveBack(steps.slice(0, at))
          throw error
        })
      return {
        async succeeded() {
          await Promise.all([address.giveBack(from), pair.forgive(both), number.forgive(phone)])
        },
        unanswered: () => giveBack(steps),
      }
    },
  }
}

export type SignInLimits = ReturnType<typeof signInLimits>
