import DataLoader from 'dataloader'
import type { Viewer } from '../platform/viewer.ts'
import type { Services } from '../wiring.ts'

type Read<Row> = (keys: readonly string[]) => Promise<readonly Row[]>

/** Batches reads within one request: one query per collection, null for what is not there. */
const byKey = <Row>(read: Read<Row>, keyOf: (row: Row) => string) =>
  new DataLoader<string, Row | null>(async (keys) => {
    const rows = new Map((await read(keys)).map((row) => [keyOf(row), row]))
    return keys.map((key) => rows.get(key) ?? null)
  })

const byId = <Row extends { readonly _id: string }>(read: Read<Row>) => byKey(read, (row) => row._id)

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
