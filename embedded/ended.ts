import type { ChildProcess } from 'node:child_process'

/** How a process ended, in words, once it has. */
export const endOf = (process: ChildProcess): Promise<string> =>
  new Promise((resolve) => process.once('exit', (code, signal) => resolve(signal ?? `exit code ${code}`)))

/** Asks a process to end, and waits until it has. */
export async function endProcess(process: ChildProcess, ended: Promise<unknown>): Promise<void> {
  process.kill('SIGTERM')
  await ended
}
