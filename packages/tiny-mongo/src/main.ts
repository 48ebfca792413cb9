import { parseArgs } from 'node:util'
import { startMongo } from './index.ts'

/** Process entry: serves until its parent goes away or it is asked to stop. */
const readOptions = () => {
  const { values } = parseArgs({
    options: {
      folder: { type: 'string' },
      socket: { type: 'string' },
      port: { type: 'string' },
      database: { type: 'string', default: 'rongqiao' },
    },
  })
  if (!values.folder)
    throw new Error('Say where the data is kept: --folder DIR [--socket PATH] [--port N] [--database NAME].')
  return {
    database: values.database,
    options: {
      folder: values.folder,
      ...(values.socket ? { socketPath: values.socket } : {}),
      ...(values.port ? { port: Number(values.port) } : {}),
    },
  }
}

const run = async (): Promise<void> => {
  const { database, options } = readOptions()
  const mongo = await startMongo(options)
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
