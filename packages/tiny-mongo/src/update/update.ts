import { compileDocStage, isDocStage } from '../aggregate/document-stages.ts'
import { stagesOf } from '../aggregate/pipeline.ts'
import { failedToParse, refuse } from '../errors.ts'
import type { MatchOptions } from '../query/filter.ts'
import { keyText } from '../storage/key-text.ts'
import { sameValue } from '../values/compare.ts'
import { cloneDoc, isPlainObject, type Doc } from '../values/types.ts'
import { compileArrayFilters } from './targets.ts'
import { compileModifiers, dollarField } from './modifiers.ts'

export interface Update {
  kind: 'replacement' | 'modifiers' | 'pipeline'
  /** Uses the positional `$`: the filter must say which element. */
  positional: boolean
  /** The document after the update; may change `doc` in place. */
  apply(doc: Doc, position: number | undefined, insert: boolean): Doc
}

export interface UpdateOptions extends MatchOptions {
  arrayFilters?: unknown
}

/** A document with the _id it had, in front. */
export const withId = (id: unknown, doc: Doc): Doc => {
  const { _id: _, ...rest } = doc
  return { _id: id, ...rest }
}

const replacement = (update: Doc): Update => {
  const dollar = Object.keys(update).find((name) => name.startsWith('$'))
  if (dollar) throw dollarField(dollar, dollar)
  return {
    kind: 'replacement',
    positional: false,
    apply({ _id: id }) {
      const next = update['_id']
      if (id !== undefined && next !== undefined && !sameValue(id, next))
        throw refuse(66, `the (immutable) field '_id' would be altered to ${keyText({ _id: next })}`)
      const kept = id === undefined ? next : id
      return kept === undefined ? cloneDoc(update) : withId(kept, cloneDoc(update))
    },
  }
}

const pipeline = (stages: unknown[], o: UpdateOptions): Update => {
  const applied = stagesOf(stages).map(({ name, arg }) => {
    if (!isDocStage(name)) throw refuse(72, `${name} is not allowed to be used within an update`)
    return compileDocStage(name, arg, o)
  })
  return {
    kind: 'pipeline',
    positional: false,
    apply(doc) {
      const id = doc['_id']
      const after = applied.reduce((current, stage) => stage(current), doc)
      if (id === undefined) return after
      if (after['_id'] !== undefined && !sameValue(after['_id'], id))
        throw refuse(66, "Performing an update on the path '_id' would modify the immutable field '_id'")
      return '_id' in after ? after : withId(id, after)
    },
  }
}

const isPositional = (path: string): boolean => /\.\$(\.|$)/.test(path)

const usesPosition = (update: Doc): boolean =>
  Object.values(update).some((fields) => isPlainObject(fields) && Object.keys(fields).some(isPositional))

/** Compiles an update in any of its three forms; refuses with MongoDB's codes. */
export const compileUpdate = (update: unknown, o: UpdateOptions): Update => {
  const filtered = o.arrayFilters !== undefined && o.arrayFilters !== null
  if (Array.isArray(update)) {
    if (filtered) throw failedToParse('arrayFilters may not be specified for pipeline-style updates')
    return pipeline(update, o)
  }
  if (!isPlainObject(update)) throw failedToParse('Update argument must be either an object or an array')
  if (!Object.keys(update)[0]?.startsWith('$')) {
    if (filtered) throw failedToParse('arrayFilters may not be specified for replacement-style updates')
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
