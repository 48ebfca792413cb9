import type { AccountRow } from '../accounts/index.ts'
import { numberOf } from '../accounts/index.ts'
import { facets, readsFacet } from '../veterans/index.ts'
import type { Viewer } from '../platform/viewer.ts'

/** Staff who help somebody; of their own area, and nobody what is their own, which file and organisation say. */
export const maySeeAs = (viewer: Viewer): boolean => viewer.role === 'STAFF'

/** A person's pages show what either department keeps: they are for who works for both. */
export const maySeeFilesAs = (viewer: Viewer): boolean =>
  maySeeAs(viewer) && facets.every((facet) => readsFacet(viewer, facet))

/** Pages that somebody has: of a person who signs in, and never of staff. */
export const hasPagesToSee = (account: AccountRow): boolean =>
  account.role !== 'STAFF' && !account.disabledAt && numberOf(account) !== null
