import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, type Plugin } from 'vite'
import type { LanguageTag } from '../client/core/i18n/catalogues.ts'
import { clientOperations } from './client-operations.ts'
import { shellOf, shellPaths, type ShellPage } from './shell-words.ts'

const client = join(import.meta.dirname, '../client')

/** The operations that the first pages begin with, by the hashes under which the pages ask them. */
const firstOperations = () => {
  const operations = clientOperations()
  return Object.fromEntries(['Viewer', 'Fairs', 'Matches'].map((name) => [name, operations.get(name)?.hash]))
}

/** Modules that a page needs besides the entry, by language. */
const modulesOf = (page: ShellPage, language: LanguageTag): string[] => [
  ...(language === 'en' ? ['core/i18n/words.en.ts', 'veteran/home/words.en.ts'] : []),
  ...(page === 'matches' ? ['veteran/matches/MatchesPage.tsx', `veteran/words.${language}.ts`] : []),
]

/** The script that begins to read before the program has come, small enough to stand in the page. */
async function firstReads(): Promise<string> {
  const built = await build({
    configFile: false,
    root: client,
    logLevel: 'error',
    define: { firstOperations: JSON.stringify(firstOperations()) },
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: join(client, 'first-reads.ts'), formats: ['iife'], name: 'firstReads' },
    },
  })
  const outputs = Array.isArray(built) ? built : [built]
  const [chunk] = outputs.flatMap((each) => ('output' in each ? each.output : []))
  if (chunk?.type !== 'chunk') throw new Error('client/first-reads.ts made no script')
  return chunk.code.trim().replaceAll('</', '<\\/')
}

const styles = (): string =>
  ['tokens.css', 'shell.css']
    .map((file) => readFileSync(join(client, file), 'utf8'))
    .join('')
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\s+/g, ' ')

type Chunk = { readonly fileName: string; readonly imports: readonly string[] }

/** The files of a module and of all that it imports. */
function filesOf(chunks: ReadonlyMap<string, Chunk>, module: string): string[] {
  const start = [...chunks].find(([id]) => id.endsWith(`/client/${module}`))?.[1]
  if (!start) throw new Error(`no chunk holds client/${module}`)
  const files = new Set([start.fileName])
  for (const file of files)
    for (const next of [...chunks.values()].find(({ fileName }) => fileName === file)?.imports ?? [])
      files.add(next)
  return [...files]
}

/**
 * Writes the page once for each language and each first page, with its words, its look and the beginning of its reads
 * before any script, and names the files that it will need; `server/http/pages.ts` chooses among them.
 */
export const pageShells = (): Plugin => ({
  name: 'page-shells',
  apply: 'build',
  enforce: 'post',
  async generateBundle(_options, bundle) {
    const page = bundle['index.html']
    if (page?.type !== 'asset') throw new Error('there is no index.html to write shells of')
    const html = String(page.source)
    const chunks = new Map<string, Chunk>()
    for (const chunk of Object.values(bundle))
      if (chunk.type === 'chunk') for (const id of chunk.moduleIds) chunks.set(id, chunk)
    const script = `<script>${await firstReads()}</script>`
    const style = `<style>${styles()}</style>`
    // The pages' own style is not waited for before the first words stand.
    const sheets = html.match(/<link rel="stylesheet"[^>]*>/g) ?? []
    const bare = sheets.reduce((text, sheet) => text.replace(sheet, ''), html)
    const written = (name: ShellPage, language: LanguageTag) => {
      const { title, markup } = shellOf(name, language)
      const modules = modulesOf(name, language)
        .flatMap((module) => filesOf(chunks, module))
        .filter((file, at, all) => all.indexOf(file) === at && !html.includes(file))
        .map((file) => `/${file}`)
      return bare
        .replace(
          'lang="zh-CN"',
          `lang="${language}" data-path="${shellPaths[name]}" data-modules="${modules.join(' ')}"`,
        )
        .replace(/<title>.*?<\/title>/, () => `${script}<title>${title}</title>${style}`)
        .replace('<!--shell-->', () => `${markup}${sheets.join('')}`)
    }
    for (const language of ['zh-CN', 'en'] as const)
      for (const name of Object.keys(shellPaths) as ShellPage[])
        this.emitFile({
          type: 'asset',
          fileName: `shells/${language}/${name}.html`,
          source: written(name, language),
        })
    page.source = written('other', 'zh-CN')
  },
})
