import { parseArgs } from 'node:util'
import { startMongo } from './index.ts'

const USAGE = 'Say where the data is kept: --folder DIR [--socket PATH] [--port N] [--database NAME].'

/** Process entry: serves until its parent goes away or it is asked to stop. */
const run = async (): Promise<void> => {
  const text = { type: 'string' } as const
  const { values } = parseArgs({ options: { folder: text, socket: text, port: text, database: text } })
  const { folder, socket: socketPath, port, database = 'test' } = values
  if (!folder) throw new Error(USAGE)
  const mongo = await startMongo({ folder, socketPath, port: port === undefined ? undefined : Number(port) })
  let stopping = false
  const stop = (): void => {
    if (stopping) return
    stopping = true
    void mongo.close().finally(() => process.exit(0))
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
  process.once('disconnect', stop)
  process.stdout.write(`${JSON.stringify({ ready: true, url: mongo.url(database) })}\n`)
}

run().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
})
