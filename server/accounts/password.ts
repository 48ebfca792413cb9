import { hash, verify } from '@node-rs/argon2'
import pLimit from 'p-limit'
import { platformErrors } from '../platform/errors.ts'

/** Argon2id (2 in the package's table, which strict modules cannot name), 19 MiB, two passes, one lane: OWASP's least for passwords. */
const cost = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** A hash at the same cost that no password fits: checking against it takes as long as for an account that exists. */
export const hashOfNobody =
  '$argon2id$v=19$m=19456,t=2,p=1$c2FsdCBvZiBub2JvZHkhIQ$q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA'

/** Full-width and half-width digits are one password, whatever the keyboard gave. */
const normalised = (password: string): string => password.normalize('NFKC')

/** Hashing takes a core for tens of milliseconds and nothing else: so many at once, so many waiting, and no more. */
const hashing = pLimit(2)
const mostWaiting = 64

const whenFree = <Hashed>(work: () => Promise<Hashed>): Promise<Hashed> =>
  hashing.pendingCount < mostWaiting ? hashing(work) : Promise.reject(platformErrors.busy(5))

/** `UNAVAILABLE` when too many are waiting already, as is `isPassword`. */
export const hashPassword = (password: string): Promise<string> =>
  whenFree(() => hash(normalised(password), cost))

export const isPassword = (passwordHash: string, password: string): Promise<boolean> =>
  whenFree(() => verify(passwordHash, normalised(password)))
