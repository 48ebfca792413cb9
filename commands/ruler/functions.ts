import ts from 'typescript'
import type { SourceFile } from './files.ts'

export interface CountedFunction {
  /** Where it begins, from 1. */
  readonly line: number
  /** Lines that are its own: without blank ones, and without those of functions inside it. */
  readonly own: number
  /** From its first line to its last. */
  readonly whole: number
}

export const parsed = ({ path, text }: SourceFile): ts.SourceFile =>
  ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)

type WithBody = ts.FunctionLikeDeclaration

function counted(node: WithBody, source: ts.SourceFile, text: readonly string[]): CountedFunction {
  const lineOf = (place: number) => source.getLineAndCharacterOfPosition(place).line
  const [first, last] = [lineOf(node.getStart(source)), lineOf(node.end)]
  const own = new Set<number>()
  for (let line = first; line <= last; line++) if (text[line]?.trim()) own.add(line)
  const visit = (child: ts.Node) => {
    if (!ts.isFunctionLike(child)) ts.forEachChild(child, visit)
    else
      for (let line = lineOf(child.getStart(source)) + 1; line <= lineOf(child.end); line++) own.delete(line)
  }
  ts.forEachChild(node, visit)
  return { line: first + 1, own: own.size, whole: last - first + 1 }
}

/** Every function of a file that has a body. */
export function functionsIn(file: SourceFile): CountedFunction[] {
  const source = parsed(file)
  const text = file.text.split('\n')
  const found: CountedFunction[] = []
  const visit = (node: ts.Node) => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body) found.push(counted(node, source, text))
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}
