import { platformErrors } from '../platform/errors.ts'
import { narrowed, together, type Narrowing } from '../platform/narrowing.ts'
import type { Viewer } from '../platform/viewer.ts'
import { areaContains, codesWithin } from './area.ts'
import { inArea } from './area-narrowing.ts'
import { areaPath } from './area-path.ts'
import { reference } from './reference.ts'

/** Who reaches what: staff the area of their station and all below it. The one home of this question. */
type Reaching = Pick<Viewer, 'role' | 'reach' | 'reachesToo'>

/** The own area, and while one stands in for colleagues theirs too. */
const areasOf = ({ role, reach, reachesToo = [] }: Reaching): readonly string[] =>
  role === 'STAFF' ? [...(reach === null ? [] : [reach]), ...reachesToo] : []

/**
 * Whether the viewer is staff of a station that serves the whole district: the bureau, whose is also all that lies in no
 * area of a station, elsewhere, or nowhere yet.
 */
export const reachesAll = (viewer: Reaching): boolean =>
  areasOf(viewer).some((area) => areaContains(area, reference().areas.home.code))

/** Whether something of this area is the viewer's to see and to decide on; what has no area yet is the bureau's. */
export const reaches = (viewer: Reaching | null, areaCode: string | null): boolean =>
  viewer !== null &&
  (reachesAll(viewer) || (areaCode !== null && areasOf(viewer).some((area) => areaContains(area, areaCode))))

/** What belongs to a station: the area of it; what has none is the bureau's. */
interface OfStation {
  readonly ownerArea?: string | null
}

/** Whether something is the viewer's to change: it belongs to their own station, or to one below it. */
export const mayKeep = (viewer: Reaching | null, { ownerArea = null }: OfStation): boolean =>
  reaches(viewer, ownerArea)

/** Nothing at all. */
const none = { _id: { $in: [] } } as const

/** Rows that the viewer reaches by the area in `path`, which an index begins with or follows what all rows of the list share. */
export function inReach(viewer: Reaching | null, path = 'areaCode'): Narrowing {
  if (viewer !== null && reachesAll(viewer)) return narrowed(null)
  const within = (viewer === null ? [] : areasOf(viewer)).map((area) => codesWithin(area).source)
  return narrowed(within.length === 0 ? none : { [path]: new RegExp(within.join('|')) })
}

/** The same, of one area alone when it is named; `INVALID` for what is no area. */
export function inReachOf(viewer: Reaching, area: string | null | undefined, path = 'areaCode'): Narrowing {
  const { filter, wrong } = together([inReach(viewer, path), inArea(area, path, 'areaCode')])
  if (wrong.length > 0) throw platformErrors.invalid(wrong)
  return narrowed(filter)
}

/**
 * The areas in which the viewer finds things: those reached, or the one that is named when it lies in them; null is anywhere.
 * For rows that keep an area with all it lies in, so that an index answers by it.
 */
export function areasReached(viewer: Reaching, areaCode: string | null = null): readonly string[] | null {
  const reached = reachesAll(viewer) ? null : areasOf(viewer)
  if (areaCode === null || reached === null) return areaCode === null ? reached : [areaCode]
  if (reached.some((area) => areaContains(area, areaCode))) return [areaCode]
  return reached.filter((area) => areaContains(areaCode, area))
}

/** The areas of stations that reach something of this area: its own, those around it, and the district's. */
export const reachedFrom = (areaCode: string | null): string[] => [
  ...new Set([...areaPath(areaCode), ...areaPath(reference().areas.home.code)]),
]
