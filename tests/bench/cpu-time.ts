import { readdirSync, readFileSync } from 'node:fs'

/**
 * Milliseconds that all threads of a process have been on a processor, to the nanosecond and without asking it: what other programs
 * hold does not count.
 */
export function cpuTimeOf(pid: number): number {
  const tasks = `/proc/${pid}/task`
  return readdirSync(tasks).reduce((sum, task) => {
    try {
      return sum + Number(readFileSync(`${tasks}/${task}/schedstat`, 'utf8').split(' ')[0]) / 1e6
    } catch {
      // A thread that has ended meanwhile.
      return sum
    }
  }, 0)
}

/** What a process holds of the machine's memory, in MiB. */
export function residentOf(pid: number): number {
  const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return Number(kilobytes) / 1_024
}
