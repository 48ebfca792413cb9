/**
 * `npm test` on a machine with nothing but Node and Debian's base: installs what is missing, then runs every check and
 * every test. Arguments go to vitest: `npm test -- tests/fairs` runs those tests only, without the checks.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { failedOf } from './beside.mjs'
import { aptInstall, checkNode, installPackages, installRedis } from './prepare.mjs'

const chromium = '/usr/bin/chromium'

function installBrowser() {
  if (existsSync(chromium)) return
  console.log('· installing Chromium and Chinese fonts for the browser tests …')
  if (!aptInstall(['chromium', 'fonts-noto-cjk']))
    console.error(
      'Chromium could not be installed: the browser tests will say by name that they did not run.',
    )
}

const chineseFont = '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc'

function installFont() {
  if (existsSync(chineseFont)) return
  console.log('· installing Chinese fonts for the tests of PDF files …')
  if (!aptInstall(['fonts-noto-cjk']))
    console.error(
      'fonts-noto-cjk could not be installed: the tests of PDF files will say that they did not run.',
    )
}

/** Of the sources, as codegen has filled them up. */
const checks = [
  ['type check', 'typescript/bin/tsc', ['-p', '.']],
  ['lint', 'oxlint/bin/oxlint', ['--type-aware']],
  ['format', 'prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']],
  ['dead code', 'knip/bin/knip.js', []],
]

async function allOf(...steps) {
  const failed = await failedOf(steps)
  if (failed.length === 0) return
  console.error(`\n${failed.join(', ')}: failed.`)
  process.exit(1)
}

checkNode()
installPackages()
installRedis()
installBrowser()
installFont()

const only = process.argv.slice(2)
await allOf(['types from the SDL', '@graphql-codegen/cli/cjs/bin.js', ['--config', 'codegen.ts', '--silent']])
await allOf(...(only.length === 0 ? checks : []), ['pages', 'tsx/dist/cli.mjs', ['commands/build.ts']])
const { status } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...only], {
  stdio: 'inherit',
})
process.exit(status ?? 1)
