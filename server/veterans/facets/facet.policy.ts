import type { Viewer } from '../../platform/viewer.ts'
import type { VeteranRow } from '../veteran.ts'
import { facets, type Facet } from './facet.ts'

/** Staff read what both departments share, and the facet of the departments that they work for. */
export const readsFacet = ({ role, departments = [] }: Viewer, facet: Facet): boolean =>
  role === 'STAFF' && (facet === 'SHARED' || departments.includes(facet))

/** A person reads all of the own file. */
export const readsFacetOf = (
  viewer: Viewer | null,
  { accountId }: Pick<VeteranRow, 'accountId'>,
  facet: Facet,
): boolean => viewer !== null && (viewer.id === accountId || readsFacet(viewer, facet))

export const facetsRead = (viewer: Viewer): Facet[] => facets.filter((facet) => readsFacet(viewer, facet))
