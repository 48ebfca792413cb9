import { LRUCache } from 'lru-cache'
import type { Reading } from '../../reading/index.ts'
import { seekerOf, type ReadTitles, type Seeker, type SeekerFile } from './seeker.ts'
import { widerSeekerOf } from './wider-seeker.ts'

/** Whoever looks at matches turns pages and filters: some hundred people at once. */
const mostRemembered = 300

/** Everything that makes a seeker, so that nothing old is ever taken for it. */
const keyOf = (file: SeekerFile): string => {
  const { areaCode, degree, servicePeriods, skills, occupations, wishes, limits } = file
  return JSON.stringify([areaCode, degree, servicePeriods, skills, occupations, wishes, limits])
}

/**
 * Seekers of files, those last asked for remembered: reading their meaning costs more than finding their matches. The wider one of a file
 * is made of the file's own, and once for it.
 */
export function rememberedSeekers(reading: ReadTitles & Pick<Reading, 'synonyms'>, most = mostRemembered) {
  const memory = new LRUCache<string, Seeker>({ max: most })
  const wider = new WeakMap<Seeker, Seeker>()

  function seekerFrom(file: SeekerFile): Seeker {
    // Words may have been given a meaning since.
    const key = `${reading.synonyms.edition()} ${keyOf(file)}`
    const known = memory.get(key)
    if (known) return known
    const seeker = seekerOf(file, reading)
    memory.set(key, seeker)
    return seeker
  }

  return {
    seekerFrom,
    /** For whom the own occupations lead to nothing. */
    widerFrom(file: SeekerFile): Seeker {
      const own = seekerFrom(file)
      const known = wider.get(own) ?? widerSeekerOf(file, own, reading)
      wider.set(own, known)
      return known
    },
  }
}
