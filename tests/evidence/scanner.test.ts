import { once } from 'node:events'
import { createServer, type Server } from 'node:net'
import { afterAll, describe, expect, it } from 'vitest'
import { openScanner } from '../../server/platform/scanning/index.ts'

const opened: Server[] = []
afterAll(() => opened.forEach((server) => server.close()))

/** What INSTREAM brought: the chunks joined, once the empty one has come. */
function streamIn(given: Buffer): string | null {
  const command = 'zINSTREAM\0'
  if (!given.subarray(0, command.length).equals(Buffer.from(command))) return null
  let text = ''
  for (let at = command.length; at + 4 <= given.length;) {
    const length = given.readUInt32BE(at)
    if (length === 0) return text
    text += given.subarray(at + 4, at + 4 + length).toString('latin1')
    at += 4 + length
  }
  return null
}

/** Speaks clamd's protocol as its manual says; a stand-in, since ClamAV itself is not part of the tests. */
async function clamd(answer: (text: string) => string): Promise<string> {
  const server = createServer((socket) => {
    let given = Buffer.alloc(0)
    socket.on('error', () => undefined)
    socket.on('data', (piece) => {
      given = Buffer.concat([given, piece])
      const text = streamIn(given)
      if (text !== null) socket.end(`${answer(text)}\0`)
    })
  }).listen(0, '127.0.0.1')
  opened.push(server)
  await once(server, 'listening')
  const address = server.address()
  return `tcp://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
}

const signature = (text: string): string =>
  text.includes('EICAR') ? 'stream: Eicar-Signature FOUND' : 'stream: OK'

describe('the scanner', () => {
  it('is not there without an address, and says so', async () => {
    expect(await (await openScanner(null)).scan(Buffer.from('x'))).toBe('NOT_SCANNED')
  })

  it('is given the whole file in chunks, and what it says is told', async () => {
    const scanner = await openScanner(await clamd(signature))
    const large = Buffer.alloc(200_000, 'a')
    expect(await scanner.scan(large)).toBe('CLEAN')
    expect(await scanner.scan(Buffer.concat([large, Buffer.from('EICAR')]))).toBe('INFECTED')
  })

  it('that says neither, or is away, is no word that a file is clean', async () => {
    const scanner = await openScanner(await clamd(() => 'INSTREAM size limit exceeded. ERROR'))
    await expect(scanner.scan(Buffer.from('x'))).rejects.toThrow('did not say whether')
    await expect((await openScanner('tcp://127.0.0.1:1')).scan(Buffer.from('x'))).rejects.toThrow()
  })
})
