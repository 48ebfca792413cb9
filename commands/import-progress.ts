import { Presets, SingleBar } from 'cli-progress'
import type { ImportCounts } from '../server/postings/index.ts'

/** Without a terminal a line is written this often. */
const lineEveryMs = 5_000

/** A bar on a terminal; elsewhere a line now and then. */
export function importProgress(bytes: number) {
  const share = (counts: ImportCounts) => Math.min(counts.bytes, bytes)
  if (process.stderr.isTTY) {
    const bar = new SingleBar(
      { format: '{bar} {percentage}%  {rows} 行 rows  {eta} s', hideCursor: true, stream: process.stderr },
      Presets.shades_classic,
    )
    bar.start(bytes, 0, { rows: 0 })
    return {
      show: (counts: ImportCounts) => bar.update(share(counts), { rows: counts.read }),
      end: () => bar.stop(),
    }
  }
  let written = performance.now()
  return {
    show(counts: ImportCounts) {
      if (performance.now() - written < lineEveryMs) return
      written = performance.now()
      const percent = Math.floor((100 * share(counts)) / Math.max(bytes, 1))
      process.stderr.write(`${percent}%  ${counts.read} 行 rows\n`)
    },
    end: () => undefined,
  }
}
