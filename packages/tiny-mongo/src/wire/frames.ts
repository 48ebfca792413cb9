/** Cuts a byte stream into MongoDB messages. Every message begins with length, request id, answered id, opcode. */
export const HEADER = 16
const MAX_MESSAGE = 48_000_000 + 16 * 1024

export interface Frames {
  /** Adds bytes; returns the whole messages, or undefined when the stream can be no MongoDB client's. */
  push(chunk: Buffer): Buffer[] | undefined
}

export const frames = (): Frames => {
  let parts: Buffer[] = []
  let held = 0
  const sizeOf = (): number => {
    if (parts[0]!.length < 4) parts = [Buffer.concat(parts)]
    return parts[0]!.length < 4 ? -1 : parts[0]!.readInt32LE(0)
  }
  return {
    push(chunk) {
      parts.push(chunk)
      held += chunk.length
      const messages: Buffer[] = []
      while (held >= 4) {
        const size = sizeOf()
        if (size < HEADER || size > MAX_MESSAGE) return undefined
        if (held < size) break
        const all = parts.length === 1 ? parts[0]! : Buffer.concat(parts)
        messages.push(all.subarray(0, size))
        parts = held > size ? [all.subarray(size)] : []
        held -= size
      }
      return messages
    },
  }
}
