import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { describe, expect, it } from 'vitest'
import { buildEntries } from '../../../commands/build-server.ts'
import { readingModules, readingSources } from '../../../server/matching/meaning/reading-sources.ts'

const root = join(import.meta.dirname, '../../..')
const modules = readingModules()

/** As if one file said something else. */
const otherwise = (name: string) =>
  readingSources((file) => readFileSync(file, 'utf8') + (file === join(root, name) ? ' // otherwise' : ''))

describe('what tells how postings are read', () => {
  it.each([
    'server/matching/meaning/posting-entry.ts',
    'server/reading/titles/title-space.ts',
    'server/reading/text/normalise.ts',
    'server/reference/demands/occupation-demand.ts',
    'rules/choices.ts',
    'node_modules/encoder/src/network.ts',
  ])('is another when %s is another', (name) => {
    expect(modules.has(name)).toBe(true)
    expect(otherwise(name)).not.toBe(readingSources())
  })

  it('minds no file by which nothing is read', () => {
    for (const name of ['server/main.ts', 'server/graphql/schema.ts', 'client/main.tsx'])
      expect(modules.has(name)).toBe(false)
    expect(otherwise('server/main.ts')).toBe(readingSources())
  })

  it('is another with another version of a package', () => {
    expect(modules.get('node_modules/@node-rs/jieba/package.json')).toMatch(/^\d+\.\d+\.\d+/)
  })

  it('knows every module that a build of it is made of', async () => {
    const built = new Set<string>()
    await build({
      configFile: false,
      root,
      logLevel: 'silent',
      ssr: { noExternal: ['encoder'] },
      build: { ssr: 'server/matching/meaning/posting-entry.ts', write: false },
      plugins: [{ name: 'modules', moduleParsed: ({ id }) => void built.add(realpathSync(id)) }],
    })
    const known = new Set([...modules.keys()].map((name) => realpathSync(join(root, name))))
    expect(built.size).toBeGreaterThan(100)
    expect([...built].filter((id) => !known.has(id))).toEqual([])
  })

  it('is in what was built as it was when that was built', async () => {
    mkdirSync(join(root, 'dist'), { recursive: true })
    const folder = mkdtempSync(join(root, 'dist', 'reads-'))
    try {
      await buildEntries(folder, { sources: 'server/matching/meaning/reading-sources.ts' })
      const built = (await import(pathToFileURL(join(folder, 'sources.js')).href)) as {
        readonly readingSources: () => string
      }
      expect(built.readingSources()).toBe(readingSources())
      expect(readFileSync(join(folder, 'sources.js'), 'utf8')).toContain(readingSources())
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
