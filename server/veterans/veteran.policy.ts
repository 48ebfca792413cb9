import type { ProofRow } from '../evidence/index.ts'
import { reaches } from '../reference/index.ts'
import type { Viewer } from '../platform/viewer.ts'
import { facetOfProof } from './facets/facet.ts'
import { readsFacet } from './facets/facet.policy.ts'
import type { VeteranRow } from './veteran.ts'

/** A person keeps one file, the own one. */
export const mayKeepFile = (viewer: Viewer): boolean => viewer.role === 'VETERAN'

/** Staff open files, so many a day, and the bureau hears of many; every opening is logged and the person sees it. */
export const mayReadFiles = (viewer: Viewer): boolean => viewer.role === 'STAFF'

/** Of their own area; a file without an area is the bureau's. */
export const mayReadFile = (viewer: Viewer, { areaCode }: Pick<VeteranRow, 'areaCode'>): boolean =>
  mayReadFiles(viewer) && reaches(viewer, areaCode)

/** What proves something is seen by its person and by staff of the area who read the facet that it is of; each opening is logged. */
export const mayOpenProof = (
  viewer: Viewer,
  file: Pick<VeteranRow, 'areaCode'>,
  { kind }: Pick<ProofRow, 'kind'>,
): boolean => mayReadFile(viewer, file) && readsFacet(viewer, facetOfProof(kind))

/** A status is checked by those who read what proves it. */
export const mayDecideOnVeterans = (viewer: Viewer): boolean => readsFacet(viewer, 'RELIEF')
