import { existsSync, statSync, unlinkSync } from 'node:fs'
import { connect, createServer, type Server, type Socket } from 'node:net'
import type { Store } from '../store.ts'
import { serve } from './connection.ts'

const LONGEST_SOCKET = 100

const answers = (path: string): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = connect(path)
    probe.once('connect', () => {
      probe.destroy()
      resolve(true)
    })
    probe.once('error', () => resolve(false))
  })

/** Makes way at the path: a socket nobody answers at is what a killed process left. */
const clear = async (path: string): Promise<void> => {
  if (Buffer.byteLength(path) > LONGEST_SOCKET) {
    throw new Error(`The socket path ${path} has more than ${LONGEST_SOCKET} bytes; choose a shorter one.`)
  }
  if (!existsSync(path)) return
  if (!statSync(path).isSocket())
    throw new Error(`${path} is there and is not a socket; choose another path.`)
  if (await answers(path))
    throw new Error(`Another server answers at ${path}; stop it or choose another path.`)
  unlinkSync(path)
}

const listening = (server: Server, begin: () => void): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.once('listening', () => {
      server.off('error', reject)
      resolve()
    })
    begin()
  })

/** Listens with the umask that makes the socket 0600 from the moment it is there: binding happens inside `listen`. */
const listenPrivately = (server: Server, path: string): void => {
  const before = process.umask(0o177)
  try {
    server.listen(path)
  } finally {
    process.umask(before)
  }
}

export interface Listener {
  port: number | undefined
  close(): Promise<void>
}

/** Serves the store on a unix socket only this user can open, and on a loopback port when one is given (0: any). */
export const listen = async (
  store: Store,
  socketPath: string | undefined,
  port: number | undefined,
): Promise<Listener> => {
  const sockets = new Set<Socket>()
  const servers: Server[] = []
  const made = (): Server => {
    const server = createServer((socket) => {
      sockets.add(socket)
      socket.once('close', () => sockets.delete(socket))
      serve(store, socket)
    })
    servers.push(server)
    return server
  }
  if (socketPath !== undefined) {
    await clear(socketPath)
    const server = made()
    await listening(server, () => listenPrivately(server, socketPath))
  }
  let actual: number | undefined
  if (port !== undefined) {
    const server = made()
    await listening(server, () => server.listen(port, '127.0.0.1'))
    actual = (server.address() as { port: number }).port
  }
  return {
    port: actual,
    async close() {
      const closed = servers.map((server) => new Promise<void>((resolve) => server.close(() => resolve())))
      for (const socket of sockets) socket.destroy()
      await Promise.all(closed)
    },
  }
}
