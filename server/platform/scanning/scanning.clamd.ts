import { connect, type Socket } from 'node:net'
import { text } from 'node:stream/consumers'
import type { Scanner } from './scanning.ts'

const longestTalkMs = 30_000
const chunkBytes = 64 * 1024

/** A chunk as INSTREAM takes it: its length in four bytes, then itself; one of no length ends it. */
function framed(chunk: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(chunk.length)
  return Buffer.concat([length, chunk])
}

function* streamed(bytes: Buffer) {
  yield Buffer.from('zINSTREAM\0')
  for (let at = 0; at < bytes.length; at += chunkBytes) yield framed(bytes.subarray(at, at + chunkBytes))
  yield framed(Buffer.alloc(0))
}

function opened(url: string): Socket {
  const { protocol, hostname, port, pathname } = new URL(url)
  return protocol === 'unix:' ? connect(pathname) : connect(Number(port || 3310), hostname)
}

/** Asks ClamAV's daemon by its INSTREAM; `url` is `tcp://host:port` or `unix:///path/of/its.socket`. */
export const clamdScanner = (url: string): Scanner => ({
  async scan(bytes) {
    const socket = opened(url)
    socket.setTimeout(longestTalkMs, () => socket.destroy(new Error('The scanner took too long.')))
    // A daemon that refuses what is too large answers and hangs up before it has read all.
    for (const piece of streamed(bytes)) socket.write(piece)
    const answer = (await text(socket)).replace(/\0/g, '').trim()
    if (answer.endsWith(' FOUND')) return 'INFECTED'
    if (answer.endsWith(': OK')) return 'CLEAN'
    throw new Error(`The scanner did not say whether the file is clean: ${answer.slice(0, 100)}`)
  },
})
