import DataLoader from 'dataloader'
import type { ConsentState } from '../accounts/index.ts'
import type { Viewer } from '../platform/viewer.ts'
import type { Services } from '../wiring.ts'

type Read<Row> = (keys: readonly string[]) => Promise<readonly Row[]>

/** Batches reads within one request: one query per collection, null for what is not there. */
const byKey = <Row>(read: Read<Row>, keyOf: (row: Row) => string) =>
  new DataLoader<string, Row | null>(async (keys) => {
    const rows = new Map((await read(keys)).map((row) => [keyOf(row), row]))
    return keys.map((key) => rows.get(key) ?? null)
  })

interface Found {
  readonly _id: string
}
interface ReadById<Row> {
  readonly byIds: Read<Row>
}

/** A loader for each feature that reads by ids. */
type ById = {
  [
    Name in keyof Services as Services[Name] extends ReadById<Found> ? Name : never
  ]: Services[Name] extends ReadById<infer Row> ? DataLoader<string, Row | null> : never
}

const readsByIds = (service: object): service is ReadById<Found> => 'byIds' in service

const byId = (services: Services): ById =>
  Object.fromEntries(
    Object.entries<object>(services).flatMap(([name, service]) =>
      readsByIds(service) ? [[name, byKey(service.byIds, ({ _id }) => _id)] as const] : [],
    ),
  ) as ById

/** New for every request, so that nobody is served what another may see. */
export const createLoaders = (services: Services, viewer: Viewer | null) => ({
  ...byId(services),
  /** Of accounts, whether their people may be named to employers. */
  employersConsent: new DataLoader<string, ConsentState>(async (ids) => {
    const states = await services.accounts.consentStates(ids, 'EMPLOYERS')
    return ids.map((id) => states.get(id) ?? 'NOT_ASKED')
  }),
  /** The viewer's own last applications, by posting. */
  myApplications: byKey(
    (postingIds) => services.applications.mineFor(viewer, postingIds),
    ({ row }) => row.postingId,
  ),
  /** How many applications of a posting wait, and how many are hired. */
  applicationCounts: byKey(services.applications.countsFor, ({ _id }) => _id),
  /** How employers answer. */
  answerRates: byKey(services.applications.ratesOf, ({ _id }) => _id),
  /** Follow-ups of contracts. */
  followUpsOf: byKey(services.contracts.followUpsFor, ({ _id }) => _id),
  /** How many kept their work at employers. */
  staying: byKey(services.contracts.stayingOfEmployers, ({ _id }) => _id),
  /** The viewer's own registrations, by fair. */
  myRegistrations: byKey(
    (fairIds) => services.fairs.registrationsOf(viewer, fairIds),
    (row) => row.fairId,
  ),
})

export type Loaders = ReturnType<typeof createLoaders>
