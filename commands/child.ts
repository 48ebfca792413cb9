import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'

/** A process of the application, kept alive. */
export interface Child {
  /** Resolves when it says that it is ready; rejects with its last words when it ends before. */
  readonly ready: Promise<{ port: number }>
  /** Called when it keeps dying and is not started again. */
  onGivenUp(then: () => void): void
  stop(): Promise<void>
}

const root = join(import.meta.dirname, '..')
const mostRestarts = 5
const restartWindowMs = 60_000

/**
 * Runs a TypeScript entry of the repository in a process of its own. It ends by itself when this process is gone
 * (its channel closes), is started again when it dies after being ready, at most five times a minute, and shows
 * what it prints on stdout through `say`; its log goes to stderr as it is.
 */
export function child(entry: string, env: NodeJS.ProcessEnv, say: (line: string) => void): Child {
  let current: ChildProcess
  let stopping = false
  let givenUp = () => {}
  const deaths: number[] = []

  const launch = (): Promise<{ port: number }> =>
    new Promise((resolve, reject) => {
      const stdio = ['ignore', 'inherit', 'inherit', 'ipc'] as const
      current = spawn(process.execPath, ['--import', 'tsx', join(root, entry)], {
        cwd: root,
        env,
        stdio: [...stdio],
        detached: true,
      })
      let wasReady = false
      current.on('message', (message: { ready?: boolean; port?: number }) => {
        if (message.ready !== true) return
        wasReady = true
        resolve({ port: message.port ?? 0 })
      })
      current.once('exit', (code) => {
        if (stopping) return
        if (!wasReady) return reject(new Error(`${entry} could not start (exit code ${code}).`))
        again(code)
      })
    })

  function again(code: number | null): void {
    const now = performance.now()
    deaths.push(now)
    if (deaths.filter((at) => now - at < restartWindowMs).length > mostRestarts) return givenUp()
    say(`· ${entry} ended (${code}); starting it again …`)
    launch().catch(() => givenUp())
  }

  return {
    ready: launch(),
    onGivenUp: (then) => void (givenUp = then),
    async stop() {
      stopping = true
      if (current.exitCode !== null || current.signalCode !== null) return
      const ended = new Promise((resolve) => current.once('exit', resolve))
      current.kill('SIGTERM')
      await ended
    },
  }
}
