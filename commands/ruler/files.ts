import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

/** Where what we wrote lies; `schema` is the API's text, the others are code. */
export const rooms = [
  'schema',
  'rules',
  'server',
  'workers',
  'client',
  'embedded',
  'packages',
  'commands',
  'tests',
]

/** A file of ours; `path` is seen from the repository's root. */
export interface SourceFile {
  readonly path: string
  readonly text: string
}

const notOurs = /(^|\/)(generated|node_modules|data|dist|public|judged)\//

/** Paths of all files of a room, without what is made, data and other people's work. */
export function filesBelow(root: string, room: string): string[] {
  if (!existsSync(join(root, room))) return []
  return readdirSync(join(root, room), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !notOurs.test(path))
    .toSorted()
}

/** Settings of tools, which lie beside the rooms. */
export const settings = (root: string): string[] =>
  readdirSync(root).filter((name) => name.endsWith('.config.ts') || name === 'codegen.ts')

/** The endings whose lines are counted. */
export const countedEndings = ['.ts', '.tsx', '.mjs', '.css', '.graphql']

const isCounted = (path: string): boolean => countedEndings.some((ending) => path.endsWith(ending))
export const isTypeScript = (path: string): boolean => /\.tsx?$/.test(path)

export const readSources = (root: string, paths: readonly string[]): SourceFile[] =>
  paths.filter(isCounted).map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))

export const linesOf = (text: string): number => text.split('\n').length - 1

/** Tests lie in `tests/`, and a package's own in the package. */
export const isTest = (path: string): boolean =>
  path.startsWith('tests/') || /^packages\/.*(\/tests?\/|\.(test|bench)\.ts$)/.test(path)

/** The row of the table that a file is counted in: its room, and a room for each package. */
export const roomOf = (path: string): string => {
  const [room = '', inside = ''] = path.split('/')
  if (room !== 'packages') return room
  return isTest(path) ? 'tests' : `packages/${inside}`
}
