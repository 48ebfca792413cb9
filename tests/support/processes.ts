import { readdirSync, readFileSync } from 'node:fs'

const read = (file: string): string => {
  try {
    return readFileSync(file, 'utf8').replaceAll('\0', ' ')
  } catch {
    return ''
  }
}

/** The one process whose command line holds `command`, and whose command line or environment holds `folder`. */
function processOf(command: string, folder: string): number {
  const found = readdirSync('/proc')
    .filter((pid) => /^\d+$/.test(pid) && read(`/proc/${pid}/cmdline`).includes(command))
    .filter((pid) => `${read(`/proc/${pid}/cmdline`)} ${read(`/proc/${pid}/environ`)}`.includes(folder))
  if (found.length !== 1) throw new Error(`${found.length} processes of ${command} in ${folder}`)
  return Number(found[0])
}

/** The processes that were started on a data folder. */
export const processesIn = (dataFolder: string) => ({
  store: () => processOf('tiny-mongo/src/main.ts', dataFolder),
  // Redis writes its title over its command line.
  redis: () => processOf('-server', `${dataFolder}/run/redis.sock`),
  server: () => processOf('server/main.ts', dataFolder),
  workers: () => processOf('workers/main.ts', dataFolder),
})
