import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')

/** A process of three lines: what it does at its end is `close`, for which it has `grace`. */
async function aProcess(close: string, grace = '60_000') {
  const script = `import { endWhenTold, startOrSay } from './server/platform/process.ts'
    startOrSay(async () => {
      globalThis.end = endWhenTold(${close}, ${grace})
      setInterval(() => undefined, 1_000)
      process.send('ready')
    })`
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', script], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  let said = ''
  const streamEnds = [child.stdout, child.stderr].map(async (stream) => {
    for await (const chunk of stream ?? []) said += String(chunk)
  })
  // Not `close`: it does not come after the channel was closed by hand.
  const exit = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)))
  const ended = Promise.all([exit, ...streamEnds]).then(([code]) => ({ code, said }))
  await new Promise((resolve) => child.once('message', resolve))
  return { child, ended }
}

describe('a process that is told to end', () => {
  it.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)('by %s closes first', async (signal) => {
    const { child, ended } = await aProcess(`async () => console.log('closed')`)
    child.kill(signal)
    expect(await ended).toEqual({ code: 0, said: 'closed\n' })
  })

  it('ends when its starter is gone', async () => {
    const { child, ended } = await aProcess(`async () => console.log('closed')`)
    child.disconnect()
    expect(await ended).toEqual({ code: 0, said: 'closed\n' })
  })

  it('twice closes once', async () => {
    const slow = `() => { console.log('closing'); return new Promise((done) => setTimeout(done, 300)) }`
    const { child, ended } = await aProcess(slow)
    child.kill('SIGTERM')
    child.kill('SIGINT')
    expect(await ended).toEqual({ code: 0, said: 'closing\n' })
  })

  it('does not wait longer than its grace', async () => {
    const { child, ended } = await aProcess('() => new Promise(() => undefined)', '200')
    child.kill('SIGTERM')
    expect(await ended).toEqual({ code: 1, said: '' })
  })

  it('says why it could not close', async () => {
    const { child, ended } = await aProcess(`async () => { throw new Error('Redis is away.') }`)
    child.kill('SIGTERM')
    expect(await ended).toEqual({ code: 1, said: 'Redis is away.\n' })
  })
})

describe('a process that cannot start', () => {
  it('says so in a sentence and ends with 1', async () => {
    const script = `import { startOrSay } from './server/platform/process.ts'
      startOrSay(async () => { throw new Error('The port is taken.') })`
    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', script], {
      cwd: root,
    })
    let said = ''
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
    const code = await new Promise((resolve) => child.once('close', resolve))
    expect({ code, said }).toEqual({ code: 1, said: 'The port is taken.\n' })
  })
})
