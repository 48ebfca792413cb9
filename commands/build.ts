import { buildPages } from './build-pages.ts'
import { buildServer } from './build-server.ts'

const say = (line: string) => void process.stdout.write(`${line}\n`)

await buildPages(say)
await buildServer(say)
