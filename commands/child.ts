import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { endOf, endProcess } from '../embedded/ended.ts'
import { keepAlive, type KeptAlive, type Service } from '../embedded/keep-alive.ts'

/** A process of the application, kept alive. */
export interface Child extends KeptAlive {
  /** The port it listens on, if it does. */
  readonly port: number
}

const root = join(import.meta.dirname, '..')

interface Told {
  readonly ready?: boolean
  readonly port?: number
}

/** What was built runs as it is. */
const wayTo = (entry: string): string[] =>
  entry.endsWith('.js') ? [entry] : ['--import', 'tsx', join(root, entry)]

/** Resolves when it says that it is ready. It ends by itself when this process is gone: its channel closes. */
async function launch(entry: string, env: NodeJS.ProcessEnv): Promise<Service & { port: number }> {
  const stdio = ['ignore', 'inherit', 'inherit', 'ipc'] as const
  const started = spawn(process.execPath, wayTo(entry), {
    cwd: root,
    env: entry.endsWith('.js') ? { NODE_ENV: 'production', ...env } : env,
    stdio: [...stdio],
    detached: true,
  })
  const ended = endOf(started)
  const port = await new Promise<number>((resolve, reject) => {
    void ended.then((how) => reject(new Error(`${entry} could not start (${how}).`)))
    started.on('message', (told: Told) => {
      if (told.ready === true) resolve(told.port ?? 0)
    })
  })
  return { port, ended, stop: () => endProcess(started, ended) }
}

/**
 * Runs an entry, built or a TypeScript of the repository, in a process of its own and keeps it alive, on the same port; its log goes
 * to stderr as it is. Rejects when it cannot start.
 */
export async function child(
  entry: string,
  env: NodeJS.ProcessEnv,
  say: (line: string) => void,
): Promise<Child> {
  let port = 0
  const again = async () => {
    const service = await launch(entry, port ? { ...env, PORT: String(port) } : env)
    port = service.port
    return service
  }
  const kept = await keepAlive(entry, again, say)
  return { ...kept, port }
}
