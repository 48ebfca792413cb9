import ts from 'typescript'
import type { SourceFile } from './files.ts'
import { parsed } from './functions.ts'

/** What a file claims without proof. */
export interface Assertions {
  /** `thing!` */
  readonly nonNull: number
  /** `thing as Type`, but not `as const`. */
  readonly casts: number
}

const isCast = (node: ts.Node): boolean =>
  (ts.isAsExpression(node) || ts.isTypeAssertionExpression(node)) && !ts.isConstTypeReference(node.type)

/** Counted in the syntax, so that neither words in a comment nor `import as` count. */
export function assertionsIn(file: SourceFile): Assertions {
  let [nonNull, casts] = [0, 0]
  const visit = (node: ts.Node) => {
    if (ts.isNonNullExpression(node)) nonNull += 1
    if (isCast(node)) casts += 1
    ts.forEachChild(node, visit)
  }
  visit(parsed(file))
  return { nonNull, casts }
}
