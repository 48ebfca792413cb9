/** Cuts a byte stream into MongoDB messages. Every message begins with length, request id, answered id, opcode. */
export const HEADER = 16
export const MAX_MESSAGE = 48_000_000 + 16 * 1024

/** Takes chunks; gives back the whole messages, or undefined when the stream can be no MongoDB client's. */
export const frames = (): ((chunk: Buffer) => Buffer[] | undefined) => {
  let parts: Buffer[] = []
  let held = 0
  const joined = (): Buffer => {
    const [only, ...more] = parts
    const all = only && more.length === 0 ? only : Buffer.concat(parts)
    parts = [all]
    return all
  }
  let size = -1
  return (chunk) => {
    parts.push(chunk)
    held += chunk.length
    const messages: Buffer[] = []
    while (held >= 4) {
      if (size < 0) size = joined().readInt32LE(0)
      if (size < HEADER || size > MAX_MESSAGE) return undefined
      if (held < size) break
      const all = joined()
      messages.push(all.subarray(0, size))
      parts = [all.subarray(size)]
      held -= size
      size = -1
    }
    return messages
  }
}
