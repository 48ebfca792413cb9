import type { Span } from './scanner.ts'

const clauseEnd = /[,，。;；!?\n|+()[\]【】]/

/** So far around a place is looked for its clause. */
export const clauseReach = 40

/** The clause around a place of a plain text, cut at the place. */
export function clauseAround(text: string, { from, to }: Span): { before: string; after: string } {
  const before = text.slice(Math.max(0, from - clauseReach), from)
  return {
    before: before.split(clauseEnd).at(-1) ?? '',
    after: text.slice(to, to + clauseReach).split(clauseEnd)[0] ?? '',
  }
}
