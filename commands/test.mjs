/**
 * `npm test` on a machine with nothing but Node and Debian's base: installs what is missing, then runs every check and
 * every test. Arguments go to vitest: `npm test -- tests/fairs` runs those tests only, without the checks.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
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

function step(name, script, args) {
  console.log(`\n— ${name}`)
  if (spawnSync(process.execPath, [`node_modules/${script}`, ...args], { stdio: 'inherit' }).status === 0)
    return
  console.error(`\n${name}: failed.`)
  process.exit(1)
}

checkNode()
installPackages()
installRedis()
installBrowser()

const only = process.argv.slice(2)
step('types from the SDL', '@graphql-codegen/cli/cjs/bin.js', ['--config', 'codegen.ts', '--silent'])
if (only.length === 0) {
  step('type check', 'typescript/bin/tsc', ['-p', '.'])
  step('lint', 'oxlint/bin/oxlint', ['--type-aware'])
  step('format', 'prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.'])
  step('dead code', 'knip/bin/knip.js', [])
}
step('pages', 'tsx/dist/cli.mjs', ['commands/build.ts'])
const { status } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...only], {
  stdio: 'inherit',
})
process.exit(status ?? 1)
