import { notImplemented, refuse } from '../errors.ts'
import { compileFilter } from '../query/matcher.ts'
import { compileSort, topItems } from '../query/sorter.ts'
import { compileExpression } from './expression.ts'
import type { Collation } from '../values/collation.ts'
import { toNumber, width } from '../values/numbers.ts'
import { isPlainObject, setField, type Doc } from '../values/types.ts'
import type { Compute, Scope, Variables } from './scope.ts'
import { collect, drain, mapAll, type Stage } from './streaming.ts'

export const whole = (name: string, arg: unknown, least: number): number => {
  const n = toNumber(arg)
  if (width(arg) === undefined || !Number.isInteger(n)) {
    throw refuse(
      name === '$limit' ? 2107201 : 5107200,
      `invalid argument to ${name} stage: Expected an integer: ${name}: ${String(arg)}`,
    )
  }
  if (n < least) {
    if (name === '$limit' && n === 0) throw refuse(15958, 'the limit must be positive')
    throw refuse(
      name === '$limit' ? 2107201 : 5107200,
      `invalid argument to ${name} stage: Expected a ${least ? 'positive' : 'non-negative'} number in: ${name}: ${n}`,
    )
  }
  return n
}

export const match = (arg: unknown, variables: Variables, collation?: Collation): Stage => {
  if (!isPlainObject(arg)) throw refuse(15959, 'the match filter must be an expression in an object')
  const filter = compileFilter(arg, { variables, collation })
  return mapAll((doc) => (filter(doc) ? [doc] : []))
}

export const sort = (arg: unknown, collation?: Collation, most = Infinity): Stage => {
  if (!isPlainObject(arg)) throw refuse(15973, 'the $sort key specification must be an object')
  const sorter = compileSort(arg, collation)
  if (!sorter) throw refuse(15976, '$sort stage must have at least one sort key')
  return async function* (input) {
    const top = topItems<Doc>(sorter, most)
    await drain(input, (doc) => top.add(sorter.key(doc), doc))
    yield top.finish()
  }
}

export const limit = (arg: unknown): Stage => {
  const most = whole('$limit', arg, 1)
  return async function* (input) {
    let left = most
    for await (const batch of input) {
      yield batch.length > left ? batch.slice(0, left) : batch
      left -= batch.length
      if (left <= 0) return
    }
  }
}

export const skip = (arg: unknown): Stage => {
  const count = whole('$skip', arg, 0)
  return async function* (input) {
    let left = count
    for await (const batch of input) {
      const rest = batch.slice(left)
      left = Math.max(0, left - batch.length)
      if (rest.length > 0) yield rest
    }
  }
}

export const sample = (arg: unknown): Stage => {
  if (!isPlainObject(arg)) throw refuse(28745, 'the $sample stage specification must be an object')
  if (arg['size'] === undefined) throw refuse(28749, '$sample stage must specify a size')
  const size = toNumber(arg['size'])
  if (!(size > 0)) throw refuse(28747, 'size argument to $sample must be a positive integer')
  return async function* (input) {
    const docs = await collect(input)
    for (let i = 0; i < Math.min(size, docs.length); i++) {
      const j = i + Math.floor(Math.random() * (docs.length - i))
      ;[docs[i], docs[j]] = [docs[j]!, docs[i]!]
    }
    yield docs.slice(0, size)
  }
}

type Redacting = (scope: Scope) => Doc | undefined

const redactInside = (value: unknown, descend: (doc: Doc) => Doc | undefined): unknown => {
  if (isPlainObject(value)) return descend(value)
  if (!Array.isArray(value)) return value
  return value.map((item) => redactInside(item, descend)).filter((item) => item !== undefined)
}

const redacting =
  (compute: Compute): Redacting =>
  (scope) => {
    const verdict = compute({
      ...scope,
      vars: { ...scope.vars, KEEP: 'keep', PRUNE: 'prune', DESCEND: 'descend' },
    })
    if (verdict === 'prune') return undefined
    if (verdict === 'keep') return scope.current as Doc
    if (verdict !== 'descend') throw refuse(17053, '$redact must resolve to $$DESCEND, $$PRUNE, or $$KEEP')
    const kept: Doc = {}
    for (const [name, value] of Object.entries(scope.current as Doc)) {
      const inner = redactInside(value, (doc) => redacting(compute)({ ...scope, current: doc }))
      if (inner !== undefined) setField(kept, name, inner)
    }
    return kept
  }

export const redact = (arg: unknown, vars: Variables): Stage => {
  const keep = redacting(compileExpression(arg))
  return mapAll((doc) => {
    const made = keep({ root: doc, current: doc, vars })
    return made ? [made] : []
  })
}

/** Stages MongoDB has and this store has not. */
const REFUSED: Record<string, [number, string] | undefined> = {
  $changeStream: [40573, 'The $changeStream stage is only supported on replica sets'],
  $changeStreamSplitLargeEvent: [40573, 'The $changeStream stage is only supported on replica sets'],
}
const ABSENT = new Set([
  '$geoNear',
  '$search',
  '$searchMeta',
  '$vectorSearch',
  '$listSessions',
  '$listLocalSessions',
  '$currentOp',
  '$planCacheStats',
  '$querySettings',
  '$shardedDataDistribution',
])

export const refuseStage = (name: string): Error => {
  const known = REFUSED[name]
  if (known) return refuse(...known)
  if (ABSENT.has(name)) return notImplemented(name)
  return refuse(40324, `Unrecognized pipeline stage name: '${name}'`)
}
