import { LRUCache } from 'lru-cache'
import pLimit from 'p-limit'
import { setTimeout } from 'node:timers/promises'
import type { Platform } from '../../platform/platform.ts'
import { troubleLog } from '../../platform/trouble.ts'
import { EmbedderFailure, type Embeddings } from './embeddings.ts'
import { cosine, folded, meanOf, unit } from './folded.ts'
import { resting } from './resting.ts'
import type { SpaceRow, SpaceStore } from './space.store.ts'

export type ModelState =
  | 'WELL'
  /** It does not answer as it should; what needs it goes without. */
  | 'AWAY'
  /** Another model answers by its name than the one whose vectors are kept: it must come back, or the processes be started again. */
  | 'CHANGED'

/** A model of the office's own that compares titles in place of the built-in encoder. */
export interface OwnModel {
  /** Vectors under different versions are never compared; it does not change while the process runs. */
  readonly version: string
  /** The text's vector, of 256 numbers; null when it is not known yet. */
  known(text: string): Int8Array | null
  /** Asks for those that are not known. It never rejects: what did not come is not known after it either. */
  learn(texts: readonly string[]): Promise<void>
  state(): ModelState
  close(): Promise<void>
}

interface Parts extends Pick<Platform, 'log'> {
  readonly name: string
  readonly embeddings: Embeddings
  readonly spaces: SpaceStore
  /** Texts of every sort, by which what all have in common is found. */
  readonly samples: readonly string[]
  /** Milliseconds that never go back. */
  readonly now?: () => number
  /** How long a start waits for the model. */
  readonly patienceMs?: number
}

/** Small enough that reading the answer blocks nobody, and that a processor alone answers in time. */
const atOnce = 32
const requestsAtOnce = 2
/** A quarter of a kilobyte each. */
const mostKnown = 20_000
/** Any text will do; it goes with every request, so that vectors of another model are never taken for this one's. */
const probeText = '叉车司机 forklift driver'
/** The same text, by the same model on another machine or beside other texts, is nearer than this to itself. */
const leastSame = 0.99
const startPatienceMs = 3_000

const bytesOf = (vector: Float32Array): Buffer =>
  Buffer.from(vector.buffer.slice(vector.byteOffset, vector.byteOffset + vector.byteLength))
const vectorIn = (bytes: Buffer): Float32Array =>
  new Float32Array(Uint8Array.from(bytes).buffer, 0, bytes.length / 4)

const portionsOf = (texts: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(texts.length / atOnce) }, (_, nth) =>
    texts.slice(nth * atOnce, (nth + 1) * atOnce),
  )

/** What vectors are made with: those of one generation. */
interface Space {
  readonly mean: Float32Array
  readonly probe: Float32Array
}

const spaceOf = ({ mean, probe }: SpaceRow): Space | null =>
  mean && probe && { mean: vectorIn(mean), probe: vectorIn(probe) }

/** What is ours to say; anything else may hold what is nobody's business. */
const messageOf = (error: unknown): string =>
  error instanceof EmbedderFailure ? error.message : 'the database did not keep what it must'

class ModelChanged extends EmbedderFailure {
  constructor() {
    super('another model answers by this name; start the processes again, and all titles are read by it')
  }
}

/** Vectors of a model that others run: comparable with those of the same version only, remembered by text. */
export async function openOwnModel(parts: Parts): Promise<OwnModel> {
  const { name, embeddings, spaces, samples, log, now = () => performance.now() } = parts
  const memory = new LRUCache<string, Int8Array>({ max: mostKnown })
  const underWay = new Map<string, Promise<void>>()
  const limit = pLimit(requestsAtOnce)
  const rest = resting(now)
  const trouble = troubleLog(log)
  let row = await spaces.of(name)
  let space: Space | null = null
  let isChanged = false
  let isOpen = false
  let isClosed = false

  /** The raw vectors, and that of the probe. */
  async function raw(texts: readonly string[]) {
    const [probe = new Float32Array(0), ...vectors] = await embeddings.of([probeText, ...texts])
    return { probe, vectors }
  }

  /** What is common to all texts, by this model as it answers now. */
  async function measured() {
    const answers = []
    for (const portion of portionsOf(samples)) answers.push(await raw(portion))
    const vectors = answers.flatMap((answer) => answer.vectors)
    const probe = answers[0]?.probe ?? new Float32Array(0)
    return { mean: bytesOf(meanOf(vectors.map(unit))), probe: bytesOf(probe) }
  }

  /** Makes sure that the model is the one whose vectors are kept; while the process starts another one begins a generation. */
  async function settled(): Promise<Space> {
    const known = spaceOf(row)
    if (known && cosine((await raw([])).probe, known.probe) >= leastSame) return known
    if (known && isOpen) throw new ModelChanged()
    const found = await measured()
    const before = row
    const after = await spaces.settle(before, found)
    const made = spaceOf(after)
    const isSame = made !== null && cosine(vectorIn(found.probe), made.probe) >= leastSame
    if (!isSame || (isOpen && after.generation !== before.generation)) throw new ModelChanged()
    row = after
    return made
  }

  async function asked(texts: readonly string[]): Promise<void> {
    if (isClosed || rest.rests()) return
    try {
      const { mean, probe } = (space ??= await settled())
      if (texts.length > 0) {
        const answer = await raw(texts)
        if (cosine(answer.probe, probe) < leastSame) throw new ModelChanged()
        texts.forEach((text, at) => memory.set(text, folded(answer.vectors[at] ?? probe, mean)))
      }
      rest.answered()
      isChanged = false
    } catch (error) {
      if (isClosed) return
      isChanged = error instanceof ModelChanged
      rest.failed(error)
      trouble(error, `titles are compared by the built-in encoder: ${messageOf(error)}`)
    }
  }

  function begin(texts: readonly string[]): Promise<void> {
    const work = limit(() => asked(texts)).finally(() => texts.forEach((text) => underWay.delete(text)))
    for (const text of texts) underWay.set(text, work)
    return work
  }

  await within(begin([]), parts.patienceMs ?? startPatienceMs)
  isOpen = true
  const version = `${name}/${row.generation}`

  return {
    version,
    known: (text) => memory.get(text) ?? null,
    async learn(texts) {
      const unknown = [...new Set(texts)].filter((text) => text !== '' && !memory.has(text))
      if (rest.rests()) return
      for (const portion of portionsOf(unknown.filter((text) => !underWay.has(text)))) void begin(portion)
      await Promise.all(unknown.map((text) => underWay.get(text)))
    },
    state() {
      // Whoever looks whether it is well again has it tried.
      if (rest.fails() && !rest.rests() && limit.activeCount === 0) void begin([])
      return isChanged ? 'CHANGED' : rest.fails() || space === null ? 'AWAY' : 'WELL'
    },
    async close() {
      isClosed = true
      await embeddings.close()
    },
  }
}

/** Waits for something no longer than that; it goes on by itself. */
export const within = async (work: Promise<unknown>, ms: number): Promise<void> => {
  const pause = new AbortController()
  await Promise.race([work, setTimeout(ms, undefined, { signal: pause.signal }).catch(() => undefined)])
  pause.abort()
}
