import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Kind, parse, type DocumentNode, type OperationDefinitionNode } from 'graphql'

/** An operation that the pages were built with. */
export interface KnownOperation {
  readonly document: DocumentNode
  readonly operation: OperationDefinitionNode
}

/** The operations that the server knows: what the build wrote beside the pages, under `<name>.<hash>`. */
export interface KnownOperations {
  find(id: string): KnownOperation | null
}

const nothing = new Map<string, KnownOperation>()

/** A document without its text: nothing that a caller typed stands in it. */
export function known(text: string): KnownOperation {
  const document = parse(text, { noLocation: true })
  const [operation] = document.definitions
  if (operation?.kind !== Kind.OPERATION_DEFINITION)
    throw new Error('A known document begins with its operation.')
  return { document, operation }
}

/** When the file was written; null while there is none. */
function writtenAt(file: string): number | null {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? null
}

/** Read again when the pages have been built anew; what is asked for in vain looks at most once a second. */
export function knownOperations(
  pagesFolder: string,
  now: () => number = performance.now.bind(performance),
): KnownOperations {
  const file = join(pagesFolder, 'operations.json')
  let texts: Readonly<Record<string, string>> = {}
  let parsed = nothing
  let read: number | null = null
  let lookedAt = -Infinity
  const look = () => {
    if (now() - lookedAt < 1_000) return
    lookedAt = now()
    const written = writtenAt(file)
    if (written === null || written === read) return
    texts = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>
    parsed = new Map()
    read = written
  }
  return {
    find(id) {
      if (!Object.hasOwn(texts, id)) look()
      const text = Object.hasOwn(texts, id) ? texts[id] : undefined
      if (text === undefined) return null
      const found = parsed.get(id) ?? known(text)
      parsed.set(id, found)
      return found
    },
  }
}
