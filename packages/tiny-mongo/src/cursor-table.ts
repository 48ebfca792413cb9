import { randomBytes } from 'node:crypto'
import { Long } from 'bson'
import { refuse } from './errors.ts'
import { checkAlive, type Collection } from './storage/collection.ts'
import type { Ledger, Work } from './work.ts'
import { checkAnswer } from './writes/document-rules.ts'

const MAX_BATCH_BYTES = 16 * 1024 * 1024 - 16 * 1024

/** Documents of an answer, batch after batch; it keeps what did not fit into the last reply. */
export class DocumentStream {
  readonly work: Work
  private readonly batches: AsyncIterator<Buffer[]>
  private want = 101
  private left: Buffer[] = []
  private done = false

  /** `make` is given how many documents the reader would like next: it need read no more than is asked for. */
  constructor(work: Work, make: (want: () => number) => AsyncIterable<Buffer[]>) {
    this.work = work
    this.batches = make(() => this.want)[Symbol.asyncIterator]()
  }

  /** Nothing is left to read, as far as can be told without reading on. */
  get exhausted(): boolean {
    return this.done && this.left.length === 0
  }

  /** Takes up to `size` documents, and no more than fit into one reply (but always one). */
  async take(size: number): Promise<Buffer[]> {
    const taken: Buffer[] = []
    let bytes = 0
    while (taken.length < size) {
      const [next] = this.left
      if (!next) {
        if (this.done || !(await this.fetch(size - taken.length))) break
        continue
      }
      checkAnswer(next)
      if (taken.length > 0 && bytes + next.length > MAX_BATCH_BYTES) break
      this.left.shift()
      this.work.hold(-next.length, 'a cursor')
      taken.push(next)
      bytes += next.length + 12
    }
    return taken
  }

  private async fetch(want: number): Promise<boolean> {
    this.want = Math.min(want, 1000)
    const { value, done } = await this.batches.next()
    if (done) this.done = true
    else {
      this.left = value
      this.work.hold(
        value.reduce((sum, each) => sum + each.length, 0),
        'a cursor',
      )
    }
    return !done
  }

  close(): void {
    void this.batches.return?.(undefined).catch(() => undefined)
    this.left = []
    this.done = true
    this.work.release()
  }
}

export interface Cursor {
  id: Long
  namespace: string
  stream: DocumentStream
  /** The collection its documents come from as they are: it ends when that is dropped. */
  reads: Collection | undefined
  lastUsed: number
  keep: boolean
  busy: boolean
}

const CURSOR_TIMEOUT = 10 * 60 * 1000
const CHECK_EVERY = 30_000

const newId = (): Long => {
  const bytes = randomBytes(8)
  return new Long(bytes.readInt32LE(0) | 1, bytes.readInt32LE(4) & 0x7fffffff)
}

const checkUsable = (cursor: Cursor | undefined, id: Long, namespace: string): Cursor => {
  if (!cursor) throw refuse(43, `cursor id ${id.toString()} not found`)
  if (cursor.namespace !== namespace) {
    const other = `but cursor belongs to a different namespace ${cursor.namespace}`
    throw refuse(13, `Requested getMore on namespace '${namespace}', ${other}`)
  }
  if (cursor.busy) throw refuse(12051, `cursor already in use (id: ${id.toString()}).`)
  return cursor
}

/** Open cursors by id. Those unused for ten minutes are forgotten; those unused for longest, when memory is needed. */
export class CursorTable {
  private readonly cursors = new Map<string, Cursor>()
  private readonly sweep = setInterval(() => {
    const oldest = Date.now() - CURSOR_TIMEOUT
    this.removeWhere((cursor) => !cursor.keep && !cursor.busy && cursor.lastUsed < oldest)
  }, CHECK_EVERY).unref()

  constructor(ledger: Ledger) {
    ledger.relieve = () => {
      const idle = [...this.cursors.values()].filter(({ busy }) => !busy)
      const [oldest] = idle.sort((a, b) => a.lastUsed - b.lastUsed)
      return this.removeWhere((cursor) => cursor === oldest)
    }
  }

  private removeWhere(doomed: (cursor: Cursor) => boolean): boolean {
    const found = [...this.cursors.values()].filter(doomed)
    for (const cursor of found) {
      this.cursors.delete(cursor.id.toString())
      cursor.stream.close()
    }
    return found.length > 0
  }

  open(given: Pick<Cursor, 'namespace' | 'stream' | 'reads' | 'keep'>): Cursor {
    const cursor: Cursor = { ...given, id: newId(), lastUsed: Date.now(), busy: false }
    cursor.stream.work.pause()
    this.cursors.set(cursor.id.toString(), cursor)
    return cursor
  }

  /** The cursor of a getMore, busy from now on. */
  take(id: Long, namespace: string): Cursor {
    const cursor = checkUsable(this.cursors.get(id.toString()), id, namespace)
    if (cursor.reads?.dropped) this.kill(id)
    if (cursor.reads) checkAlive(cursor.reads)
    cursor.busy = true
    cursor.stream.work.resume()
    return cursor
  }

  /** Gives a cursor back after its batch. */
  rest(cursor: Cursor): void {
    cursor.stream.work.pause()
    cursor.busy = false
    cursor.lastUsed = Date.now()
  }

  kill(id: Long): boolean {
    return this.removeWhere((cursor) => cursor.id.equals(id))
  }

  close(): void {
    clearInterval(this.sweep)
    this.removeWhere(() => true)
  }
}
