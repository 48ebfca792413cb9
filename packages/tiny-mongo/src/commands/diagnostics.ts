import type { Doc } from '../values/types.ts'
import { OK, type Command, type Request } from './context.ts'

const VERSION = { version: '7.0.0', versionArray: [7, 0, 0, 0] }
const maxBsonObjectSize = 16 * 1024 * 1024

export const serverInfo = { host: 'embedded', port: 0, version: VERSION.version }

const hello = (r: Request): Doc => ({
  helloOk: true,
  [r.name === 'hello' ? 'isWritablePrimary' : 'ismaster']: true,
  maxBsonObjectSize,
  maxMessageSizeBytes: 48_000_000,
  maxWriteBatchSize: 100_000,
  localTime: new Date(),
  logicalSessionTimeoutMinutes: 30,
  connectionId: r.connection,
  minWireVersion: 0,
  maxWireVersion: 21, // MongoDB 7.0
  readOnly: false,
  ok: OK,
})

export const DIAGNOSTICS: Record<string, Command> = {
  hello,
  isMaster: hello,
  ping: () => ({ ok: OK }),
  buildInfo: () => ({ ...VERSION, bits: 64, debug: false, maxBsonObjectSize, ok: OK }),
  serverStatus: () => ({ ...serverInfo, process: 'tiny-mongo', uptime: process.uptime(), ok: OK }),
  endSessions: () => ({ ok: OK }),
}
