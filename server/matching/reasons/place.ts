import type { WorkRefusal } from '../../../rules/choices.ts'
import { kilometresBetween, liesOutside, reference } from '../../reference/index.ts'
import type { Seeker } from '../meaning/seeker.ts'
import type { PostingEntry } from '../posting-index.ts'
import type { Circumstance } from './circumstance.ts'
import type { ReasonFacts } from './reason.ts'

const most = { wishedArea: 0.3, near: { town: 0.3, district: 0.2, elsewhere: 0.18, city: 0.04 } }

const noRefusals: readonly WorkRefusal[] = []

const sharedArea = ({ home }: Seeker, { areas }: PostingEntry): string | null =>
  home.find((code) => areas.includes(code)) ?? null

/** Beyond this many kilometres nobody goes to work and back. */
const farthest = 100

/** The district of a place, whose middle stands for its towns. */
const districtOf = (areas: readonly string[]): string | undefined => areas.find((code) => code.length === 6)

const distances = new WeakMap<readonly string[], Map<string, number | null>>()

/** Kilometres between the districts of two places; null where they are not known. */
function kilometres(home: readonly string[], areas: readonly string[]): number | null {
  const [from, to] = [districtOf(home) ?? '', districtOf(areas) ?? '']
  const known = distances.get(home) ?? new Map<string, number | null>()
  distances.set(home, known)
  const found = known.get(to)
  if (found !== undefined) return found
  const { points } = reference()
  const [one, other] = [points.get(from), points.get(to)]
  const distance = one && other && !isCity(from) && !isCity(to) ? kilometresBetween(one, other) : null
  known.set(to, distance)
  return distance
}

/** A city or a province; towns such as 350505100 end in noughts as well. */
const isCity = (code: string): boolean => code.length === 6 && code.endsWith('00')

/** Between districts no farther than this lies what one goes to and comes home from every day. */
const everyDay = 40
type OfPlace = 'AWAY' | 'OUT_OF_PROVINCE' | 'FAR'
const beyond: Readonly<Record<OfPlace, (home: readonly string[], areas: readonly string[]) => boolean>> = {
  OUT_OF_PROVINCE: (home, areas) => liesOutside('PROVINCE', home, areas) ?? false,
  AWAY: (home, areas) => liesOutside('CITY', home, areas) ?? false,
  FAR(home, areas) {
    const km = kilometres(home, areas)
    return km === null ? beyond.AWAY(home, areas) : km > everyDay
  },
}
const isOfPlace = (refusal: WorkRefusal): refusal is OfPlace => refusal in beyond

/**
 * Refusals of distance that a posting's place goes against, reckoned from home. Without a known home or place nothing is held against it;
 * nor is a place that was wished for.
 */
export function tooFar(seeker: Seeker, entry: PostingEntry): readonly WorkRefusal[] {
  const { refusals, home } = seeker
  if (refusals.length === 0 || home.length === 0 || entry.areas.length === 0) return noRefusals
  const refused = refusals.filter(isOfPlace).filter((refusal) => beyond[refusal](home, entry.areas))
  return refused.length === 0 || wishedArea(seeker, entry) !== undefined ? noRefusals : refused
}

/** The nearer to home the better: the same town, the same district, then by kilometres, whichever city that is. */
function nearness(seeker: Seeker, entry: PostingEntry): number {
  const shared = sharedArea(seeker, entry)
  if (shared !== null && shared.length > 6) return most.near.town
  if (shared !== null && !isCity(shared)) return most.near.district
  const km = kilometres(seeker.home, entry.areas)
  const byDistance = km === null ? 0 : most.near.elsewhere * Math.max(0, 1 - km / farthest)
  const sharesCity = shared !== null && !shared.endsWith('0000')
  return Math.max(byDistance, sharesCity ? most.near.city : 0)
}

/** Of what is near, but in another district: how far. */
const distanceOf = (seeker: Seeker, entry: PostingEntry): ReasonFacts | null => {
  const shared = sharedArea(seeker, entry)
  const km = kilometres(seeker.home, entry.areas)
  const isNear = km !== null && km <= farthest && (shared === null || isCity(shared))
  return isNear ? { id: districtOf(entry.areas) ?? null, number: km } : null
}

const wishedArea = ({ wishedAreas }: Seeker, { areas }: PostingEntry): string | undefined =>
  wishedAreas.find((code) => areas.includes(code))

/** The wished place comes first; without a wish, the nearer to home the better. A home is no wish: nothing is lost for being far. */
export const area: Circumstance = {
  kind: 'AREA',
  state(seeker, entry) {
    if (wishedArea(seeker, entry) !== undefined) return 'MET'
    if (seeker.wishedAreas.length > 0) return entry.areas.length === 0 ? 'UNKNOWN' : 'MISSING'
    return nearness(seeker, entry) > 0 ? 'MET' : null
  },
  most(seeker, entry) {
    if (seeker.wishedAreas.length === 0) return nearness(seeker, entry)
    return most.wishedArea + (wishedArea(seeker, entry) === undefined ? 0 : nearness(seeker, entry))
  },
  facts(seeker, entry, state) {
    if (state !== 'MET') return { id: entry.areas[0] ?? null }
    const far = distanceOf(seeker, entry)
    if (far) return far
    return {
      id: nearness(seeker, entry) > 0 ? sharedArea(seeker, entry) : (wishedArea(seeker, entry) ?? null),
    }
  },
}
