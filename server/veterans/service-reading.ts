import type { Suggestions } from './suggestion.ts'

/** What a person's words on service mean, by the reference's reading. */
export const readWords = (_text: string): Suggestions => ({ skills: [], occupations: [] })
