import mongoose, {
  type mongo,
  type Connection,
  type Model,
  type ProjectionType,
  type QueryFilter,
  type UpdateQuery,
} from 'mongoose'
import type { RecordRow } from './record.ts'

// A misspelt field in a filter would otherwise match everything.
mongoose.set('strictQuery', 'throw')
// A request while the store is away is answered at once, not after ten seconds of hoping.
mongoose.set('bufferCommands', false)

/**
 * How long a database that hangs is waited for. It is asked every half second whether it is there, on a connection of its own: when
 * there is no answer within a second and a half, all that is under way is given up, and whoever asks then waits 0.7 s for one
 * that is there. What takes long on a database that is well is not cut by that; one command alone may take four seconds.
 */
const waits = {
  heartbeatFrequencyMS: 500,
  connectTimeoutMS: 1_500,
  serverSelectionTimeoutMS: 700,
  socketTimeoutMS: 4_000,
}

/** At the start it may be a little late. */
const openingMs = 3_000

const settings = {
  autoIndex: false,
  autoCreate: false,
  ...waits,
  writeConcern: { w: 'majority' },
} as const

/** For what nobody waits for at a screen, or what runs over many records: it takes as long as it takes. */
export const unhurried = { socketTimeoutMS: 0 }

/** Opens the database that `url` names. Writes are acknowledged by a majority. */
export async function openDatabase(url: string, more: Partial<typeof unhurried> = {}): Promise<Connection> {
  const since = performance.now()
  for (;;) {
    const connection = mongoose.createConnection(url, { ...settings, ...more })
    try {
      return await connection.asPromise()
    } catch (error) {
      await connection.destroy()
      if (performance.now() - since > openingMs) throw error
    }
  }
}

type DeclaredIndex = [mongo.IndexSpecification, mongo.CreateIndexesOptions]

/** Builds every index that the registered models declare. Called once at start, before the first request. */
export async function buildIndexes(connection: Connection): Promise<void> {
  for (const { schema, collection } of Object.values(connection.models))
    for (const [fields, options] of schema.indexes() as DeclaredIndex[])
      await collection.createIndex(fields, { ...options, ...unhurried })
}

/** Whether the database refused a write because a unique index holds the value already. */
export const isDuplicateKey = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 11000

/**
 * A model's collection as the driver has it, for the reads of every request: nothing is cast or filled in, and what mongoose does
 * besides costs more than the reading itself. Of a database that is not open it throws, as mongoose does.
 */
export function driverOf<Row extends { readonly _id: string }>(rows: Model<Row>): mongo.Collection<Row> {
  const { db, collection } = rows as {
    readonly db: Connection
    readonly collection: { readonly name: string }
  }
  if (!db.db) throw new mongoose.Error.MongooseServerSelectionError('The database is not open.')
  return db.db.collection<Row>(collection.name)
}

type Versioned = Pick<RecordRow, '_id' | 'version'>

/** Changes the record that the filter finds, which makes its next version; null when there is none. */
export const changeWhere = <Row extends Versioned>(
  rows: Model<Row>,
  filter: QueryFilter<Row>,
  change: Partial<Row>,
  projection: ProjectionType<Row> = {},
): Promise<Row | null> =>
  rows
    .findOneAndUpdate(filter, { $set: change, $inc: { version: 1 } } as UpdateQuery<Row>, {
      returnDocument: 'after',
      projection,
    })
    .lean<Row>()
    .exec()

/** Changes the very version that was read; null when it has changed since. */
export const changeVersion = <Row extends Versioned>(
  rows: Model<Row>,
  { _id, version }: Versioned,
  change: Partial<Row>,
  projection?: ProjectionType<Row>,
): Promise<Row | null> => changeWhere(rows, { _id, version } as QueryFilter<Row>, change, projection)

/** What is asked of every collection: records by ids, without what is hidden, and to add some. */
export const recordsOf = <Stored extends Pick<RecordRow, '_id'>, Hidden extends keyof Stored = never>(
  rows: Model<Stored>,
  hidden: Readonly<Record<Hidden, 0>>,
) => ({
  byIds: async (ids: readonly string[]): Promise<Omit<Stored, Hidden>[]> =>
    driverOf(rows)
      .find({ _id: { $in: ids } } as mongo.Filter<Stored>)
      .project<Omit<Stored, Hidden>>(hidden)
      .toArray(),
  byId: async (id: string): Promise<Omit<Stored, Hidden> | null> =>
    driverOf(rows).findOne<Omit<Stored, Hidden>>({ _id: id } as mongo.Filter<Stored>, { projection: hidden }),
  /** The database refuses what a unique index holds already. */
  async add(added: readonly Stored[]): Promise<void> {
    await rows.insertMany(added)
  },
})
