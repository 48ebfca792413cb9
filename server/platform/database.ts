import mongoose, {
  type Connection,
  type Model,
  type ProjectionType,
  type QueryFilter,
  type UpdateQuery,
} from 'mongoose'

// A misspelt field in a filter would otherwise match everything.
mongoose.set('strictQuery', 'throw')
// A request while the store is away is answered at once, not after ten seconds of hoping.
mongoose.set('bufferCommands', false)

/** Opens the database that `url` names. Writes are acknowledged by a majority. */
export async function openDatabase(url: string): Promise<Connection> {
  const connection = mongoose.createConnection(url, {
    autoIndex: false,
    autoCreate: false,
    serverSelectionTimeoutMS: 5_000,
    writeConcern: { w: 'majority' },
  })
  return connection.asPromise()
}

/** Builds every index that the registered models declare. Called once at start, before the first request. */
export async function buildIndexes(connection: Connection): Promise<void> {
  for (const model of Object.values(connection.models)) await model.createIndexes()
}

/** Whether the database refused a write because a unique index holds the value already. */
export const isDuplicateKey = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 11000

/** Changes the very version that was read; null when it has changed since. */
export const changeVersion = <Row extends { readonly _id: string; readonly version: number }>(
  rows: Model<Row>,
  { _id, version }: { readonly _id: string; readonly version: number },
  change: Partial<Row>,
  projection: ProjectionType<Row> = {},
): Promise<Row | null> =>
  rows
    .findOneAndUpdate(
      { _id, version } as QueryFilter<Row>,
      { $set: change, $inc: { version: 1 } } as UpdateQuery<Row>,
      { returnDocument: 'after', projection },
    )
    .lean<Row>()
    .exec()

/** Reading by ids; what is hidden never leaves the store. */
export const readsById = <Stored extends { readonly _id: string }, Hidden extends keyof Stored = never>(
  rows: Model<Stored>,
  hidden: Readonly<Record<Hidden, 0>>,
) => ({
  byIds: (ids: readonly string[]) =>
    rows
      .find({ _id: { $in: ids } } as QueryFilter<Stored>, hidden)
      .lean<Omit<Stored, Hidden>[]>()
      .exec(),
  byId: (id: string) =>
    rows
      .findOne({ _id: id } as QueryFilter<Stored>, hidden)
      .lean<Omit<Stored, Hidden>>()
      .exec(),
})
