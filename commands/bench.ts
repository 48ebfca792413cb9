import { readdirSync } from 'node:fs'
import { join } from 'node:path'

const folder = join(import.meta.dirname, '../tests/bench')
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.bench.ts'))
  .map((file) => file.replace('.bench.ts', ''))

/** `npm run bench` runs every benchmark, `npm run bench -- store` one; each prints JSON lines with its ratio to a baseline. */
async function bench(asked: readonly string[]): Promise<void> {
  const unknown = asked.filter((name) => !names.includes(name))
  if (unknown.length > 0)
    throw new Error(`There is no benchmark ${unknown.join(', ')}; there are ${names.join(', ')}.`)
  for (const name of asked.length > 0 ? asked : names) {
    const { run } = (await import(join(folder, `${name}.bench.ts`))) as { run: () => Promise<void> }
    await run()
  }
}

bench(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
})
