import { Writable } from 'node:stream'
import { createLog, type Log } from '../../server/platform/log.ts'

export interface Line extends Readonly<Record<string, unknown>> {
  readonly level: number
  readonly msg: string
  /** The id of the request that it comes of. */
  readonly request?: string
  readonly job?: string
}

export interface KeptLog {
  readonly log: Log
  text(): string
  lines(): Line[]
}

/** The log that the processes write, kept to be read. */
export function keptLog(level = 'debug'): KeptLog {
  let text = ''
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      text += chunk.toString()
      done()
    },
  })
  return {
    log: createLog(level, 'test', sink),
    text: () => text,
    lines: () =>
      text
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as Line),
  }
}
