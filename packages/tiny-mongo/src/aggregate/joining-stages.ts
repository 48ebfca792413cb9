import { BSONRegExp } from 'bson'
import { failedToParse, notImplemented, refuse } from '../errors.ts'
import { openRows, prepare } from '../query/find.ts'
import { findCollection } from '../storage/catalog.ts'
import { identity } from '../storage/key-encoding.ts'
import { decode } from '../values/decode.ts'
import { allValues } from '../values/paths.ts'
import { isPlainObject, setField, typeName, weight, type Doc } from '../values/types.ts'
import { setter } from './document-stages.ts'
import { checkFieldPath } from './expression.ts'
import type { PipelineContext, Batches, Stage } from './streaming.ts'

/** What the equality asks of the foreign field: any of the local values, null for none. */
const equality = (doc: Doc, local: readonly string[], foreign: string): Doc => {
  const values = allValues(doc, local)
  const many = values.length > 1 && !values.some((value) => value instanceof BSONRegExp)
  if (many) return { [foreign]: { $in: values } }
  return values.length > 1
    ? { $or: values.map((value) => ({ [foreign]: { $eq: value } })) }
    : { [foreign]: { $eq: values[0] ?? null } }
}

const FIELDS = ['from', 'localField', 'foreignField', 'as']

const lookupSpec = (arg: unknown): Record<'from' | 'local' | 'foreign' | 'as', string> => {
  if (!isPlainObject(arg)) throw failedToParse('the $lookup stage specification must be an object')
  if ('pipeline' in arg || 'let' in arg) throw notImplemented('$lookup with a pipeline')
  const other = Object.keys(arg).find((name) => !FIELDS.includes(name))
  if (other !== undefined) throw failedToParse(`unknown argument to $lookup: ${other}`)
  const [from, local, foreign, as] = FIELDS.map((name) => {
    const value = arg[name]
    if (typeof value === 'string') return value
    if (value === undefined) throw failedToParse(`must specify '${name}' field for a $lookup`)
    throw failedToParse(`$lookup argument '${name}' must be a string, is type ${typeName(value)}`)
  })
  return { from: from ?? '', local: local ?? '', foreign: foreign ?? '', as: as ?? '' }
}

/** A batch ends early when what it holds is large. */
const MOST_BYTES = 1024 * 1024

/** $lookup by equality; equal questions of one batch are asked once. */
export const lookup = (arg: unknown, o: PipelineContext): Stage => {
  const { from, local, foreign, as } = lookupSpec(arg)
  const [localPath = []] = [local, foreign].map(checkFieldPath)
  const set = setter(as)
  return async function* (input) {
    const known = new Map<string, Doc[]>()
    let held = 0
    const ask = async (filter: Doc): Promise<Doc[]> => {
      const c = findCollection(o.catalog, o.database, from)
      const found: Doc[] = []
      if (!c) return found
      const prepared = prepare(c, { filter, work: o.work })
      for await (const rows of openRows(c, prepared, () => 500))
        for (const doc of rows.map(({ raw }) => decode(raw))) {
          held += weight(doc)
          o.work.hold(weight(doc), '$lookup')
          found.push(doc)
        }
      return found
    }
    for await (const batch of input) {
      let joined: Doc[] = []
      for (const [i, doc] of batch.entries()) {
        const filter = equality(doc, localPath, foreign)
        const key = identity(filter)
        const answer = known.get(key) ?? (await ask(filter))
        known.set(key, answer)
        joined.push(set(doc, answer))
        if (held < MOST_BYTES && i < batch.length - 1) continue
        yield joined
        joined = []
        known.clear()
        o.work.hold(-held, '$lookup')
        held = 0
      }
    }
  }
}

const NOT_WITHIN = ['$facet', '$out', '$merge', '$geoNear', '$collStats', '$indexStats']

async function* again(docs: Doc[]): AsyncGenerator<Doc[]> {
  yield docs
}

/** $facet: several pipelines over the same documents; `compile` makes one of a pipeline's stages. */
export const facet = (arg: unknown, o: PipelineContext, compile: (pipeline: unknown) => Stage): Stage => {
  if (!isPlainObject(arg) || Object.keys(arg).length === 0)
    throw refuse(40169, 'the $facet specification must be a non-empty object')
  const parts = Object.entries(arg).map(([name, pipeline]) => {
    if (!Array.isArray(pipeline))
      throw refuse(40170, `arguments to $facet must be arrays, ${name} is type ${typeName(pipeline)}`)
    const kinds = pipeline.filter(isPlainObject).flatMap((stage) => Object.keys(stage))
    const wrong = kinds.find((kind) => NOT_WITHIN.includes(kind))
    if (wrong) throw refuse(40600, `${wrong} is not allowed to be used within a $facet stage`)
    return [name, compile(pipeline)] as const
  })
  const gather = async (input: Batches): Promise<Doc[]> => {
    const docs: Doc[] = []
    for await (const batch of input)
      for (const doc of batch) {
        o.work.hold(weight(doc), '$facet')
        docs.push(doc)
      }
    return docs
  }
  return async function* (input) {
    const docs = await gather(input)
    const made: Doc = {}
    for (const [name, run] of parts) setField(made, name, await gather(run(again(docs))))
    yield [made]
  }
}
