import { spawn } from 'node:child_process'
import { built } from './built.ts'

export interface WorkerProcess {
  /** Ends it at once, with whatever it was doing. */
  kill(): Promise<void>
  /** Asks it to end; gives its exit code. */
  end(): Promise<number | null>
}

/** The real worker process, as a start of the product runs it. */
export async function workerProcess(env: Record<string, string>): Promise<WorkerProcess> {
  const child = spawn(process.execPath, [await built('workers')], {
    env: { PATH: process.env['PATH'], LOG_LEVEL: 'warn', ...env },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  let complaint = ''
  child.stderr?.on('data', (chunk: Buffer) => (complaint = (complaint + chunk.toString()).slice(-4_000)))
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  await new Promise<void>((resolve, reject) => {
    child.once('message', () => resolve())
    void ended.then(() => reject(new Error(`The worker process could not start: ${complaint}`)))
  })
  return {
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
    end() {
      child.kill('SIGTERM')
      return ended
    },
  }
}
