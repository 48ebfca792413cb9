import { assertionsIn } from './assertions.ts'
import { isTypeScript, linesOf, type SourceFile } from './files.ts'
import { functionsIn } from './functions.ts'
import { sharedLines, type SharedLines } from './shared-lines.ts'

/** A function of more own lines than this does two things. */
export const longestFunction = 40

export interface RoomMeasure {
  readonly room: string
  readonly files: number
  readonly lines: number
  readonly typescriptLines: number
  readonly median: number
  readonly longest: { readonly path: string; readonly lines: number }
  readonly functions: number
  /** By lines of their own. */
  readonly longFunctions: number
  /** From first line to last. */
  readonly longSpans: number
  readonly shared: readonly SharedLines[]
  readonly nonNull: number
  readonly casts: number
}

export const sum = (numbers: readonly number[]): number => numbers.reduce((one, other) => one + other, 0)

export const allLines = (files: readonly SourceFile[]): number => sum(files.map(({ text }) => linesOf(text)))

export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other)
  const middle = (sorted.length - 1) / 2
  return sum([sorted[Math.floor(middle)] ?? 0, sorted[Math.ceil(middle)] ?? 0]) / 2
}

export async function measureRoom(room: string, files: readonly SourceFile[]): Promise<RoomMeasure> {
  const typescript = files.filter(({ path }) => isTypeScript(path))
  const functions = typescript.flatMap(functionsIn)
  const assertions = typescript.map(assertionsIn)
  const byLength = files.map(({ path, text }) => ({ path, lines: linesOf(text) }))
  return {
    room,
    files: files.length,
    lines: allLines(files),
    typescriptLines: allLines(typescript),
    median: median(byLength.map(({ lines }) => lines)),
    longest: byLength.reduce((one, other) => (other.lines > one.lines ? other : one), { path: '', lines: 0 }),
    functions: functions.length,
    longFunctions: functions.filter(({ own }) => own > longestFunction).length,
    longSpans: functions.filter(({ whole }) => whole > longestFunction).length,
    shared: await sharedLines(files),
    nonNull: sum(assertions.map((each) => each.nonNull)),
    casts: sum(assertions.map((each) => each.casts)),
  }
}
