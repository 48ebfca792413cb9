import { LRUCache } from 'lru-cache'
import type { Reading } from '../../reading/index.ts'
import { seekerOf, type ReadWords, type Seeker, type SeekerFile } from './seeker.ts'

/** Whoever looks at matches turns pages and filters: some hundred people at once. */
const mostRemembered = 300

/** Everything that makes a seeker, so that nothing old is ever taken for it. */
const keyOf = (file: SeekerFile, words: string): string => {
  const { areaCode, degree, servicePeriods, skills, occupations, wishes, limits } = file
  return JSON.stringify([words, areaCode, degree, servicePeriods, skills, occupations, wishes, limits])
}

/** Seekers of files, those last asked for remembered: reading their meaning costs more than finding their matches. */
export function rememberedSeekers(
  reading: ReadWords & Pick<Reading, 'synonyms'>,
  most = mostRemembered,
): (file: SeekerFile, words: string) => Seeker {
  const memory = new LRUCache<string, Seeker>({ max: most })
  return (file, words) => {
    // Words may have been given a meaning since.
    const key = `${reading.synonyms.edition()} ${keyOf(file, words)}`
    const known = memory.get(key)
    if (known) return known
    const seeker = seekerOf(file, words, reading)
    memory.set(key, seeker)
    return seeker
  }
}
