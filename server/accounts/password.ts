import { hash, verify } from '@node-rs/argon2'

/** Argon2id (2 in the package's table, which strict modules cannot name), 19 MiB, two passes, one lane: OWASP's least for passwords. */
const cost = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** A hash at the same cost that no password fits: checking against it takes as long as for an account that exists. */
export const hashOfNobody =
  '$argon2id$v=19$m=19456,t=2,p=1$c2FsdCBvZiBub2JvZHkhIQ$q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA'

/** Full-width and half-width digits are one password, whatever the keyboard gave. */
const normalised = (password: string): string => password.normalize('NFKC')

export const hashPassword = (password: string): Promise<string> => hash(normalised(password), cost)

export const isPassword = (passwordHash: string, password: string): Promise<boolean> =>
  verify(passwordHash, normalised(password))
