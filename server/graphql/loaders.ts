import DataLoader from 'dataloader'
import type { Viewer } from '../platform/viewer.ts'
import type { Services } from '../wiring.ts'

/** Batches reads by id within one request: one query per collection, null for what is not there. */
function byId<Row extends { readonly _id: string }>(
  read: (ids: readonly string[]) => Promise<readonly Row[]>,
) {
  return new DataLoader<string, Row | null>(async (ids) => {
    const rows = new Map((await read(ids)).map((row) => [row._id, row]))
    return ids.map((id) => rows.get(id) ?? null)
  })
}

/** New for every request, so that nobody is served what another may see. */
export const createLoaders = (services: Services, viewer: Viewer | null) => ({
  accounts: byId(services.accounts.byIds),
  stations: byId(services.stations.byIds),
  veterans: byId(services.veterans.byIds),
  employers: byId(services.employers.byIds),
  postings: byId(services.postings.byIds),
  trainings: byId(services.trainings.byIds),
  fairs: byId(services.fairs.byIds),
  /** The viewer's own registrations, by fair. */
  myRegistrations: byKey(
    (fairIds) => services.fairs.registrationsOf(viewer, fairIds),
    (row) => row.fairId,
  ),
})

export type Loaders = ReturnType<typeof createLoaders>
