import { countedEndings } from './files.ts'
import type { Measure } from './measure.ts'
import { longestFunction, sum, type RoomMeasure } from './room.ts'
import { fewestLines, fewestTokens } from './shared-lines.ts'

const headings = [
  'room',
  'files',
  'lines',
  'median',
  'longest',
  'functions',
  `> ${longestFunction} own`,
  'share',
  `> ${longestFunction} whole`,
  `${fewestLines}+ shared`,
  '! /1000',
  'as /1000',
]

const share = (part: number, whole: number, of: number): string =>
  whole === 0 ? '0.0' : ((of * part) / whole).toFixed(1)

const row = (of: RoomMeasure): string[] => [
  of.room,
  `${of.files}`,
  `${of.lines}`,
  `${of.median}`,
  `${of.longest.lines}`,
  `${of.functions}`,
  `${of.longFunctions}`,
  `${share(of.longFunctions, of.functions, 100)} %`,
  `${of.longSpans}`,
  `${of.shared.length}`,
  share(of.nonNull, of.typescriptLines, 1_000),
  share(of.casts, of.typescriptLines, 1_000),
]

/** Columns side by side: the first to the left, numbers to the right. */
export function aligned(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]?.map((_, at) => Math.max(...rows.map((each) => each[at]?.length ?? 0))) ?? []
  const cell = (text: string, at: number) =>
    at === 0 ? text.padEnd(widths[at] ?? 0) : text.padStart(widths[at] ?? 0)
  return rows.map((each) => each.map(cell).join('  ')).join('\n')
}

/** Of all rooms but the tests. */
function perThousand({ rooms }: Measure): string {
  const ours = rooms.filter(({ room }) => room !== 'tests')
  const lines = sum(ours.map(({ typescriptLines }) => typescriptLines))
  const nonNull = share(sum(ours.map((each) => each.nonNull)), lines, 1_000)
  return `${nonNull} and ${share(sum(ours.map((each) => each.casts)), lines, 1_000)}`
}

const counts = (of: Measure): string[] => [
  `Lines of rules + server + workers + client: ${of.productLines.all}, without .css ${of.productLines.withoutCss}`,
  `Lines of the store: ${of.storeLines}`,
  `Test lines ÷ production lines: ${of.testLines} ÷ ${of.productionLines} = ${(of.testLines / of.productionLines).toFixed(2)}`,
  `! and casts per 1,000 lines of TypeScript, tests apart: ${perThousand(of)}`,
  `Circles of imports, types too: ${of.circles.length}`,
  ...of.circles.map((files) => `  ${files.join(' ↔ ')}`),
  `Files that name six features or more: ${of.centralLists.length}`,
  ...of.centralLists.map(
    ({ path, features, named }) =>
      `  ${path} names ${features}${named ? '' : ': DESIGN §3 does not name this list'}`,
  ),
]

const explained = `Counted: ${countedEndings.join(' ')}, nothing that is generated; per 1,000: .ts and .tsx.
Own lines of a function: without blank ones and those of functions inside it; whole: first line to last.
Shared: the same ${fewestTokens} words or more in the same order over ${fewestLines} lines or more (the last perhaps in part),
imports and comments apart, within a room.`

/** The measure as a person reads it. */
export const report = (of: Measure): string =>
  [aligned([headings, ...of.rooms.map(row)]), counts(of).join('\n'), explained].join('\n\n')

/** What the table only counts: the longest files and each pair that shares lines. */
export const listed = ({ rooms }: Measure): string =>
  rooms
    .flatMap(({ room, longest, shared }) => [
      `${room}: longest ${longest.path}, ${longest.lines} lines`,
      ...shared.map(
        (each) => `  ${each.lines} lines: ${each.path}:${each.line} = ${each.otherPath}:${each.otherLine}`,
      ),
    ])
    .join('\n')
