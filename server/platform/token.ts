import { createHash, randomBytes } from 'node:crypto'

/** 256 bits that nobody guesses; only the browser, program or person it was given to has it. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** What the store keeps instead of a token: a stolen store opens nothing. */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex')
