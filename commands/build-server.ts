import { existsSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build, type Plugin } from 'vite'
import { isBuiltFrom, sourcesHash } from './sources-hash.ts'

const root = join(import.meta.dirname, '..')
const home = join(root, 'dist/node')
const stamp = join(home, '.sources')

const made = [
  'server',
  'workers',
  'rules',
  'packages/encoder/src',
  'commands/build-server.ts',
  'package-lock.json',
]

/** What is started, by the name of the file that it becomes. */
const entries = { server: 'server/main.ts', workers: 'workers/main.ts' } as const

/** Packages that are loaded from where they lie: a part of them is no JavaScript, or there may be but one of them however it is asked for. */
const apart = ['@node-rs/argon2', '@node-rs/jieba', 'sharp', 'graphql', 'pdfkit', 'exceljs']

/** Tables, SDL and model stay where they lie: a file asks for what is beside its source. */
const besideItsSource = (folder: string): Plugin => ({
  name: 'beside-its-source',
  transform(code, id) {
    if (!code.includes('import.meta.') || id.includes('node_modules')) return null
    const dirName = JSON.stringify(`/${relative(folder, dirname(id))}`)
    const url = JSON.stringify(relative(folder, id))
    return code
      .replaceAll('import.meta.dirname', `(import.meta.dirname + ${dirName})`)
      .replaceAll('import.meta.url', `new URL(${url}, import.meta.url).href`)
  },
})

/** Modules whose functions tell of the sources: what was built gives what they gave when it was built, whatever has become of those. */
const tellOfSources = ['server/matching/meaning/reading-sources.ts'].map((file) => join(root, file))

const toldWhenBuilt: Plugin = {
  name: 'told-when-built',
  async load(id) {
    if (!tellOfSources.includes(id)) return null
    const module = (await import(pathToFileURL(id).href)) as Readonly<Record<string, () => unknown>>
    const told = Object.entries(module).map(([name, tell]) => [name, tell()] as const)
    return told
      .filter(([, said]) => typeof said === 'string')
      .map(([name, said]) => `export const ${name} = () => ${JSON.stringify(said)}`)
      .join('\n')
  },
}

const rawTemplate = /String\.raw`[^`]*$/

/**
 * One character beyond Latin makes V8 keep all of a file's source in two bytes a character, and it keeps it for good: twelve megabytes.
 * What is left of them stands in `String.raw`, whose text is what it is; there each becomes an inserted string of the same character.
 */
export function inLatin(code: string): string {
  return code.replaceAll(/[\u0100-\uffff]+/g, (characters, at: number) => {
    if (!rawTemplate.test(code.slice(Math.max(0, at - 2_000), at))) return characters
    const units = Array.from({ length: characters.length }, (_, nth) => characters.charCodeAt(nth))
    return `\${"${units.map((unit) => String.raw`\u${unit.toString(16).padStart(4, '0')}`).join('')}"}`
  })
}

const keptInLatin: Plugin = {
  name: 'kept-in-latin',
  generateBundle(_, files) {
    for (const file of Object.values(files)) if (file.type === 'chunk') file.code = inLatin(file.code)
  },
}

/**
 * Makes JavaScript of what is named, packages in it: some files start in a third of the time of the two thousand that they are made
 * of. `folder` lies in the repository, beside whose sources what was built looks for its tables.
 */
export async function buildEntries(folder: string, input: Readonly<Record<string, string>>): Promise<void> {
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    ssr: { noExternal: true, external: apart },
    build: {
      ssr: true,
      target: 'node20',
      outDir: folder,
      emptyOutDir: true,
      minify: false,
      rollupOptions: {
        input,
        output: {
          entryFileNames: '[name].js',
          chunkFileNames: '[name]-[hash].js',
          comments: { legal: true, annotation: false, jsdoc: false },
          // Not made unreadable: what a trace of an error names is still there.
          minify: { compress: false, mangle: false, codegen: { removeWhitespace: false, asciiOnly: true } },
        },
      },
    },
    plugins: [toldWhenBuilt, besideItsSource(folder), keptInLatin],
  })
}

/** The server and the workers as JavaScript, made into `dist/node` unless they were made from these very sources. */
export async function buildServer(
  say: (line: string) => void,
): Promise<Record<keyof typeof entries, string>> {
  const hash = sourcesHash(made)
  if (!existsSync(join(home, 'server.js')) || !isBuiltFrom(stamp, hash)) {
    say('· 构建服务器 building the server …')
    await buildEntries(home, entries)
    writeFileSync(stamp, hash)
  }
  return { server: join(home, 'server.js'), workers: join(home, 'workers.js') }
}
