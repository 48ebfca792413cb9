import { Long } from 'bson'
import { DocumentStream } from '../cursor-table.ts'
import { failedToParse, notImplemented, refuse } from '../errors.ts'
import { openRows, pointRow, prepare, project, type Prepared } from '../query/find.ts'
import type { Query } from '../query/plan.ts'
import { compileProjection, type Projection } from '../query/projection.ts'
import { blankCollection } from '../storage/catalog.ts'
import type { Collection } from '../storage/collection.ts'
import { encodeBatch } from '../values/encode.ts'
import { isLong, isPlainObject, words, type Doc, type RawDoc } from '../values/types.ts'
import { OK, target, variablesOf, type Command, type Request } from './context.ts'
import { arrayField, boolField, countField, docField } from './fields.ts'
import { checkFields } from './known-fields.ts'

export const queryOf = ({ body, work }: Request): Query => ({
  filter: docField(body, 'filter') ?? docField(body, 'query') ?? {},
  sort: docField(body, 'sort'),
  skip: countField(body, 'skip'),
  limit: countField(body, 'limit'),
  hint: body['hint'],
  variables: variablesOf(body),
  work,
})

interface Batching {
  /** Documents of the first batch. */
  size?: number | undefined
  /** No cursor is kept. */
  single?: boolean
  reads?: Collection | undefined
}

const FIRST_BATCH = 101

/** What the option `cursor` says of batches. */
export const batchSizeOf = (body: Doc): number | undefined => {
  const cursor = docField(body, 'cursor') ?? {}
  checkFields('cursor', cursor, words('batchSize'))
  return countField(cursor, 'batchSize')
}

/** Answers with the first batch, and keeps a cursor when there may be more. */
export const replyWithCursor = async (
  r: Request,
  namespace: string,
  stream: DocumentStream,
  { size = FIRST_BATCH, single = false, reads }: Batching,
): Promise<RawDoc> => {
  const first = await stream.take(size)
  if (single || stream.exhausted) {
    stream.close()
    return encodeBatch('firstBatch', first, Long.ZERO, namespace)
  }
  const keep = boolField(r.body, 'noCursorTimeout')
  const { id } = r.store.cursors.open({ namespace, stream, reads, keep })
  return encodeBatch('firstBatch', first, id, namespace)
}

/** Answers with documents that are all there already. */
export const replyWithAll = (r: Request, namespace: string, docs: Buffer[]): Promise<RawDoc> => {
  const stream = new DocumentStream(r.work, async function* () {
    yield docs
  })
  return replyWithCursor(r, namespace, stream, { size: batchSizeOf(r.body) })
}

/** What find may be asked and this store does not do. */
const ABSENT = ['min', 'max', 'returnKey', 'showRecordId', 'tailable', 'awaitData']

const findDocuments = (r: Request, c: Collection, p: Prepared, projection: Projection | undefined) =>
  new DocumentStream(r.work, async function* (want) {
    for await (const rows of openRows(c, p, want)) yield rows.map(({ raw }) => project(raw, projection))
  })

const find: Command = (r) => {
  const { name, namespace, found } = target(r)
  const absent = ABSENT.find((option) => isPlainObject(r.body[option]) || r.body[option] === true)
  if (absent) throw notImplemented(`find with '${absent}'`)
  const c = found ?? blankCollection(r.store.catalog, r.database, name)
  const query = queryOf(r)
  const prepared = prepare(c, found ? query : { ...query, hint: undefined })
  const { filter, plan, limit } = prepared
  const projection = compileProjection(docField(r.body, 'projection'), { ...query, filter })
  if (!found) return encodeBatch('firstBatch', [], Long.ZERO, namespace)
  const size = countField(r.body, 'batchSize')
  if (plan.kind === 'IXSCAN' && plan.point && !prepared.skip && size !== 0) {
    const row = pointRow(c, plan.point)
    return encodeBatch('firstBatch', row ? [project(row.raw, projection)] : [], Long.ZERO, namespace)
  }
  const single = boolField(r.body, 'singleBatch') || limit === 1
  return replyWithCursor(r, namespace, findDocuments(r, c, prepared, projection), { size, single, reads: c })
}

const getMore: Command = async (r) => {
  const id = r.body['getMore']
  if (!isLong(id)) throw refuse(14, "BSON field 'getMore.getMore' is the wrong type, expected type 'long'")
  if (r.body['maxTimeMS'] !== undefined)
    throw refuse(2, 'cannot set maxTimeMS on getMore command for a non-awaitData cursor')
  const namespace = `${r.database}.${String(r.body['collection'])}`
  const { cursors } = r.store
  const cursor = cursors.take(id, namespace)
  try {
    const docs = await cursor.stream.take(countField(r.body, 'batchSize') || Infinity)
    cursors.rest(cursor)
    if (cursor.stream.exhausted) cursors.kill(id)
    return encodeBatch('nextBatch', docs, cursor.stream.exhausted ? Long.ZERO : id, namespace)
  } catch (error) {
    cursors.kill(id)
    throw error
  }
}

const killCursors: Command = (r) => {
  const killed: Long[] = []
  const missing: Long[] = []
  for (const id of arrayField(r.body, 'cursors')) {
    if (!isLong(id)) throw failedToParse("BSON field 'killCursors.cursors' must hold numbers of type long")
    const into = r.store.cursors.kill(id) ? killed : missing
    into.push(id)
  }
  return { cursorsKilled: killed, cursorsNotFound: missing, cursorsAlive: [], cursorsUnknown: [], ok: OK }
}

export const READING: Record<string, Command> = { find, getMore, killCursors }
