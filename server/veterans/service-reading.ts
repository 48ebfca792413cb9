import { readService } from '../reading/index.ts'
import type { Suggestions } from './suggestion.ts'

/** What a person's words on service mean, by the reference's reading. */
export function readWords(text: string): Suggestions {
  const { skills, occupations } = readService(text)
  return { skills, occupations }
}
