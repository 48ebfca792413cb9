import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'

const root = join(import.meta.dirname, '..')
const folders = ['tests/bench', 'packages/tiny-mongo/bench']
const files = folders
  .flatMap((folder) => readdirSync(join(root, folder)).map((file) => join(root, folder, file)))
  .filter((file) => file.endsWith('.bench.ts'))
const names = files.map((file) => basename(file, '.bench.ts'))

const isSize = (word: string): boolean => /^\d+$/.test(word)

/** `--engine embedded|meili` is for those that search by one. */
function engineIn(given: readonly string[]) {
  const at = given.indexOf('--engine')
  return at < 0
    ? { words: given, engine: undefined }
    : { words: given.filter((_, place) => place !== at && place !== at + 1), engine: given[at + 1] }
}

/**
 * `npm run bench` runs every benchmark, `npm run bench -- store` one, `npm run bench -- index 100000` one at a size of its own; each
 * prints JSON lines with its ratio to a baseline. `npm run bench -- ranking --engine meili` ranks what the server at MEILI_URL finds.
 */
async function bench(given: readonly string[]): Promise<void> {
  const { words, engine } = engineIn(given)
  const asked = words.filter((word) => !isSize(word))
  const sizes = words.filter(isSize).map(Number)
  const unknown = asked.filter((name) => !names.includes(name))
  if (unknown.length > 0)
    throw new Error(`There is no benchmark ${unknown.join(', ')}; there are ${names.join(', ')}.`)
  for (const file of files.filter(
    (each) => asked.length === 0 || asked.includes(basename(each, '.bench.ts')),
  )) {
    const { run } = (await import(file)) as {
      run: (sizes?: readonly number[], engine?: string) => Promise<void>
    }
    await run(sizes.length > 0 ? sizes : undefined, engine)
  }
}

bench(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
})
