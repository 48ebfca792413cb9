import { readdirSync, readFileSync } from 'node:fs'

const commandOf = (pid: string): string => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
  } catch {
    return ''
  }
}

/** The one process whose command line holds all these words. */
function processOf(...words: string[]): number {
  const found = readdirSync('/proc').filter((pid) => {
    const command = /^\d+$/.test(pid) ? commandOf(pid) : ''
    return command !== '' && words.every((word) => command.includes(word))
  })
  if (found.length !== 1) throw new Error(`${found.length} processes with ${words.join(' and ')}`)
  return Number(found[0])
}

/** The store and the Redis that were started on a data folder. */
export const servicesIn = (dataFolder: string) => ({
  store: () => processOf('tiny-mongo/src/main.ts', dataFolder),
  redis: () => processOf('-server', 'redis.sock', dataFolder),
})
