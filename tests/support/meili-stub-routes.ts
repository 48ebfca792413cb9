import type { Document } from './meili-filter.ts'
import { stubRefusals } from './meili-refusals.ts'
import {
  addDocuments,
  mergeSettings,
  newStubIndex,
  removeDocuments,
  statsOf,
  type StubIndex,
} from './meili-stub-index.ts'
import { multiSearchAnswer, type MultiSearch } from './meili-stub-multi-search.ts'
import {
  passingFilter,
  pick,
  refuseUnknown,
  searchAnswer,
  withVectors,
  type StubSearch,
} from './meili-stub-search.ts'
import type { StubKeys } from './meili-stub-keys.ts'
import { swapAll, type Swap } from './meili-stub-swap.ts'
import type { StubTasks } from './meili-stub-tasks.ts'

interface StubState {
  readonly indexes: Map<string, StubIndex>
  readonly tasks: StubTasks
  readonly keys: StubKeys
  readonly version: string
}

export interface Asked {
  readonly parts: readonly string[]
  readonly query: URLSearchParams
  readonly body: unknown
}

export interface Answered {
  readonly status: number
  readonly body: unknown
}

type Route = (state: StubState, asked: Asked) => Answered

const ok = (body: unknown): Answered => ({ status: 200, body })
const accepted = (body: unknown): Answered => ({ status: 202, body })

const existing = ({ indexes }: StubState, uid = ''): StubIndex => {
  const index = indexes.get(uid)
  if (!index) throw stubRefusals.indexNotFound(uid)
  return index
}

const infoOf = (uid: string, { createdAt, updatedAt, primaryKey }: StubIndex): Document => ({
  uid,
  createdAt,
  updatedAt,
  primaryKey,
})

const createIndex: Route = ({ indexes, tasks }, { body }) => {
  const { uid, primaryKey = 'id' } = body as { uid: string; primaryKey?: string }
  const work = () => {
    if (indexes.has(uid)) throw stubRefusals.indexExists(uid)
    indexes.set(uid, newStubIndex(primaryKey))
    return {}
  }
  return accepted(tasks.enqueue('indexCreation', uid, work, { primaryKey }))
}

const listIndexes: Route = ({ indexes }, { query }) => {
  const [offset, limit] = [Number(query.get('offset') ?? 0), Number(query.get('limit') ?? 20)]
  const results = [...indexes].map(([uid, index]) => infoOf(uid, index))
  return ok({ results: results.slice(offset, offset + limit), offset, limit, total: results.length })
}

const deleteIndex: Route = (state, { parts: [, uid = ''] }) => {
  const work = () => {
    const deletedDocuments = existing(state, uid).documents.size
    state.indexes.delete(uid)
    return { deletedDocuments }
  }
  return accepted(state.tasks.enqueue('indexDeletion', uid, work))
}

const swapIndexes: Route = ({ indexes, tasks }, { body }) => {
  const swaps = body as Swap[]
  return accepted(tasks.enqueue('indexSwap', null, () => swapAll(indexes, swaps), { swaps }))
}

const changeSettings: Route = (state, { parts: [, uid = ''], body }) => {
  const settings = body as Document
  const work = () => {
    if (!state.indexes.has(uid)) state.indexes.set(uid, newStubIndex('id'))
    mergeSettings(existing(state, uid), settings)
    return {}
  }
  return accepted(state.tasks.enqueue('settingsUpdate', uid, work, { ...settings }))
}

/** POST replaces, PUT merges; an index that is not there is made, without any settings. */
const takeDocuments =
  (merging: boolean): Route =>
  ({ indexes, tasks }, { parts: [, uid = ''], body }) => {
    const documents = [body].flat() as Document[]
    const work = () => {
      const index = indexes.get(uid) ?? newStubIndex('id')
      indexes.set(uid, index)
      return { indexedDocuments: addDocuments(uid, index, documents, merging) }
    }
    const details = { receivedDocuments: documents.length, indexedDocuments: null }
    return accepted(tasks.enqueue('documentAdditionOrUpdate', uid, work, details, { indexedDocuments: 0 }))
  }

const deleteBatch: Route = (state, { parts: [, uid = ''], body }) => {
  const ids = (body as unknown[]).map(String)
  const work = () => ({ deletedDocuments: removeDocuments(existing(state, uid), ids) })
  const details = { providedIds: ids.length, deletedDocuments: null, originalFilter: null }
  return accepted(state.tasks.enqueue('documentDeletion', uid, work, details))
}

const deleteAll: Route = (state, { parts: [, uid = ''] }) => {
  const work = () => {
    const index = existing(state, uid)
    return { deletedDocuments: removeDocuments(index, [...index.documents.keys()]) }
  }
  return accepted(state.tasks.enqueue('documentDeletion', uid, work, { deletedDocuments: null }))
}

const deleteByFilter: Route = (state, { parts: [, uid = ''], body }) => {
  const { filter } = body as { filter: unknown }
  const work = () => {
    const index = existing(state, uid)
    const passes = passingFilter(uid, index, filter)
    const ids = [...index.documents].filter(([, document]) => passes(document)).map(([id]) => id)
    return { deletedDocuments: removeDocuments(index, ids) }
  }
  const details = { providedIds: 0, deletedDocuments: null, originalFilter: JSON.stringify(filter) }
  return accepted(state.tasks.enqueue('documentDeletion', uid, work, details))
}

