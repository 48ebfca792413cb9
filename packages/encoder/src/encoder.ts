import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { LRUCache } from 'lru-cache'
import { readModel } from './model.ts'
import { dimensions, openNetwork } from './network.ts'
import { pieceReader } from './pieces.ts'
import { rounded } from './vector.ts'

/** Gives texts their vectors; the same text always has the same. */
export interface Encoder {
  readonly dimensions: number
  /** Vectors of one version are comparable with each other only. */
  readonly version: string
  /** A text's vector, at once: about a millisecond for a title, 10 for the longest text. It is shared: do not write to it. */
  vector(text: string): Int8Array
  /** Vectors of many texts in their order; others have their turn every few milliseconds. */
  encode(texts: readonly string[]): Promise<Int8Array[]>
}

export interface EncoderOptions {
  /** The model file; the package's own if not given. */
  readonly file?: string
  /** How many texts' vectors are remembered. */
  readonly remembered?: number
}

const data = join(import.meta.dirname, '..', 'data')
/** Texts longer than this are not remembered: they are seldom the same. */
const longestRemembered = 200
/** One turn of the event loop. */
const turnMs = 8

/** Opens the encoder, at once: some 60 ms and 45 MB. One for a process is enough; it keeps no file open. */
export function openEncoder({
  file = join(data, 'encoder.bin'),
  remembered = 20_000,
}: EncoderOptions = {}): Encoder {
  const model = readModel(readFileSync(file))
  const pieces = pieceReader(model)
  const network = openNetwork(model, readFileSync(join(data, 'product.wasm')))
  const known = new LRUCache<string, Int8Array>({ max: remembered })
  const vector = (text: string): Int8Array => {
    const found = known.get(text)
    if (found) return found
    const made = rounded(network.vector(pieces.read(text)))
    if (text.length <= longestRemembered) known.set(text, made)
    return made
  }
  return { dimensions, version: model.version, vector, encode: (texts) => inTurns(texts, vector) }
}

async function inTurns(texts: readonly string[], vector: (text: string) => Int8Array): Promise<Int8Array[]> {
  const vectors: Int8Array[] = []
  let began = performance.now()
  for (const text of texts) {
    vectors.push(vector(text))
    if (performance.now() - began < turnMs) continue
    await setImmediate()
    began = performance.now()
  }
  return vectors
}
