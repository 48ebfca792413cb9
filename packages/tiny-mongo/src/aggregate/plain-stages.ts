import { notImplemented, refuse } from '../errors.ts'
import { compileFilter } from '../query/matcher.ts'
import { compileSort, Sorting } from '../query/sorter.ts'
import { valueText } from '../storage/key-text.ts'
import { toNumber, width } from '../values/numbers.ts'
import { isPlainObject, weight, type Doc } from '../values/types.ts'
import { type PipelineContext, mapAll, type Stage } from './streaming.ts'

/** The number of $limit and $skip. */
export const whole = (name: '$limit' | '$skip', arg: unknown): number => {
  const n = toNumber(arg)
  const code = name === '$limit' ? 2107201 : 5107200
  const why = `invalid argument to ${name} stage: Expected`
  if (width(arg) === undefined || !Number.isInteger(n))
    throw refuse(code, `${why} an integer: ${name}: ${valueText(arg)}`)
  if (n < 0) throw refuse(code, `${why} a non-negative number in: ${name}: ${n}`)
  if (n === 0 && name === '$limit') throw refuse(15958, 'the limit must be positive')
  return n
}

export const match = (arg: unknown, o: PipelineContext): Stage => {
  if (!isPlainObject(arg)) throw refuse(15959, 'the match filter must be an expression in an object')
  const filter = compileFilter(arg, o)
  return mapAll((doc) => (filter(doc) ? [doc] : []), o.work)
}

export const sort = (arg: unknown, o: PipelineContext): Stage => {
  if (!isPlainObject(arg)) throw refuse(15973, 'the $sort key specification must be an object')
  const sorter = compileSort(arg)
  if (!sorter) throw refuse(15976, '$sort stage must have at least one sort key')
  return async function* (input) {
    const docs = new Sorting<Doc>(sorter, Infinity, o.work)
    for await (const batch of input) for (const doc of batch) docs.add(sorter.key(doc), doc, weight(doc))
    yield* docs.chunks()
  }
}

export const limit = (arg: unknown): Stage => {
  const most = whole('$limit', arg)
  return async function* (input) {
    let left = most
    for await (const batch of input) {
      yield batch.slice(0, left)
      left -= batch.length
      if (left <= 0) return
    }
  }
}

export const skip = (arg: unknown): Stage => {
  const count = whole('$skip', arg)
  return async function* (input) {
    let left = count
    for await (const batch of input) {
      if (batch.length > left) yield batch.slice(left)
      left = Math.max(0, left - batch.length)
    }
  }
}

/** Stages that MongoDB has and no small store: refused by their name. All others are as unknown as in an older MongoDB. */
const ABSENT = ['$geoNear', '$search', '$searchMeta', '$vectorSearch']

export const refuseStage = (name: string): Error => {
  if (name.startsWith('$changeStream'))
    return refuse(40573, 'The $changeStream stage is only supported on replica sets')
  return ABSENT.includes(name)
    ? notImplemented(name)
    : refuse(40324, `Unrecognized pipeline stage name: '${name}'`)
}
