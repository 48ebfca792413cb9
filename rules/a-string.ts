import * as z from 'zod/mini'

/**
 * What is typed: a string, judged no further when it is none. The library measures whatever has a `length`, an object of a
 * caller's own making too, and throws at one that is no number.
 */
export const aString = (error?: string) =>
  z.string(error).check(
    z.refine((given: unknown) => typeof given === 'string', {
      ...(error !== undefined && { error }),
      abort: true,
      when: () => true,
    }),
  )
