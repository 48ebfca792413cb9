import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { createInterface } from 'node:readline'
import { decodeFeatures, decodeVector, encodeFeatures, encodeVector } from '../meaning/features.ts'
import type { PostingEntry } from '../posting-index.ts'

/** What a snapshot says of itself in its first line. */
export interface SnapshotHead {
  /** By what the entries were read: under another one they mean something else. */
  readonly definition: string
  /** All that was changed before this is in it. */
  readonly followedTo: Date
}

/** Grows when entries are written otherwise. */
const format = 3
const entriesALine = 200

const lineOf = (entries: readonly PostingEntry[]): string =>
  JSON.stringify(
    entries.map((entry) => ({
      ...entry,
      features: encodeFeatures(entry.features),
      vector: encodeVector(entry.vector),
      ownVector: encodeVector(entry.ownVector),
    })),
  )

type Written = Omit<PostingEntry, 'features' | 'vector' | 'ownVector'> & {
  readonly features: string
  readonly vector: string
  readonly ownVector: string
}

const entriesIn = (line: string): PostingEntry[] =>
  (JSON.parse(line) as Written[]).map((entry) => ({
    ...entry,
    features: decodeFeatures(entry.features),
    vector: decodeVector(entry.vector),
    ownVector: decodeVector(entry.ownVector),
  }))

/** The last line: a newline, and the digest of all before it. */
const endOf = (digest: string): string => `\n${digest}`
const endLength = endOf('0'.repeat(64)).length

/** Writes a whole file beside the old one and puts it in its place, so that nobody ever reads half of one. */
export async function writeSnapshot(
  file: string,
  { definition, followedTo }: SnapshotHead,
  entries: AsyncIterable<PostingEntry> | Iterable<PostingEntry>,
): Promise<void> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  const beside = `${file}.${process.pid}`
  const output = createWriteStream(beside, { mode: 0o600 })
  const digest = createHash('sha256')
  const write = async (text: string) => {
    digest.update(text)
    if (!output.write(text)) await once(output, 'drain')
  }
  try {
    await write(JSON.stringify({ format, definition, followedTo }))
    let some: PostingEntry[] = []
    for await (const entry of entries) {
      some.push(entry)
      if (some.length < entriesALine) continue
      await write(`\n${lineOf(some)}`)
      some = []
    }
    await write(`\n${lineOf(some)}`)
    output.end(endOf(digest.digest('hex')))
    await once(output, 'close')
    await rename(beside, file)
  } catch (error) {
    output.destroy()
    await rm(beside, { force: true })
    throw error
  }
}

/** Whether the file's end names the digest of all before it. */
async function isWhole(file: string, length: number): Promise<boolean> {
  const digest = createHash('sha256')
  for await (const chunk of createReadStream(file, { end: length - 1 })) digest.update(chunk as Buffer)
  let end = ''
  for await (const chunk of createReadStream(file, { start: length, encoding: 'utf8' }))
    end += chunk as string
  return end === endOf(digest.digest('hex'))
}

interface Snapshot {
  readonly followedTo: Date
  readonly batches: AsyncGenerator<PostingEntry[]>
}

/** What was kept under this very definition; null when there is nothing, or anything about it is not as it was written. */
export async function readSnapshot(file: string, definition: string): Promise<Snapshot | null> {
  const size = await stat(file).then(
    (found) => found.size,
    () => 0,
  )
  const length = size - endLength
  if (length <= 0 || !(await isWhole(file, length))) return null
  const lines = createInterface({ input: createReadStream(file, { end: length - 1 }) })[
    Symbol.asyncIterator
  ]()
  const first = await lines.next()
  const head = JSON.parse(first.value as string) as SnapshotHead & { readonly format: number }
  if (head.format !== format || head.definition !== definition) {
    await lines.return?.()
    return null
  }
  async function* batches(): AsyncGenerator<PostingEntry[]> {
    for (let line = await lines.next(); !line.done; line = await lines.next()) yield entriesIn(line.value)
  }
  return { followedTo: new Date(head.followedTo), batches: batches() }
}
