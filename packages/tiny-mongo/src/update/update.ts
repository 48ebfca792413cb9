import { compileDocStage } from '../aggregate/document-stages.ts'
import type { Variables } from '../aggregate/scope.ts'
import { badValue, failedToParse, refuse } from '../errors.ts'
import { conjunction } from '../query/conditions.ts'
import type { MatchOptions } from '../query/matcher.ts'
import { keyText } from '../storage/key-text.ts'
import { clone } from '../values/clone.ts'
import { sameValue } from '../values/compare.ts'
import { isPlainObject, setField, type Doc } from '../values/types.ts'
import { ObjectId } from 'bson'
import { compileArrayFilters } from './array-filters.ts'
import { compileModifiers } from './modifiers.ts'
import { setAt } from './targets.ts'

export interface Update {
  kind: 'replacement' | 'modifiers' | 'pipeline'
  /** Uses the positional `$`: the filter must say which element. */
  positional: boolean
  /** The document after the update; may change `doc` in place. */
  apply(doc: Doc, position: number | undefined, insert: boolean): Doc
}

export interface UpdateOptions extends MatchOptions {
  arrayFilters?: unknown
  variables?: Variables | undefined
}

const idFirst = (id: unknown, doc: Doc): Doc => {
  const { _id: _, ...rest } = doc
  return { _id: id, ...rest }
}

const replacement = (update: Doc): Update => {
  const dollar = Object.keys(update).find((name) => name.startsWith('$'))
  if (dollar) {
    throw refuse(
      52,
      `The dollar ($) prefixed field '${dollar}' in '${dollar}' is not allowed in the context of an update's replacement document. Consider using an aggregation pipeline with $replaceWith.`,
    )
  }
  return {
    kind: 'replacement',
    positional: false,
    apply(doc) {
      const id = doc['_id']
      const next = update['_id']
      if (id !== undefined && next !== undefined && !sameValue(id, next)) {
        throw refuse(
          66,
          `After applying the update, the (immutable) field '_id' was found to have been altered to ${keyText({ _id: next })}`,
        )
      }
      const kept = id ?? next
      return kept === undefined ? clone(update) : idFirst(kept, clone(update))
    },
  }
}

const PIPELINE_STAGES = new Set(['$set', '$addFields', '$unset', '$project', '$replaceRoot', '$replaceWith'])

const pipeline = (stages: unknown[], o: UpdateOptions): Update => {
  const applied = stages.map((stage) => {
    const name = isPlainObject(stage) ? Object.keys(stage)[0] : undefined
    if (name === undefined || !isPlainObject(stage))
      throw failedToParse('Each element of the pipeline must be an object')
    if (!PIPELINE_STAGES.has(name)) throw refuse(72, `${name} is not allowed to be used within an update`)
    return compileDocStage(name, stage[name], o.variables ?? {})
  })
  return {
    kind: 'pipeline',
    positional: false,
    apply(doc) {
      const id = doc['_id']
      const after = applied.reduce((current, stage) => stage(current), doc)
      if (id === undefined) return after
      if (after['_id'] !== undefined && !sameValue(after['_id'], id)) {
        throw refuse(66, "Performing an update on the path '_id' would modify the immutable field '_id'")
      }
      return '_id' in after ? after : idFirst(id, after)
    },
  }
}

const usesPosition = (update: Doc): boolean =>
  Object.values(update).some(
    (fields) => isPlainObject(fields) && Object.keys(fields).some((p) => /\.\$(\.|$)/.test(p)),
  )

/** Compiles an update in any of its three forms; refuses with MongoDB's codes. */
export const compileUpdate = (update: unknown, o: UpdateOptions): Update => {
  if (Array.isArray(update)) {
    if (o.arrayFilters !== undefined)
      throw failedToParse('arrayFilters may not be specified for pipeline-style updates')
    return pipeline(update, o)
  }
  if (!isPlainObject(update)) throw failedToParse('Update argument must be either an object or an array')
  const first = Object.keys(update)[0]
  if (first === undefined || !first.startsWith('$')) {
    if (o.arrayFilters !== undefined)
      throw failedToParse('arrayFilters may not be specified for replacement-style updates')
    return replacement(update)
  }
  const modify = compileModifiers(update, compileArrayFilters(o.arrayFilters, o), o)
  return {
    kind: 'modifiers',
    positional: usesPosition(update),
    apply(doc, position, insert) {
      modify(doc, position, insert)
      return doc
    },
  }
}

const equalities = (filter: Doc): [string, unknown][] =>
  conjunction(filter).conditions.flatMap(({ path, op, value, inElement }): [string, unknown][] => {
    if (inElement) return []
    if (op === '$eq') return [[path, value]]
    return (op === '$all' || op === '$in') && Array.isArray(value) && value.length === 1
      ? [[path, value[0]]]
      : []
  })

/** The document an upsert inserts: what the filter says exactly, then the update. */
export const upsertDocument = (filter: Doc, update: Update): Doc => {
  const seed: Doc = {}
  for (const [path, value] of equalities(filter)) {
    if (update.kind === 'replacement' && path !== '_id') continue
    if (path.startsWith('_id.') && update.kind === 'replacement') continue
    setAt(seed, path.split('.'), clone(value))
  }
  const id = seed['_id']
  const made = update.apply(seed, undefined, true)
  const finalId = made['_id'] ?? id ?? new ObjectId()
  if (Array.isArray(finalId)) throw badValue("The '_id' value cannot be of type array")
  const { _id: _, ...rest } = made
  const doc: Doc = { _id: finalId }
  for (const [name, value] of Object.entries(rest)) setField(doc, name, value)
  return doc
}
