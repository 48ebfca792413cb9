import type { Reference, Weighted } from '../../reference/index.ts'
import { sense } from '../sense.ts'

/** Something that leads to no civil work, or to which nothing leads. */
export interface Gap {
  readonly kind: 'specialty' | 'duty' | 'official' | 'occupation'
  readonly id: string
  readonly name: string
  readonly why:
    'NO_OCCUPATION' | 'UNKNOWN_OCCUPATION' | 'ONLY_UNSURE' | 'NO_SKILL' | 'NO_GROUP' | 'BY_NAME_ONLY'
}

/** Below this nothing is suggested. */
const leastSure = 0.3

const groupOf = (code: string): string => code.split('-').slice(0, 3).join('-')

/** What is wrong with where something leads; null when it leads to work of the tables. */
function whyNowhere(occupations: readonly Weighted[], has: (id: string) => boolean): Gap['why'] | null {
  if (occupations.length === 0) return 'NO_OCCUPATION'
  const known = occupations.filter(({ id }) => has(id))
  if (known.length === 0) return 'UNKNOWN_OCCUPATION'
  return known.some(({ confidence }) => confidence >= leastSure) ? null : 'ONLY_UNSURE'
}

function nowhere({ occupations: { has }, specialties, duties }: Reference): Gap[] {
  const posts = specialties.all.flatMap(({ id, name, occupations, skills }): Gap[] => {
    const why = whyNowhere(occupations, has) ?? (skills.length === 0 ? 'NO_SKILL' : null)
    return why ? [{ kind: 'specialty', id, name: name.zh, why }] : []
  })
  const done = duties.flatMap(({ words, readings }): Gap[] =>
    readings.flatMap(({ occupations }) => {
      const why = whyNowhere(occupations, has)
      return why ? [{ kind: 'duty', id: words[0] ?? '', name: words.join(' '), why }] : []
    }),
  )
  return [...posts, ...done]
}

/** Official occupations that the tables lack together with their whole group: what is near them is suggested to nobody. */
function withoutGroup({ occupations }: Reference): Gap[] {
  const groups = new Set(occupations.all.map(({ code }) => groupOf(code)))
  return sense()
    .classification.codes.filter((code) => !groups.has(groupOf(code)))
    .map((code) => ({ kind: 'official', id: code, name: '', why: 'NO_GROUP' }))
}

/** Occupations to which no post and no duty leads: found only by their own names, and by sense. */
function byNameOnly({ occupations, specialties, duties }: Reference): Gap[] {
  const led = [
    ...specialties.all.flatMap((post) => post.occupations),
    ...duties.flatMap(({ readings }) => readings.flatMap((reading) => reading.occupations)),
  ]
  const reached = new Set(led.map(({ id }) => id))
  return occupations.all
    .filter(({ code }) => !reached.has(code))
    .map(({ code, name }) => ({ kind: 'occupation', id: code, name: name.zh, why: 'BY_NAME_ONLY' }))
}

/** Where the tables end: posts and duties that lead nowhere, and occupations to which none leads. */
export const gapsOf = (tables: Reference): Gap[] => [
  ...nowhere(tables),
  ...withoutGroup(tables),
  ...byNameOnly(tables),
]
