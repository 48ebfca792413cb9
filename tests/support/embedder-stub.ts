import { createServer, type IncomingMessage } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { setTimeout } from 'node:timers/promises'

/** What is wrong with the model at present. */
export interface EmbedderFaults {
  /** Answers so instead. */
  status?: number
  retryAfter?: string
  lateMs?: number
  /** Numbers in a vector, other than it had. */
  width?: number
  /** Sent in place of an answer. */
  body?: string
  /** Another model by the same name. */
  seed?: number
  /** Takes the place of the last text's vector. */
  last?: unknown
}

/** Texts with characters in common are near each other; all have something in common, as with real models. */
function vectorOf(text: string, width: number, seed: number): number[] {
  const vector = Array.from({ length: width }, () => 0.2)
  for (const letter of text) {
    let hash = letter.codePointAt(0)! + seed * 7_919
    for (let nth = 0; nth < 8; nth++) {
      hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) + nth
      const at = (hash >>> 8) % width
      vector[at] = vector[at]! + (hash & 1 ? 1 : -1)
    }
  }
  return vector
}

async function bodyOf(request: IncomingMessage): Promise<{ model: string; input: string[] }> {
  let text = ''
  for await (const chunk of request) text += String(chunk)
  return JSON.parse(text) as { model: string; input: string[] }
}

/** A server of embeddings as OpenAI's, on this machine. */
export async function startEmbedderStub() {
  const faults: EmbedderFaults = {}
  const asked: { path: string; key: string; model: string; input: string[] }[] = []
  const server = createServer((request, response) => {
    void (async () => {
      const { model, input } = await bodyOf(request)
      asked.push({ path: request.url ?? '', key: request.headers.authorization ?? '', model, input })
      const { status = 200, retryAfter, lateMs = 0, width = 384, body, seed = 0, last } = faults
      await setTimeout(lateMs)
      response.writeHead(status, {
        'content-type': 'application/json',
        ...(retryAfter !== undefined && { 'retry-after': retryAfter }),
      })
      const vectors: unknown[] = input.map((text) => vectorOf(text, width, seed))
      if (last !== undefined) vectors.splice(-1, 1, last)
      const data = vectors.map((embedding, index) => ({ object: 'embedding', index, embedding }))
      // As some do: not in the order that was asked.
      response.end(body ?? JSON.stringify({ object: 'list', model, data: data.reverse() }))
    })()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    faults,
    asked,
    heal: () => Object.keys(faults).forEach((name) => delete faults[name as keyof EmbedderFaults]),
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

export type EmbedderStub = Awaited<ReturnType<typeof startEmbedderStub>>
