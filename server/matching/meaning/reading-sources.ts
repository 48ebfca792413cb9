import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

const root = join(import.meta.dirname, '../../..')
const first = join(import.meta.dirname, 'posting-entry.ts')

/** What a module takes from others; types are nothing that runs. */
const taken =
  /^(?:import|export)\s(?!type\s)[^'"]*?from\s+'([^']+)'|^import\s+'([^']+)'|import\('([^']+)'\)/gm

const namesIn = (source: string): string[] =>
  Array.from(source.matchAll(taken), ([, ...names]) => names.find((name) => name !== undefined) ?? '')

/** A package of our own is its sources, one of others its version. */
function fileOf(name: string, from: string): string | null {
  if (name.startsWith('.')) return join(dirname(from), name)
  if (name.startsWith('node:')) return null
  const parts = name.split('/').slice(0, name.startsWith('@') ? 2 : 1)
  const about = join(root, 'node_modules', ...parts, 'package.json')
  const { exports: entry } = JSON.parse(readFileSync(about, 'utf8')) as { readonly exports?: unknown }
  return typeof entry === 'string' && entry.endsWith('.ts') ? join(dirname(about), entry) : about
}

type Read = (file: string) => string
const asItIs: Read = (file) => readFileSync(file, 'utf8')

/** The modules that make of a posting what an index keeps, all that they take from, and the packages. */
export function readingModules(read: Read = asItIs): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const open = [first]
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    const name = relative(root, file)
    if (found.has(name)) continue
    const source = read(file)
    const isPackage = file.endsWith('package.json')
    found.set(name, isPackage ? (JSON.parse(source) as { version: string }).version : source)
    if (isPackage) continue
    for (const each of namesIn(source)) {
      const next = fileOf(each, file)
      if (next !== null) open.push(next)
    }
  }
  return found
}

/** Changes with the code by which postings are read. A build puts in its place what it gives at that time: sources may change later. */
export function readingSources(read?: Read): string {
  const hash = createHash('sha256')
  for (const [name, content] of [...readingModules(read)].toSorted(([one], [other]) =>
    one < other ? -1 : 1,
  ))
    hash.update(`${name}\0${content}\0`)
  return hash.digest('base64url')
}
