import { hostname } from 'node:os'
import { Long } from 'bson'
import { refuse } from '../errors.ts'
import { isPlainObject, type Doc } from '../values/types.ts'
import { OK, sessionText, type Command, type Request } from './context.ts'

export const VERSION = '7.0.0'
/** 21 is MongoDB 7.0. */
const MAX_WIRE_VERSION = 21
const MAX_DOCUMENT = 16 * 1024 * 1024

const hello = (r: Request, legacy: boolean): Doc => ({
  helloOk: true,
  ...(legacy ? { ismaster: true } : { isWritablePrimary: true }),
  maxBsonObjectSize: MAX_DOCUMENT,
  maxMessageSizeBytes: 48_000_000,
  maxWriteBatchSize: 100_000,
  localTime: new Date(),
  logicalSessionTimeoutMinutes: 30,
  connectionId: r.connection,
  minWireVersion: 0,
  maxWireVersion: MAX_WIRE_VERSION,
  readOnly: false,
  ok: OK,
})

const buildInfo: Command = () => ({
  version: VERSION,
  versionArray: [7, 0, 0, 0],
  gitVersion: 'tiny-mongo',
  bits: 64,
  debug: false,
  maxBsonObjectSize: MAX_DOCUMENT,
  storageEngines: ['lmdb'],
  ok: OK,
})

const serverStatus: Command = ({ store, connection }) => ({
  host: hostname(),
  version: VERSION,
  process: 'tiny-mongo',
  pid: Long.fromNumber(process.pid),
  uptime: (Date.now() - store.startedAt.getTime()) / 1000,
  localTime: new Date(),
  connections: { current: store.connections, available: 10_000, totalCreated: connection },
  mem: { bits: 64, resident: Math.round(process.memoryUsage().rss / 1024 / 1024) },
  metrics: { cursor: { open: { total: Long.fromNumber(store.cursors.count()) } } },
  storageEngine: { name: 'lmdb', persistent: true },
  ok: OK,
})

const endSessions: Command = ({ store, body }) => {
  const ended = body['endSessions']
  for (const each of Array.isArray(ended) ? ended : []) {
    const session = isPlainObject(each) ? sessionText(each) : undefined
    if (session) store.cursors.killSession(session)
  }
  return { ok: OK }
}

const fine: Command = () => ({ ok: OK })

const transactions: Command = () => {
  throw refuse(20, 'Transaction numbers are only allowed on a replica set member or mongos')
}

export const DIAGNOSTICS: Record<string, Command> = {
  hello: (r) => hello(r, false),
  isMaster: (r) => hello(r, true),
  ping: fine,
  buildInfo,
  serverStatus,
  connectionStatus: () => ({ authInfo: { authenticatedUsers: [], authenticatedUserRoles: [] }, ok: OK }),
  endSessions,
  refreshSessions: fine,
  commitTransaction: transactions,
  abortTransaction: transactions,
  replSetGetStatus: () => {
    throw refuse(76, 'not running with --replSet')
  },
}
