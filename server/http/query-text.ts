import type { Request } from 'express'

/** A parameter of an address that says something, once. */
export const textIn = (query: Request['query'], name: string): string | null => {
  const given = query[name]
  return typeof given === 'string' && given !== '' ? given : null
}
