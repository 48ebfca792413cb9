import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import { isBuiltFrom, sourcesHash } from './sources-hash.ts'

const brotli = promisify(brotliCompress)
const gzipped = promisify(gzip)

const root = join(import.meta.dirname, '..')
const stamp = join(root, 'dist/client/.sources')
const built = join(root, 'dist/client/index.html')

/** Everything the pages are made from. */
const sources = [
  'client',
  'rules',
  'schema',
  'vite.config.ts',
  'commands/client-operations.ts',
  'commands/page-shells.ts',
  'commands/shell-words.ts',
  'codegen.ts',
  'package-lock.json',
]

function run(script: string, args: readonly string[]): Promise<void> {
  const command = spawn(process.execPath, [join(root, 'node_modules', script), ...args], {
    cwd: root,
    // Asked from a test, the pages are still the ones that will be used.
    env: { ...process.env, NODE_ENV: 'production' },
  })
  let said = ''
  for (const stream of [command.stdout, command.stderr])
    stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
  return new Promise((resolve, reject) => {
    command.once('error', reject)
    command.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${script} failed:\n${said}`))))
  })
}

/** Types and typed documents from the SDL. */
export const generateTypes = (): Promise<void> =>
  run('@graphql-codegen/cli/cjs/bin.js', ['--config', 'codegen.ts', '--silent'])

/** Compresses once and for all what is served for a year: better than can be done while somebody waits. */
async function compressAssets(): Promise<void> {
  const folder = join(root, 'dist/client/assets')
  for (const name of readdirSync(folder)) {
    const whole = readFileSync(join(folder, name))
    if (!/\.(js|css|svg|wasm)$/.test(name)) continue
    writeFileSync(join(folder, `${name}.br`), await brotli(whole))
    writeFileSync(join(folder, `${name}.gz`), await gzipped(whole, { level: 9 }))
  }
}

/** Builds the pages into `dist/client` unless they were built from these very sources. */
export async function buildPages(say: (line: string) => void): Promise<void> {
  const hash = sourcesHash(sources)
  if (existsSync(built) && isBuiltFrom(stamp, hash)) return
  say('· 构建网页 building the pages …')
  await generateTypes()
  await run('vite/bin/vite.js', ['build', '--logLevel', 'warn'])
  await compressAssets()
  writeFileSync(stamp, hash)
}
