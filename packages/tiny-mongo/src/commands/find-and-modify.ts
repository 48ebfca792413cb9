import { failedToParse } from '../errors.ts'
import { prepare } from '../query/find.ts'
import type { Query } from '../query/plan.ts'
import { compileProjection } from '../query/projection.ts'
import { blankCollection } from '../storage/catalog.ts'
import type { Collection } from '../storage/collection.ts'
import { compileUpdate } from '../update/update.ts'
import type { Doc } from '../values/types.ts'
import { deleteOnce, updateOnce, type UpdateOutcome } from '../writes/update.ts'
import { ensureCollection } from '../writes/insert.ts'
import { OK, target, type Command, type Request } from './context.ts'
import { boolField, docField } from './fields.ts'
import { queryOf } from './reading.ts'

/** Refuses options that contradict one another. */
const checkOptions = (body: Doc): void => {
  const updates = body['update'] !== undefined
  if (!boolField(body, 'remove')) {
    if (!updates) throw failedToParse('Either an update or remove=true must be specified')
    return
  }
  if (updates) throw failedToParse('Cannot specify both an update and remove=true')
  if (boolField(body, 'upsert')) throw failedToParse('Cannot specify both upsert=true and remove=true')
  if (boolField(body, 'new')) throw failedToParse('Cannot specify both new=true and remove=true')
}

const lastError = ({ matched, upserted }: UpdateOutcome): Doc => ({
  n: upserted ? 1 : matched,
  updatedExisting: matched > 0,
  ...(upserted ? { upserted: upserted['_id'] } : {}),
})

const modify = async (r: Request, c: Collection, query: Query, upsert: boolean): Promise<UpdateOutcome> => {
  const update = compileUpdate(r.body['update'], { ...query, arrayFilters: r.body['arrayFilters'] })
  const bypass = boolField(r.body, 'bypassDocumentValidation')
  return updateOnce(c, { query, update, upsert, bypass })
}

const findAndModify: Command = async (r) => {
  const { name, found } = target(r)
  checkOptions(r.body)
  const upsert = boolField(r.body, 'upsert')
  const query = queryOf(r)
  const { catalog } = r.store
  const c =
    found ??
    (upsert ? await ensureCollection(catalog, r.database, name) : blankCollection(catalog, r.database, name))
  const { filter } = prepare(c, { ...query, hint: found ? query.hint : undefined })
  const projection = compileProjection(docField(r.body, 'fields'), { ...query, filter })
  const shown = (doc: Doc | undefined): unknown => (doc && projection ? projection.apply(doc) : (doc ?? null))
  if (boolField(r.body, 'remove')) {
    const removed = found && (await deleteOnce(found, query))
    return { lastErrorObject: { n: removed ? 1 : 0 }, value: shown(removed), ok: OK }
  }
  const outcome = await modify(r, c, query, upsert)
  const value = shown(boolField(r.body, 'new') ? outcome.after : outcome.before)
  return { lastErrorObject: lastError(outcome), value, ok: OK }
}

export const FIND_AND_MODIFY: Record<string, Command> = { findAndModify }
