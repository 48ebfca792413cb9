import { randomBytes } from 'node:crypto'
import { Long } from 'bson'
import { refuse } from './errors.ts'

/** Documents of an answer, batch after batch; it keeps what did not fit into the last reply. */
export interface DocumentStream {
  batches: AsyncGenerator<Buffer[]>
  /** How many the reader would like next: lets the source read no more than is asked for. */
  want: number
  left: Buffer[]
  done: boolean
}

export interface Cursor {
  id: Long
  namespace: string
  stream: DocumentStream
  lastUsed: number
  keep: boolean
  busy: boolean
  /** A capped collection's end is not the cursor's end; waits for more when `awaits`. */
  tailable: boolean
  awaits: boolean
  /** Resolves when the collection gets a document, or after the time. */
  wait?: (ms: number) => Promise<void>
  session: string | undefined
}

export interface CursorTable {
  open(cursor: Omit<Cursor, 'id' | 'lastUsed' | 'busy'>): Cursor
  take(id: Long, namespace: string): Cursor
  kill(id: Long): boolean
  killSession(session: string): void
  count(): number
  close(): void
}

const CURSOR_TIMEOUT = 10 * 60 * 1000
const CHECK_EVERY = 30_000

const finish = (cursor: Cursor): void => {
  void cursor.stream.batches.return(undefined).catch(() => undefined)
}

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

/** Open cursors by id; those unused for ten minutes are forgotten. */
export const cursorTable = (timeout = CURSOR_TIMEOUT, checkEvery = CHECK_EVERY): CursorTable => {
  const cursors = new Map<string, Cursor>()
  const removeWhere = (doomed: (cursor: Cursor) => boolean): boolean => {
    const found = [...cursors.values()].filter(doomed)
    for (const cursor of found) {
      cursors.delete(cursor.id.toString())
      finish(cursor)
    }
    return found.length > 0
  }
  const sweep = setInterval(() => {
    const oldest = Date.now() - timeout
    removeWhere((cursor) => !cursor.keep && !cursor.busy && cursor.lastUsed < oldest)
  }, checkEvery)
  sweep.unref()
  return {
    open(given) {
      const cursor: Cursor = { ...given, id: newId(), lastUsed: Date.now(), busy: false }
      cursors.set(cursor.id.toString(), cursor)
      return cursor
    },
    take(id, namespace) {
      const cursor = checkUsable(cursors.get(id.toString()), id, namespace)
      cursor.lastUsed = Date.now()
      return cursor
    },
    kill: (id) => removeWhere((cursor) => cursor.id.equals(id)),
    killSession: (session) => void removeWhere((cursor) => cursor.session === session),
    count: () => cursors.size,
    close() {
      clearInterval(sweep)
      removeWhere(() => true)
    },
  }
}

const MAX_BATCH_BYTES = 16 * 1024 * 1024 - 16 * 1024

export const openStream = (make: (want: () => number) => AsyncGenerator<Buffer[]>): DocumentStream => {
  const stream: DocumentStream = { batches: undefined as never, want: 101, left: [], done: false }
  stream.batches = make(() => stream.want)
  return stream
}

/** Takes up to `size` documents, and no more than fit into one reply (but always one). */
export const takeBatch = async (stream: DocumentStream, size: number): Promise<Buffer[]> => {
  const taken: Buffer[] = []
  let bytes = 0
  for (;;) {
    while (stream.left.length > 0 && taken.length < size) {
      const next = stream.left[0]!
      if (taken.length > 0 && bytes + next.length > MAX_BATCH_BYTES) return taken
      taken.push(next)
      bytes += next.length + 12
      stream.left.shift()
    }
    if (taken.length >= size || stream.done) return taken
    stream.want = Math.min(size - taken.length, 1000)
    const { value, done } = await stream.batches.next()
    if (done) stream.done = true
    else stream.left = value
  }
}

/** Nothing is left to read, as far as can be told without reading on. */
export const exhausted = (stream: DocumentStream): boolean => stream.done && stream.left.length === 0
