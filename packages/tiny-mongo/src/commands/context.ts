import { Double } from 'bson'
import { compileExpression } from '../aggregate/expression.ts'
import type { Variables } from '../aggregate/scope.ts'
import { badValue } from '../errors.ts'
import { findCollection } from '../storage/catalog.ts'
import type { Collection } from '../storage/collection.ts'
import type { Store } from '../store.ts'
import { typeName, type Doc, type RawDoc } from '../values/types.ts'
import type { Work } from '../work.ts'
import { checkNames } from '../writes/insert.ts'
import { docField } from './fields.ts'

/** One command as it arrived: `body` with its document sequences folded in. */
export interface Request {
  store: Store
  name: string
  database: string
  body: Doc
  connection: number
  work: Work
}

export type Reply = Doc | RawDoc
export type Command = (request: Request) => Promise<Reply> | Reply

export const OK = new Double(1)

export interface Target {
  name: string
  namespace: string
  found: Collection | undefined
}

/** The collection a command names; the name is checked, the collection may not exist. */
export const target = (r: Request): Target => {
  const name = r.body[r.name]
  if (typeof name !== 'string') throw badValue(`collection name has invalid type ${typeName(name)}`)
  checkNames(r.database, name)
  const found = findCollection(r.store.catalog, r.database, name)
  return { name, namespace: `${r.database}.${name}`, found }
}

/** The variables of `let`, computed once, and $$NOW, the same for the whole command. */
export const variablesOf = (body: Doc): Variables => {
  const vars: Variables = { NOW: new Date() }
  for (const [name, expr] of Object.entries(docField(body, 'let') ?? {}))
    vars[name] = compileExpression(expr, vars)({ root: {}, current: {}, vars })
  return vars
}
