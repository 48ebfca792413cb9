import { join, resolve } from 'node:path'
import { openStore } from './store.ts'
import { listen } from './wire/listener.ts'

export interface MongoOptions {
  /** Where the data is kept; made when missing, and held by one process at a time. */
  folder: string
  /** At most 100 bytes; by default `mongo.sock` in the folder, unless only a port is asked for. */
  socketPath?: string | undefined
  /** A loopback TCP port, only when asked for; 0 takes any free one. */
  port?: number | undefined
  /** Milliseconds between looks for expired documents; a minute by default. */
  ttlEvery?: number | undefined
}

export interface RunningMongo {
  /** The connection string of a database. */
  url(database: string): string
  close(): Promise<void>
}

/**
 * Starts the document store: MongoDB's wire protocol on a unix socket of mode 0600. Rejects with one sentence when another
 * process holds the folder or the socket path is too long. Acknowledged writes survive the death of the process.
 */
export const startMongo = async (options: MongoOptions): Promise<RunningMongo> => {
  const { port, ttlEvery } = options
  const folder = resolve(options.folder)
  const socketPath = options.socketPath ?? (port === undefined ? join(folder, 'mongo.sock') : undefined)
  const store = await openStore(folder, ttlEvery)
  try {
    const listener = await listen(store, socketPath, port)
    let closing: Promise<void> | undefined
    const host = socketPath === undefined ? `127.0.0.1:${listener.port}` : encodeURIComponent(socketPath)
    return {
      url: (database) => `mongodb://${host}/${encodeURIComponent(database)}`,
      close: () => (closing ??= listener.close().then(() => store.close())),
    }
  } catch (error) {
    await store.close()
    throw error
  }
}
