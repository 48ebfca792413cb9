import { arch, cpus, hostname, platform, release, totalmem } from 'node:os'
import { refuse } from '../errors.ts'
import { OK, type Command, type Request } from './context.ts'

export const VERSION = '8.0.0'
/** 25 is MongoDB 8.0: drivers offer client.bulkWrite from there on, nothing else depends on it here. */
const MAX_WIRE_VERSION = 25

const hello = (r: Request, legacy: boolean) => ({
  helloOk: true,
  ...(legacy ? { ismaster: true } : { isWritablePrimary: true }),
  maxBsonObjectSize: 16 * 1024 * 1024,
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
  gitVersion: 'embedded',
  modules: ['embedded'],
  allocator: 'system',
  javascriptEngine: 'none',
  sysInfo: 'deprecated',
  versionArray: [8, 0, 0, 0],
  bits: 64,
  debug: false,
  maxBsonObjectSize: 16 * 1024 * 1024,
  storageEngines: ['lmdb'],
  ok: OK,
})

const serverStatus: Command = (r) => ({
  host: hostname(),
  version: VERSION,
  process: 'embedded-mongo',
  pid: process.pid,
  uptime: (Date.now() - r.store.startedAt.getTime()) / 1000,
  localTime: new Date(),
  connections: { current: r.store.connections, available: 10_000, totalCreated: r.connection },
  opcounters: r.store.operations,
  mem: { bits: 64, resident: Math.round(process.memoryUsage().rss / 1024 / 1024) },
  metrics: { cursor: { open: { total: r.store.cursors.count() } } },
  storageEngine: { name: 'lmdb', persistent: true },
  ok: OK,
})

const hostInfo: Command = () => ({
  system: {
    currentTime: new Date(),
    hostname: hostname(),
    memSizeMB: Math.round(totalmem() / 1024 / 1024),
    numCores: cpus().length,
    cpuArch: arch(),
  },
  os: { type: platform(), version: release() },
  ok: OK,
})

const getParameter: Command = (r) => {
  const known = { featureCompatibilityVersion: { version: '8.0' }, authenticationMechanisms: [] as string[] }
  if (
    r.body['getParameter'] === '*' ||
    (r.body['getParameter'] as { allParameters?: boolean })?.allParameters
  )
    return { ...known, ok: OK }
  const asked = Object.entries(known).filter(([name]) => name in r.body)
  if (asked.length === 0) throw refuse(72, 'no option found to get')
  return { ...Object.fromEntries(asked), ok: OK }
}

const connectionStatus: Command = () => ({
  authInfo: { authenticatedUsers: [], authenticatedUserRoles: [] },
  ok: OK,
})

const fine: Command = () => ({ ok: OK })

const endSessions: Command = (r) => {
  for (const each of (r.body['endSessions'] as { id?: { buffer: Uint8Array } }[] | undefined) ?? []) {
    if (each.id) r.store.cursors.killSession(Buffer.from(each.id.buffer).toString('hex'))
  }
  return { ok: OK }
}

const transactions: Command = () => {
  throw refuse(20, 'Transaction numbers are only allowed on a replica set member or mongos')
}

export const DIAGNOSTICS: Record<string, Command> = {
  hello: (r) => hello(r, false),
  isMaster: (r) => hello(r, true),
  ismaster: (r) => hello(r, true),
  ping: fine,
  buildInfo,
  buildinfo: buildInfo,
  serverStatus,
  hostInfo,
  getParameter,
  connectionStatus,
  endSessions,
  refreshSessions: fine,
  startSession: () => ({ timeoutMinutes: 30, ok: OK }),
  killSessions: fine,
  killAllSessions: fine,
  fsync: fine,
  logout: fine,
  whatsmyuri: (r) => ({ you: `connection:${r.connection}`, ok: OK }),
  getCmdLineOpts: () => ({ argv: ['embedded-mongo'], parsed: {}, ok: OK }),
  getLog: (r) => {
    if (r.body['getLog'] === '*') return { names: ['global', 'startupWarnings'], ok: OK }
    return { totalLinesWritten: 0, log: [], ok: OK }
  },
  setFeatureCompatibilityVersion: fine,
  getDefaultRWConcern: () => ({
    defaultReadConcern: { level: 'local' },
    localUpdateTimestamp: new Date(),
    ok: OK,
  }),
  commitTransaction: transactions,
  abortTransaction: transactions,
  replSetGetStatus: () => {
    throw refuse(76, 'not running with --replSet')
  },
}
