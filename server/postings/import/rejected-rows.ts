import { createWriteStream, mkdirSync, rmSync, type WriteStream } from 'node:fs'
import { dirname } from 'node:path'
import { stringify } from 'csv-stringify/sync'
import type { Text } from '../../../rules/text.ts'

export interface RejectedRow {
  readonly line: number
  readonly id: string
  readonly reasons: readonly Text[]
  /** The record as it stands in the file. */
  readonly text: string
}

/** Enough to find the record again; a spoilt file may have lines of any length. */
const longestText = 2_000

const rowOf = ({ line, id, reasons, text }: RejectedRow): string =>
  stringify(
    [
      [
        line,
        id,
        reasons.map((reason) => reason.zh).join('；'),
        reasons.map((reason) => reason.en).join('; '),
        text.slice(0, longestText),
      ],
    ],
    { escape_formulas: true },
  )

/** A CSV file of what was not taken and why; made with its folder at the first such row, an earlier one is taken away. */
export function rejectedRows(file: string) {
  let stream: WriteStream | null = null
  let failure: Error | null = null
  rmSync(file, { force: true })
  const open = (): WriteStream => {
    mkdirSync(dirname(file), { recursive: true })
    const opened = createWriteStream(file)
    opened.on('error', (error) => (failure = error))
    // Excel takes a UTF-8 file for one only when it begins with this mark.
    opened.write('\ufeffline,id,reason_zh,reason_en,record\n')
    return opened
  }
  return {
    async add(row: RejectedRow): Promise<void> {
      stream ??= open()
      if (failure) throw failure
      if (!stream.write(rowOf(row)))
        await new Promise<void>((resolve) => stream?.once('drain', () => resolve()))
    },
    async close(): Promise<void> {
      const opened = stream
      if (opened) await new Promise<void>((resolve) => opened.end(() => resolve()))
      if (failure) throw failure
    },
  }
}

export type RejectedRows = ReturnType<typeof rejectedRows>
