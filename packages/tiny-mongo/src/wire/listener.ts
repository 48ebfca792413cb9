import { once } from 'node:events'
import { existsSync, statSync, unlinkSync } from 'node:fs'
import { connect, createServer, type Server, type Socket } from 'node:net'
import type { Store } from '../store.ts'
import { serve } from './connection.ts'

const LONGEST_SOCKET = 100

const answers = async (path: string): Promise<boolean> => {
  const probe = connect(path)
  const connected = once(probe, 'connect')
  return connected.then(() => !!probe.destroy()).catch(() => false)
}

/** Makes way at the path: a socket nobody answers at is what a killed process left. */
const clear = async (path: string): Promise<void> => {
  if (Buffer.byteLength(path) > LONGEST_SOCKET)
    throw new Error(`The socket path ${path} has more than ${LONGEST_SOCKET} bytes; choose a shorter one.`)
  if (!existsSync(path)) return
  if (!statSync(path).isSocket())
    throw new Error(`${path} is there and is not a socket; choose another path.`)
  if (await answers(path))
    throw new Error(`Another server answers at ${path}; stop it or choose another path.`)
  unlinkSync(path)
}

/** Listens with the umask that makes a socket 0600 from the moment it is there: binding happens inside `listen`. */
const begin = (server: Server, at: { path: string } | { port: number; host: string }): Promise<unknown> => {
  const before = process.umask(0o177)
  try {
    return once(server.listen(at), 'listening')
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
  const open = async (at: Parameters<typeof begin>[1]): Promise<Server> => {
    const server = createServer((socket) => {
      sockets.add(socket)
      socket.once('close', () => sockets.delete(socket))
      serve(store, socket)
    })
    servers.push(server)
    await begin(server, at)
    return server
  }
  if (socketPath !== undefined) {
    await clear(socketPath)
    await open({ path: socketPath })
  }
  const address = port === undefined ? null : (await open({ port, host: '127.0.0.1' })).address()
  return {
    port: typeof address === 'object' ? address?.port : undefined,
    async close() {
      const closed = servers.map((server) => new Promise<void>((resolve) => server.close(() => resolve())))
      for (const socket of sockets) socket.destroy()
      await Promise.all(closed)
    },
  }
}