interface Fetch {
  readonly ids?: readonly unknown[]
  readonly filter?: unknown
  readonly fields?: readonly string[]
  readonly offset?: number
  readonly limit?: number
  readonly retrieveVectors?: boolean
}

function documentsAnswer(uid: string, index: StubIndex, fetch: Fetch): Answered {
  const { ids, offset = 0, limit = 20 } = fetch
  const wanted = ids && new Set(ids.map(String))
  const passes = passingFilter(uid, index, fetch.filter)
  const found = [...index.documents].filter(([id, document]) => (wanted?.has(id) ?? true) && passes(document))
  const results = found
    .slice(offset, offset + limit)
    .map(([id, document]) => withVectors(index, id, pick(document, fetch.fields), fetch.retrieveVectors))
  return ok({ results, offset, limit, total: found.length })
}

const fetchDocuments: Route = (state, { parts: [, uid = ''], body }) => {
  refuseUnknown(body as Fetch, ['offset', 'limit', 'fields', 'retrieveVectors', 'ids', 'filter', 'sort'])
  return documentsAnswer(uid, existing(state, uid), body as Fetch)
}

const listTasks: Route = ({ tasks }, { query }) => {
  const limit = Number(query.get('limit') ?? 20)
  const statuses = query.get('statuses')?.split(',')
  const found = tasks
    .all()
    .toReversed()
    .filter(({ status }) => statuses?.includes(status) ?? true)
  const [results, next] = [found.slice(0, limit), found[limit]]
  return ok({ results, total: found.length, limit, from: results[0]?.uid ?? null, next: next?.uid ?? null })
}

const readTask: Route = ({ tasks }, { parts: [, uid = ''] }) => {
  const task = tasks.get(Number(uid))
  if (!task) throw stubRefusals.taskNotFound(uid)
  return ok(task)
}

const search: Route = (state, { parts: [, uid = ''], body }) =>
  ok(searchAnswer(uid, existing(state, uid), body as StubSearch))

const built = {
  commitSha: '5cb2f2e94befc717bbea60fec4a31ee64d2f60fd',
  commitDate: '2026-07-23T14:39:41.000000000Z',
}

const routes: Record<string, Route> = {
  'GET health': () => ok({ status: 'available' }),
  'GET version': ({ version }) => ok({ ...built, pkgVersion: version }),
  'POST keys': ({ keys }, { body }) => ({ status: 201, body: keys.make(body) }),
  'GET keys/*': ({ keys }, { parts: [, uid = ''] }) => ok(keys.read(uid)),
  'DELETE keys/*': ({ keys }, { parts: [, uid = ''] }) => ({ status: 204, body: keys.remove(uid) }),
  'GET tasks': listTasks,
  'GET tasks/*': readTask,
  'GET indexes': listIndexes,
  'POST indexes': createIndex,
  'GET indexes/*': (state, { parts: [, uid = ''] }) => ok(infoOf(uid, existing(state, uid))),
  'DELETE indexes/*': deleteIndex,
  'GET indexes/*/stats': (state, { parts: [, uid] }) => ok(statsOf(existing(state, uid))),
  'GET indexes/*/settings': (state, { parts: [, uid] }) => ok(existing(state, uid).settings),
  'PATCH indexes/*/settings': changeSettings,
  'POST indexes/*/documents': takeDocuments(false),
  'PUT indexes/*/documents': takeDocuments(true),
  'POST indexes/*/documents/fetch': fetchDocuments,
  'DELETE indexes/*/documents': deleteAll,
  'POST indexes/*/documents/delete-batch': deleteBatch,
  'POST indexes/*/documents/delete': deleteByFilter,
  'POST indexes/*/search': search,
  'POST multi-search': ({ indexes }, { body }) => ok(multiSearchAnswer(indexes, body as MultiSearch)),
  'POST swap-indexes': swapIndexes,
}

/** The indexes that a request is about, as far as it names them. */
function indexesIn({ parts, body }: Asked): string[] {
  if (parts[0] === 'swap-indexes') return (body as Swap[]).flatMap(({ indexes }) => indexes)
  if (parts[0] !== 'indexes') return []
  return parts[1]
    ? [parts[1]]
    : typeof body === 'object' && body !== null && 'uid' in body
      ? [String(body.uid)]
      : []
}

/** What Meilisearch would answer; throws a StubRefusal where it would refuse. */
export function answerOf(state: StubState, method: string, asked: Asked, authorization?: string): Answered {
  const { parts } = asked
  const shape = parts.map((part, at) => (at === 1 ? '*' : part)).join('/')
  const route = routes[`${method} ${shape}`]
  const isOfNoIndex = state.tasks.get(Number(parts[1]))?.indexUid === null
  if (parts[0] === 'tasks' && isOfNoIndex && state.keys.isBound(authorization))
    throw stubRefusals.taskNotFound(parts[1] ?? '')
  state.keys.refuseStranger(authorization, `${method} ${shape}`, indexesIn(asked))
  if (!route) throw stubRefusals.noRoute(`${method} /${parts.join('/')}`)
  return route(state, asked)
}
