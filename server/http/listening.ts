import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'

/** Where to listen; `variable` names the port's variable for the complaint when it is taken. */
interface Place {
  readonly port: number
  readonly host: string
  readonly variable: string
}

/** A server that listens already, and the port: that asked for, or the one that the system gave for 0. */
export async function listening(answer: RequestListener, { port, host, variable }: Place) {
  const server = createServer(answer).listen(port, host)
  await once(server, 'listening').catch((error: Error & { code?: string }) => {
    if (error.code !== 'EADDRINUSE') throw error
    throw new Error(`The port is taken by another program. Give another ${variable}.`)
  })
  const address = server.address()
  return { server, port: typeof address === 'object' && address ? address.port : port }
}

/** Requests under way are finished first; who has been answered is let go, who asks for nothing too. */
export function closed(server: Server): Promise<void> {
  const lettingGo = setInterval(() => server.closeIdleConnections(), 50)
  return new Promise((resolve) =>
    server.close(() => {
      clearInterval(lettingGo)
      resolve()
    }),
  )
}
