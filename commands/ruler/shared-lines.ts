import { Detector, MemoryStore, weak, type IClone } from '@jscpd/core'
import { Tokenizer } from '@jscpd/tokenizer'
import { isTypeScript, type SourceFile } from './files.ts'

/** Two places that say the same: `lines` from each line, which are counted from 1. */
export interface SharedLines {
  readonly path: string
  readonly line: number
  readonly otherPath: string
  readonly otherLine: number
  readonly lines: number
}

/** The last of them may be shared in part only. */
export const fewestLines = 6
/** Fewer words than these in six lines are brackets, which everybody shares. */
export const fewestTokens = 25

/** Without imports, which nobody can say once; the lines stay where they are. */
const withoutImports = (text: string): string =>
  text.replaceAll(/^import[^;]*? from '[^']+'$/gm, (all) => all.replaceAll(/[^\n]/g, ''))

const shared = ({ duplicationA: one, duplicationB: other }: IClone): SharedLines => ({
  path: one.sourceId,
  line: one.start.line,
  otherPath: other.sourceId,
  otherLine: other.start.line,
  lines: one.end.line - one.start.line + 1,
})

/** Pairs of places with the same words over six lines or more, whatever their comments and breaks. */
export async function sharedLines(files: readonly SourceFile[]): Promise<SharedLines[]> {
  const options = { minLines: fewestLines - 1, minTokens: fewestTokens, maxLines: Infinity, mode: weak }
  const detector = new Detector(new Tokenizer(), new MemoryStore(), [], options)
  const found: SharedLines[] = []
  for (const { path, text } of files.filter((file) => isTypeScript(file.path))) {
    // One format for all, or a page would not be compared with the hook beside it.
    const clones = await detector.detect(path, withoutImports(text), 'tsx')
    found.push(...clones.map(shared))
  }
  return found
}
