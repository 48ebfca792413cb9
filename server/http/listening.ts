import { createServer, type RequestListener, type Server } from 'node:http'

/** Where to listen; `variable` names the port's variable for the complaint when it is taken. */
interface Place {
  readonly port: number
  readonly host: string
  readonly variable: string
}

interface Listening {
  readonly server: Server
  /** The one that was asked for, or the one that the system gave for 0. */
  readonly port: number
}

/** A server that listens already. */
export async function listening(
  answer: RequestListener,
  { port, host, variable }: Place,
): Promise<Listening> {
  const server = createServer(answer)
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: Error & { code?: string }) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(`The port is taken by another program. Give another ${variable}.`)
          : error,
      ),
    )
    server.listen(port, host, resolve)
  })
  const address = server.address()
  return { server, port: typeof address === 'object' && address ? address.port : port }
}

/** Requests under way are finished first. */
export const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve())
    server.closeIdleConnections()
  })
