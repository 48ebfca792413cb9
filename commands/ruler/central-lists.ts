import ts from 'typescript'
import { isTest, isTypeScript, type SourceFile } from './files.ts'
import { parsed } from './functions.ts'

/** A file that must be changed for each new feature, since it names many. */
export interface CentralList {
  readonly path: string
  readonly features: number
  /** Whether DESIGN §3 allows it. */
  readonly named: boolean
}

/** Naming this many features is a list, not a coincidence. */
const listFrom = 6

/** The central lists that DESIGN §3 names. */
const allowed = [
  /^server\/wiring\.ts$/,
  /^workers\/jobs\.ts$/,
  /^server\/graphql\/schema\.ts$/,
  /^client\/.*routes?\.tsx?$/,
  /^tests\/architecture\.test\.ts$/,
]

/** Folders of `server/` with a front door. */
const featuresOf = (files: readonly SourceFile[]): string[] =>
  files.flatMap(({ path }) => /^server\/([a-z]+)\/index\.ts$/.exec(path)?.[1] ?? [])

/** Every word of a file that can name a feature: what it imports, what it says in quotes, and its names in code. */
function textsIn(file: SourceFile): string[] {
  const found: string[] = []
  const visit = (node: ts.Node) => {
    if (ts.isStringLiteralLike(node) || ts.isIdentifier(node)) found.push(node.text)
    ts.forEachChild(node, visit)
  }
  visit(parsed(file))
  return found
}

/** Tests name what they prove; only the one that holds the order of features is a list. */
const mayBeList = ({ path }: SourceFile): boolean =>
  isTypeScript(path) && (!isTest(path) || allowed.some((each) => each.test(path)))

/** Files that name six or more features, as a folder in a path, in quotes or in code. */
export function centralLists(files: readonly SourceFile[]): CentralList[] {
  const features = new Set(featuresOf(files))
  return files
    .filter(mayBeList)
    .map((file) => {
      const words = textsIn(file).flatMap((text) => text.split('/'))
      const named = new Set(words.filter((word) => features.has(word)))
      return { path: file.path, features: named.size, named: allowed.some((each) => each.test(file.path)) }
    })
    .filter((list) => list.features >= listFrom)
}
