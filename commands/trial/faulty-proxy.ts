import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout } from 'node:timers/promises'

/** What goes wrong between the product and the search server at present. */
interface Faults {
  /** So many of the next searches come so late. */
  late: { left: number; readonly ms: number } | null
  /** Connections are cut. */
  cut: boolean
}

/** Stands between the product and a search server: passes all on, counts, and does what is to go wrong. */
export async function faultyProxy(target: string) {
  const faults: Faults = { late: null, cut: false }
  const answered: { readonly path: string; readonly bytes: number }[] = []
  const { hostname, port } = new URL(target)

  function passOn(asked: IncomingMessage, answer: ServerResponse): void {
    const { method, url: path = '/', headers } = asked
    const onward = request({ hostname, port, method, path, headers }, (reply) => {
      let bytes = 0
      reply.on('data', (chunk: Buffer) => (bytes += chunk.length))
      reply.on('end', () => answered.push({ path, bytes }))
      answer.writeHead(reply.statusCode ?? 502, reply.headers)
      reply.pipe(answer)
    })
    onward.on('error', () => answer.destroy())
    asked.pipe(onward)
  }

  const server = createServer((asked, answer) => {
    if (faults.cut) return void asked.socket.destroy()
    const isLate = faults.late !== null && faults.late.left > 0 && asked.url?.endsWith('/search') === true
    if (!isLate || faults.late === null) return passOn(asked, answer)
    faults.late.left -= 1
    asked.pause()
    void setTimeout(faults.late.ms, undefined, { ref: false }).then(() => passOn(asked, answer))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    faults,
    answered,
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

export type FaultyProxy = Awaited<ReturnType<typeof faultyProxy>>
