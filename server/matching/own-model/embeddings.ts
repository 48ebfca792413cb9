import { Pool } from 'undici'
import { z } from 'zod'
import { isPresent } from '../../platform/present.ts'

/** Where a model of the office's own answers, as `POST /v1/embeddings` of OpenAI does. */
export interface ModelAddress {
  readonly url: string
  readonly model: string
  readonly key: string | null
}

export interface Embeddings {
  /** The vectors of some texts in their order, all of one width; rejects with an `EmbedderFailure`. */
  of(texts: readonly string[]): Promise<Float32Array[]>
  close(): Promise<void>
}

/** No answer that can be used. It never holds a text, the key or what the server said. */
export class EmbedderFailure extends Error {
  /** Milliseconds to wait, when the server says so. */
  readonly waitMs: number

  constructor(message: string, { cause, waitMs = 0 }: { cause?: unknown; waitMs?: number } = {}) {
    super(message, { cause })
    this.name = 'EmbedderFailure'
    this.waitMs = waitMs
  }
}

const usualDeadlineMs = 10_000
/** Thirty-odd vectors of 8,192 numbers, written out. */
const mostBytes = 8 * 2 ** 20
const widest = 8_192

const answered = z.object({
  data: z.array(
    z.object({
      index: z.number().int().min(0),
      embedding: z.array(z.number()).min(1).max(widest),
    }),
  ),
})

/** The place itself, or the beginning of its address as libraries of OpenAI take it. */
function pathOf({ pathname }: URL): string {
  const path = pathname.replace(/\/+$/, '')
  if (path.endsWith('/embeddings')) return path
  return `${path}${path.endsWith('/v1') ? '' : '/v1'}/embeddings`
}

async function textOf(body: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of body) {
    length += chunk.length
    if (length > mostBytes) throw new EmbedderFailure('the embedder answered with more than 8 MiB')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString()
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const saysSomething = (vector: Float32Array): boolean =>
  vector.every(Number.isFinite) && vector.some((value) => value !== 0)

/** Every text once, all of one width, none of them nothing. */
function vectorsIn(text: string, count: number): Float32Array[] {
  const read = answered.safeParse(parsed(text))
  if (!read.success) throw new EmbedderFailure('the embedder answered something else than embeddings')
  const byIndex = new Map(read.data.data.map(({ index, embedding }) => [index, Float32Array.from(embedding)]))
  const vectors = Array.from({ length: count }, (_, index) => byIndex.get(index))
    .filter(isPresent)
    .filter(saysSomething)
  if (vectors.length < count) throw new EmbedderFailure('the embedder left out a text')
  if (new Set(vectors.map(({ length }) => length)).size > 1)
    throw new EmbedderFailure('the embedder answered vectors of different widths')
  return vectors
}

const waitMsOf = (said: string | string[] | undefined): number =>
  (Number.parseInt(String(said), 10) || 0) * 1_000

/** Speaks to the model over connections of its own. */
export function openEmbeddings(address: ModelAddress, deadlineMs = usualDeadlineMs): Embeddings {
  const url = new URL(address.url)
  const pool = new Pool(url.origin, { connections: 4 })
  const headers = {
    'content-type': 'application/json',
    ...(address.key !== null && { authorization: `Bearer ${address.key}` }),
  }

  async function ask(texts: readonly string[]): Promise<Float32Array[]> {
    const {
      statusCode,
      headers: said,
      body,
    } = await pool.request({
      path: `${pathOf(url)}${url.search}`,
      method: 'POST',
      headers,
      body: JSON.stringify({ model: address.model, input: texts, encoding_format: 'float' }),
      signal: AbortSignal.timeout(deadlineMs),
    })
    if (statusCode === 200) return vectorsIn(await textOf(body), texts.length)
    await body.dump()
    throw new EmbedderFailure(`the embedder answered ${statusCode}`, {
      waitMs: waitMsOf(said['retry-after']),
    })
  }

  return {
    of: (texts) =>
      ask(texts).catch((error: unknown) => {
        if (error instanceof EmbedderFailure) throw error
        throw new EmbedderFailure('the embedder did not answer', { cause: error })
      }),
    close: () => pool.destroy(),
  }
}
