/** Says each thing that was tried, with its figure, and remembers whether all went well. */
export function trialReport(
  write: (line: string) => void = (line) => void process.stdout.write(`${line}\n`),
) {
  let failed = 0
  let passed = 0
  return {
    part: (title: string): void => write(`\n${title}`),
    /** `holds` is what was asked for; `figure` is what was seen. */
    check(what: string, holds: boolean, figure: string): void {
      if (holds) passed++
      else failed++
      write(`  ${holds ? '✓' : '✗'} ${what}: ${figure}`)
    },
    figure: (what: string, figure: string): void => write(`  · ${what}: ${figure}`),
    end(): boolean {
      write(`\n${passed} passed, ${failed} failed`)
      return failed === 0
    },
  }
}

export type TrialReport = ReturnType<typeof trialReport>

export const seconds = (ms: number): string => `${(ms / 1_000).toFixed(1)} s`
export const milliseconds = (ms: number): string => `${ms.toFixed(0)} ms`
export const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[values.length >> 1] ?? 0
