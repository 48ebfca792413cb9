import { failedToParse } from '../errors.ts'
import { prepare, project, type Query } from '../query/find.ts'
import { compileProjection } from '../query/projection.ts'
import type { Collection } from '../storage/collection.ts'
import { writeOn } from '../storage/documents.ts'
import { compileUpdate } from '../update/update.ts'
import { encode } from '../values/encode.ts'
import { RawDoc, type Doc } from '../values/types.ts'
import { deleteFirst } from '../writes/delete.ts'
import { ensureCollection } from '../writes/namespaces.ts'
import { findCandidate, refreshed, type UpdateOutcome } from '../writes/update.ts'
import { boolField, OK, target, type Command, type Request } from './context.ts'
import { queryOf } from './reading.ts'
import { updateOnce } from './writing.ts'

const shown = (r: Request, query: Query, doc: Doc | undefined): unknown => {
  if (!doc) return null
  const fields = r.body['fields'] ?? r.body['projection']
  if (fields === undefined) return doc
  const { filter } = prepareFilter(r, query)
  return new RawDoc(project(encode(doc), compileProjection(fields, { ...query, find: true, filter })))
}

const prepareFilter = (r: Request, query: Query) => {
  const c = target(r).found!
  return prepare(r.store.catalog, c, { ...query, hint: undefined })
}

const removing = async (r: Request, c: Collection | undefined, query: Query): Promise<Doc> => {
  if (!c) return { lastErrorObject: { n: 0 }, value: null, ok: OK }
  const { catalog } = r.store
  const candidate = await findCandidate(catalog, c, query)
  const removed =
    candidate === 'none'
      ? undefined
      : await writeOn(catalog, c, () => deleteFirst(catalog, c, query, refreshed(catalog, c, candidate)))
  return { lastErrorObject: { n: removed ? 1 : 0 }, value: shown(r, query, removed), ok: OK }
}

const lastError = (outcome: UpdateOutcome): Doc => ({
  n: outcome.matched + (outcome.upsertedId === undefined ? 0 : 1),
  updatedExisting: outcome.matched > 0,
  ...(outcome.upsertedId === undefined ? {} : { upserted: outcome.upsertedId }),
})

const checkOptions = (body: Doc, removes: boolean): void => {
  if (removes && body['update'] !== undefined)
    throw failedToParse('Cannot specify both an update and remove=true')
  if (removes && boolField(body, 'upsert'))
    throw failedToParse('Cannot specify both upsert=true and remove=true')
  if (removes && boolField(body, 'new')) {
    throw failedToParse(
      "Cannot specify both new=true and remove=true; 'remove' always returns the deleted document",
    )
  }
  if (!removes && body['update'] === undefined)
    throw failedToParse('Either an update or remove=true must be specified')
}

const findAndModify: Command = async (r) => {
  const { name, found } = target(r)
  const removes = boolField(r.body, 'remove')
  checkOptions(r.body, removes)
  const query = { ...queryOf(r.body, found), skip: undefined, limit: undefined }
  if (removes) return removing(r, found, query)
  const update = compileUpdate(r.body['update'], { ...query, arrayFilters: r.body['arrayFilters'] })
  const upsert = boolField(r.body, 'upsert')
  const c = found ?? (upsert ? await ensureCollection(r.store.catalog, r.database, name) : undefined)
  if (!c) return { lastErrorObject: { n: 0, updatedExisting: false }, value: null, ok: OK }
  const bypass = boolField(r.body, 'bypassDocumentValidation')
  const outcome = await updateOnce(r, c, { query, update, upsert, bypass })
  const doc = boolField(r.body, 'new') ? outcome.after : outcome.before
  return { lastErrorObject: lastError(outcome), value: shown(r, query, doc), ok: OK }
}

export const FIND_AND_MODIFY: Record<string, Command> = { findAndModify, findandmodify: findAndModify }
