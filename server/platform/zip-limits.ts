import { inflateRawSync } from 'node:zlib'

/** How much a packed file may hold. */
export interface ZipLimits {
  readonly entries: number
  /** Bytes of all that is in it, unpacked. */
  readonly unpacked: number
}

const [endMark, entryMark, localMark] = [0x06054b50, 0x02014b50, 0x04034b50]
const [endLength, entryLength, localLength] = [22, 46, 30]
const longestComment = 65_535

function endOf(zip: Buffer): number {
  const lowest = Math.max(0, zip.length - endLength - longestComment)
  for (let at = zip.length - endLength; at >= lowest; at--) if (zip.readUInt32LE(at) === endMark) return at
  return -1
}

interface Entry {
  readonly name: string
  readonly method: number
  readonly isSealed: boolean
  readonly packed: number
  readonly local: number
}

function entriesOf(zip: Buffer, end: number): Entry[] {
  const count = zip.readUInt16LE(end + 10)
  const entries: Entry[] = []
  let at = zip.readUInt32LE(end + 16)
  for (let n = 0; n < count; n++) {
    if (zip.readUInt32LE(at) !== entryMark) throw new RangeError('no entry')
    const name = zip.readUInt16LE(at + 28)
    entries.push({
      name: zip.toString('utf8', at + entryLength, at + entryLength + name),
      method: zip.readUInt16LE(at + 10),
      isSealed: (zip.readUInt16LE(at + 8) & 1) === 1,
      packed: zip.readUInt32LE(at + 20),
      local: zip.readUInt32LE(at + 42),
    })
    at += entryLength + name + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return entries
}

/** How large an entry really is, whatever it says of itself; it is unpacked no further than `most`. */
function sizeOf(zip: Buffer, { method, packed, local }: Entry, most: number): number {
  if (zip.readUInt32LE(local) !== localMark) throw new RangeError('no local entry')
  const from = local + localLength + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
  if (from + packed > zip.length) throw new RangeError('cut off')
  if (method === 0) return packed
  if (method !== 8) throw new RangeError('packed in another way')
  return inflateRawSync(zip.subarray(from, from + packed), { maxOutputLength: most }).length
}

/**
 * The names of what is in a packed file when all of it stays within the limits; null for one that holds more, is sealed, or is no such
 * file. What an entry says of its size is not believed.
 */
export function namesWithin(zip: Buffer, { entries: most, unpacked }: ZipLimits): readonly string[] | null {
  try {
    const end = zip.length < endLength ? -1 : endOf(zip)
    if (end < 0) return null
    const entries = entriesOf(zip, end)
    if (entries.length === 0 || entries.length > most || entries.some(({ isSealed }) => isSealed)) return null
    let left = unpacked
    for (const entry of entries) {
      left -= sizeOf(zip, entry, left)
      if (left <= 0) return null
    }
    return entries.map(({ name }) => name)
  } catch {
    return null
  }
}
