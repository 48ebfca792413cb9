import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  Kind,
  parse,
  visit,
  type DocumentNode,
  type FragmentDefinitionNode,
  type VariableDefinitionNode,
} from 'graphql'
import { formatDocument, stringifyDocument } from 'urql'
import type { Plugin } from 'vite'

const client = join(import.meta.dirname, '../client')

/** An operation that the pages ask, as the server is told of it. */
interface ClientOperation {
  readonly name: string
  /** What the pages send in place of the text, beside the name: it only tells what one name has meant from build to build. */
  readonly hash: string
  readonly text: string
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 6)

/** The fragments that a part of a document names, and those that they name. */
function spreadIn(
  part: Parameters<typeof visit>[0],
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  found = new Set<FragmentDefinitionNode>(),
): Set<FragmentDefinitionNode> {
  visit(part, {
    FragmentSpread({ name }) {
      const fragment = fragments.get(name.value)
      if (!fragment || found.has(fragment)) return
      found.add(fragment)
      spreadIn(fragment, fragments, found)
    },
  })
  return found
}

/** Every operation of the pages, by name, with the fragments and type names that their cache asks for. */
export function clientOperations(): ReadonlyMap<string, ClientOperation> {
  const definitions = readdirSync(client, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.graphql'))
    .toSorted()
    .flatMap((file) => parse(readFileSync(join(client, file), 'utf8'), { noLocation: true }).definitions)
  const fragments = new Map(
    definitions.flatMap((each) =>
      each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each] as const] : [],
    ),
  )
  return new Map(
    definitions.flatMap((each) => {
      if (each.kind !== Kind.OPERATION_DEFINITION || !each.name) return []
      const whole: DocumentNode = { kind: Kind.DOCUMENT, definitions: [each, ...spreadIn(each, fragments)] }
      const text = stringifyDocument(formatDocument(whole) as DocumentNode)
        .replace(/\s+/g, ' ')
        .trim()
      return [[each.name.value, { name: each.name.value, hash: hashOf(text), text }] as const]
    }),
  )
}

/** Which variables there are is for the cache to know; of which type, for the server. */
const untyped = (variables: readonly VariableDefinitionNode[]) =>
  variables.map(({ kind, variable, defaultValue }) => ({ kind, variable, defaultValue }))

/** Writes each document's hash into it, so that no page ever prints one (`loc` says that it needs not), and beside the pages the list by which the server knows them. */
export const operationHashes = (): Plugin => {
  const operations = clientOperations()
  return {
    name: 'operation-hashes',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/generated\/[\w-]+\.ts$/.test(id)) return undefined
      const hashed = code
        .replace(
          /export const (\w+)Document = \{"kind":"Document",/g,
          (written, name: string) => `${written}"loc":1,"documentId":"${operations.get(name)?.hash}",`,
        )
        .replace(
          /"variableDefinitions":(\[.*?\])(?=,"selectionSet")/g,
          (_, written: string) => `"variableDefinitions":${JSON.stringify(untyped(JSON.parse(written)))}`,
        )
        // Nothing prints a document any more, and nothing else asks what kind a name is of.
        .replaceAll('{"kind":"Name",', '{')
      return { code: hashed, map: null }
    },
    generateBundle() {
      const source = JSON.stringify(
        Object.fromEntries([...operations.values()].map(({ name, hash, text }) => [`${name}.${hash}`, text])),
      )
      this.emitFile({ type: 'asset', fileName: 'operations.json', source })
    },
  }
}
