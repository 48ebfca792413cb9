import { Long } from 'bson'
import { exhausted, openStream, takeBatch, type Cursor } from '../cursor-table.ts'
import { badValue, refuse } from '../errors.ts'
import { openRows, pointRow, prepare, project, type Prepared, type Query } from '../query/find.ts'
import { compileProjection } from '../query/projection.ts'
import type { Collection } from '../storage/collection.ts'
import { parseCollation } from '../values/collation.ts'
import { isLong, RawDoc, type Doc } from '../values/types.ts'
import {
  boolField,
  countField,
  cursorReply,
  deadlineOf,
  docField,
  OK,
  sessionOf,
  target,
  variablesOf,
  type Command,
  type Request,
} from './context.ts'
import { tailing } from './tailing.ts'

const NONE = Long.ZERO

const asRaw = (docs: Buffer[]): RawDoc[] => docs.map((bytes) => new RawDoc(bytes))

export const collationOf = (body: Doc, c: Collection | undefined) =>
  parseCollation(body['collation'] ?? c?.options['collation'])

const limitOf = (body: Doc): { limit: number | undefined; single: boolean } => {
  const limit = countField(body, 'limit')
  return { limit, single: boolField(body, 'singleBatch') }
}

export const queryOf = (body: Doc, c: Collection | undefined): Query => ({
  filter: docField(body, 'filter') ?? docField(body, 'query') ?? {},
  sort: docField(body, 'sort'),
  skip: countField(body, 'skip'),
  limit: limitOf(body).limit,
  hint: body['hint'],
  collation: collationOf(body, c),
  variables: variablesOf(body),
  deadline: deadlineOf(body),
})

/** The documents of a find, as stored bytes or projected. */
const findDocuments = (r: Request, c: Collection, query: Query, prepared: Prepared) => {
  const projection = compileProjection(r.body['projection'], {
    ...query,
    find: true,
    filter: prepared.filter,
  })
  return async function* (want: () => number): AsyncGenerator<Buffer[]> {
    for await (const batch of openRows(r.store.catalog, c, prepared, want)) {
      yield batch.map(({ raw }) => project(raw, projection))
    }
  }
}

type Opening = Pick<Cursor, 'namespace' | 'stream'> & Partial<Pick<Cursor, 'tailable' | 'awaits' | 'wait'>>

/** Answers with the first batch, and keeps a cursor when there may be more. */
export const replyWithCursor = async (
  r: Request,
  opening: Opening,
  size: number,
  single: boolean,
): Promise<Doc> => {
  const { stream, namespace, tailable = false } = opening
  const first = size === 0 ? [] : await takeBatch(stream, size)
  if (single || (exhausted(stream) && !tailable)) {
    void stream.batches.return(undefined)
    return cursorReply('firstBatch', asRaw(first), NONE, namespace)
  }
  const cursor = r.store.cursors.open({
    awaits: false,
    ...opening,
    tailable,
    keep: boolField(r.body, 'noCursorTimeout'),
    session: sessionOf(r.body),
  })
  return cursorReply('firstBatch', asRaw(first), cursor.id, namespace)
}

const FIRST_BATCH = 101

/** The answer to a question that one key of a unique index answers: no cursor, no stream. */
const pointReply = (r: Request, c: Collection, query: Query, prepared: Prepared, point: Buffer): Doc => {
  const row = pointRow(r.store.catalog, c, point)
  const projection = compileProjection(r.body['projection'], {
    ...query,
    find: true,
    filter: prepared.filter,
  })
  const docs = row ? [project(row.raw, projection)] : []
  return cursorReply('firstBatch', asRaw(docs), NONE, `${c.database}.${c.name}`)
}

const find: Command = async (r) => {
  const { namespace, found: c } = target(r)
  const query = queryOf(r.body, c)
  const { single } = limitOf(r.body)
  const size = countField(r.body, 'batchSize') ?? FIRST_BATCH
  if (!c) {
    prepare(r.store.catalog, EMPTY_COLLECTION, { ...query, hint: undefined })
    return cursorReply('firstBatch', [], NONE, namespace)
  }
  if (boolField(r.body, 'tailable')) {
    if (c.options['capped'] !== true) {
      throw badValue(`error processing query: tailable cursor requested on non capped collection`)
    }
    return replyWithCursor(r, tailing(r, c, query, namespace), size, single)
  }
  const prepared = prepare(r.store.catalog, c, query)
  if (prepared.plan.kind === 'IXSCAN' && prepared.plan.point && !prepared.skip && size > 0) {
    return pointReply(r, c, query, prepared, prepared.plan.point)
  }
  const stream = openStream(findDocuments(r, c, query, prepared))
  return replyWithCursor(
    r,
    { namespace, stream },
    single && query.limit ? Math.min(size, query.limit) : size,
    single || query.limit === 1,
  )
}

/** Stands for a collection that does not exist: a query on it is still checked. */
const EMPTY_COLLECTION: Collection = {
  id: 0,
  uuid: '',
  database: '',
  name: '',
  options: {},
  indexes: [],
  count: 0,
  bytes: 0,
  nextRecord: 1,
  dropped: true,
  watchers: new Set(),
}

const pull = async (cursor: Cursor, size: number, waitMs: number): Promise<Buffer[]> => {
  if (cursor.tailable) cursor.stream.done = false
  const docs = await takeBatch(cursor.stream, size)
  if (docs.length > 0 || !cursor.awaits || !cursor.wait || waitMs === 0) return docs
  cursor.stream.done = false
  await cursor.wait(waitMs)
  return takeBatch(cursor.stream, size)
}

const getMore: Command = async (r) => {
  const id = r.body['getMore']
  if (!isLong(id)) throw refuse(14, "BSON field 'getMore.getMore' is the wrong type, expected type 'long'")
  const namespace = `${r.database}.${String(r.body['collection'])}`
  const cursor = r.store.cursors.take(id, namespace)
  cursor.busy = true
  try {
    const size = countField(r.body, 'batchSize') || Infinity
    const docs = await pull(cursor, size, countField(r.body, 'maxTimeMS') ?? 1000)
    cursor.lastUsed = Date.now()
    const over = exhausted(cursor.stream) && !cursor.tailable
    if (over) r.store.cursors.kill(id)
    return cursorReply('nextBatch', asRaw(docs), over ? NONE : id, namespace)
  } catch (error) {
    r.store.cursors.kill(id)
    throw error
  } finally {
    cursor.busy = false
  }
}

const killCursors: Command = (r) => {
  const killed: Long[] = []
  const missing: Long[] = []
  for (const id of (r.body['cursors'] as Long[] | undefined) ?? []) {
    ;(r.store.cursors.kill(id) ? killed : missing).push(id)
  }
  return { cursorsKilled: killed, cursorsNotFound: missing, cursorsAlive: [], cursorsUnknown: [], ok: OK }
}

export const READING: Record<string, Command> = { find, getMore, killCursors }
