import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build, type Manifest } from 'vite'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'

const budgetKiB = 160
/** What the first page of somebody who reads English fetches besides the entry, which speaks Chinese. */
const firstWords = ['core/i18n/words.en.ts', 'veteran/home/words.en.ts']

let folder: string
let manifest: Manifest

/** Keys of all chunks that a browser must have before this one runs. */
const closure = (key: string, seen = new Set<string>()): Set<string> => {
  if (seen.has(key)) return seen
  seen.add(key)
  for (const next of manifest[key]?.imports ?? []) closure(next, seen)
  return seen
}

const filesOf = (keys: Iterable<string>): Set<string> =>
  new Set(
    Array.from(keys, (key) => manifest[key]).flatMap((chunk) =>
      chunk ? [chunk.file, ...(chunk.css ?? [])] : [],
    ),
  )

const gzipKiB = (files: Iterable<string>): number =>
  Array.from(files, (file) => gzipSync(readFileSync(join(folder, file))).length).reduce((a, b) => a + b, 0) /
  1024

const firstPage = () => filesOf(['index.html', ...firstWords].flatMap((key) => Array.from(closure(key))))

const isStyle = (file: string): boolean => file.endsWith('.css')

/** Every chunk that the phone's pages can reach, without those of the desk. */
const phoneKeys = () =>
  Object.keys(manifest).filter((key) => key === 'index.html' || /^(core|phone|veteran|open)\//.test(key))

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rongqiao-pages-'))
  // vitest says `test`, which would bundle React's development build.
  vi.stubEnv('NODE_ENV', 'production')
  await build({
    configFile: 'vite.config.ts',
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true },
  })
  manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8')) as Manifest
})

afterAll(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true, force: true })
})

describe('what a phone loads', () => {
  test(`the first page with its words weighs at most ${budgetKiB} KiB gzip`, () => {
    const files = firstPage()
    const kib = gzipKiB(files)
    expect([...files].filter(isStyle)).toHaveLength(1)
    console.info(`first page of a phone: ${kib.toFixed(1)} KiB gzip`)
    expect(kib).toBeGreaterThan(80)
    expect(kib).toBeLessThanOrEqual(budgetKiB)
  })

  test('no page of a phone loads antd or echarts, and none waits for another style', () => {
    const files = filesOf(phoneKeys().flatMap((key) => Array.from(closure(key))))
    expect([...files].filter(isStyle)).toEqual([...firstPage()].filter(isStyle))
    expect(files.size).toBeGreaterThan(20)
    for (const file of files)
      expect(readFileSync(join(folder, file), 'utf8'), file).not.toMatch(/ant-btn|anticon|echarts/)
  })
})
