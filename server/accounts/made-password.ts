import { randomInt } from 'node:crypto'

/** Neither 0 nor O, neither 1 nor l: it is read from a screen or a slip of paper. */
const letters = 'abcdefghijkmnpqrstuvwxyz23456789'

/** So many groups of four letters, 20 bits each, that can be told by telephone. */
export const letterGroups = (count: number): string =>
  Array.from({ length: count }, () =>
    Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join(''),
  ).join('-')

/** 80 bits. */
export const madePassword = (): string => letterGroups(4)
