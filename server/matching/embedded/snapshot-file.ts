import { createHash, type Hash } from 'node:crypto'
import { mkdir, open, rename, rm, type FileHandle } from 'node:fs/promises'
import { dirname } from 'node:path'
import { yielding } from '../../platform/event-loop.ts'
import type { Parts, Take } from './snapshot-parts.ts'

/** What a snapshot says of itself at its beginning. */
export interface SnapshotHead {
  /** By what the entries were read: under another one they mean something else. */
  readonly definition: string
  /** All that was changed before this is in it. */
  readonly followedTo: Date
}

interface WrittenHead extends SnapshotHead {
  readonly parts: readonly (readonly [name: string, bytes: number])[]
}

/*
 * A mark with the format, the length of the head, the head (JSON), the parts one after another as they lie in memory, and the SHA-256
 * of all before it.
 */

/** Another one when entries are written otherwise. A machine that orders bytes the other way reads it as another mark. */
const mark = Uint32Array.of(0x5251_5349, 5)
const markLength = mark.byteLength + 4
const digestLength = 32
const longestHead = 1_000_000
/** So much is read, written and digested in one go: some milliseconds. */
const atOnce = 2 ** 20

/** Writes a whole file beside the old one and puts it in its place, so that nobody ever reads half of one. */
export async function writeSnapshot(
  file: string,
  { definition, followedTo }: SnapshotHead,
  given: Parts,
): Promise<void> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  const parts: (readonly [string, Uint8Array])[] = []
  const yieldIfDue = yielding()
  for (const part of given) {
    parts.push(part)
    await yieldIfDue()
  }
  const head = Buffer.from(
    JSON.stringify({
      definition,
      followedTo,
      parts: parts.map(([name, { byteLength }]) => [name, byteLength]),
    }),
  )
  const beside = `${file}.${process.pid}`
  try {
    const output = await open(beside, 'w', 0o600)
    try {
      const digest = createHash('sha256')
      const write = (bytes: Uint8Array) => written(output, bytes, digest)
      await write(new Uint8Array(mark.buffer))
      await write(new Uint8Array(Uint32Array.of(head.length).buffer))
      await write(head)
      for (const [, bytes] of parts) await write(bytes)
      await output.writeFile(digest.digest())
    } finally {
      await output.close()
    }
    await rename(beside, file)
  } catch (error) {
    await rm(beside, { force: true })
    throw error
  }
}

async function written(output: FileHandle, bytes: Uint8Array, digest: Hash): Promise<void> {
  for (let from = 0; from < bytes.byteLength; from += atOnce) {
    const some = bytes.subarray(from, from + atOnce)
    digest.update(some)
    await output.writeFile(some)
  }
}

/** So many bytes from where reading stands; throws when there are no more. */
async function readExactly(input: FileHandle, length: number, digest?: Hash): Promise<Uint8Array> {
  const bytes = new Uint8Array(length)
  for (let at = 0; at < length;) {
    const { bytesRead } = await input.read(bytes, at, Math.min(atOnce, length - at), null)
    if (bytesRead === 0) throw new Error('The file ends before its end.')
    digest?.update(bytes.subarray(at, at + bytesRead))
    at += bytesRead
  }
  return bytes
}

/** The head of a file of just the length that it says; null when it is of another format. */
async function headOf(input: FileHandle, digest: Hash): Promise<WrittenHead | null> {
  const { size } = await input.stat()
  if (size < markLength + digestLength) return null
  const first = new Uint32Array((await readExactly(input, markLength, digest)).buffer)
  const [, , length = 0] = first
  if (first[0] !== mark[0] || first[1] !== mark[1] || length > longestHead) return null
  const head = JSON.parse(String(Buffer.from(await readExactly(input, length, digest)))) as WrittenHead
  const whole = head.parts.reduce((sum, [, bytes]) => sum + bytes, markLength + length + digestLength)
  return whole === size && head.parts.every(([, bytes]) => bytes >= 0) ? head : null
}

interface Snapshot {
  readonly followedTo: Date
  /** Throws when there is no part of that name. Nobody else has its bytes. */
  readonly take: Take
}

/** What was kept under this very definition; null when there is nothing, or anything about it is not as it was written. */
export async function readSnapshot(file: string, definition: string): Promise<Snapshot | null> {
  const input = await open(file, 'r')
  try {
    const digest = createHash('sha256')
    const head = await headOf(input, digest)
    if (head?.definition !== definition) return null
    const parts = new Map<string, Uint8Array>()
    for (const [name, bytes] of head.parts) parts.set(name, await readExactly(input, bytes, digest))
    const end = await readExactly(input, digestLength)
    if (!digest.digest().equals(end)) return null
    return {
      followedTo: new Date(head.followedTo),
      take(name) {
        const bytes = parts.get(name)
        if (!bytes) throw new Error(`There is no part «${name}».`)
        parts.delete(name)
        return bytes
      },
    }
  } finally {
    await input.close()
  }
}
