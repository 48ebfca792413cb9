/** What `npm start` and `npm test` do before anything is installed: plain JavaScript on Node's own modules. */
import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

process.chdir(join(dirname(fileURLToPath(import.meta.url)), '..'))

/** Ends with a sentence. */
export function fail(sentence) {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}

const runs = (command, args) => spawnSync(command, args, { stdio: 'ignore' }).status === 0

const run = (command, args, env = {}) =>
  spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, ...env } })
    .status === 0

export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19))
    fail(`Rongqiao needs Node 20.19 or newer; this is ${process.version}.`)
}

/** Whether node_modules are those of the lock file. */
function packagesAreThere() {
  const mark = 'node_modules/.package-lock.json'
  return existsSync(mark) && statSync(mark).mtimeMs >= statSync('package-lock.json').mtimeMs
}

export function installPackages() {
  if (packagesAreThere()) return
  console.log('· 安装软件包 installing packages (about a minute) …')
  if (!run('npm', ['ci', '--loglevel=error']) && !run('npm', ['install', '--loglevel=error']))
    fail('The packages could not be installed: see what npm says above.')
}

/** Installs Debian packages when this user may: as root, or by sudo without a password. */
export function aptInstall(packages) {
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  if (!runs('apt-get', ['--version']) || (sudo.length > 0 && !runs('sudo', ['-n', 'true']))) return false
  const apt = (...args) => {
    const [command, ...rest] = [...sudo, 'apt-get', '-qq', ...args]
    return run(command, rest, { DEBIAN_FRONTEND: 'noninteractive' })
  }
  apt('update')
  return apt('install', '-y', '--no-install-recommends', ...packages)
}

const hasRedis = () => ['redis-server', 'valkey-server'].some((name) => runs(name, ['--version']))

export function installRedis() {
  if (process.env.REDIS_URL || hasRedis()) return
  console.log('· 安装 Redis installing Redis …')
  if (!aptInstall(['redis-server']) || !hasRedis())
    fail(
      'Rongqiao needs Redis: install it (`sudo apt-get install redis-server`), or give REDIS_URL, then start again.',
    )
}
