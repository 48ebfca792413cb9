import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'

const MAIN = join(import.meta.dirname, '../src/main.ts')

export interface StoreProcess {
  process: ChildProcess
  url: string
  ended: Promise<number | null>
}

/** The store in a process of its own; rejects with what it says when it cannot start. */
export const start = (data: string, socket: string): Promise<StoreProcess> =>
  new Promise((resolve, reject) => {
    const args = ['--import', 'tsx', MAIN, '--folder', data, '--socket', socket]
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] })
    const ended = new Promise<number | null>((done) => child.once('exit', done))
    let said = ''
    child.stderr!.on('data', (chunk: Buffer) => (said += chunk.toString()))
    child.stdout!.on('data', (chunk: Buffer) => {
      const line = JSON.parse(chunk.toString()) as { ready: boolean; url: string }
      if (line.ready) resolve({ process: child, url: line.url, ended })
    })
    child.once('exit', () => reject(new Error(said.trim())))
  })
