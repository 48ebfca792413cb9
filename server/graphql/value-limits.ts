import { GraphQLError, type ASTVisitor, type ValidationContext } from 'graphql'

/** Nothing that a form of ours sends comes near these; what a field may hold is said by its own rule, which is asked later. */
const mostOfValues = { characters: 20_000, items: 500, values: 5_000, depth: 10, digits: 30 } as const

interface Count {
  values: number
}

function excessIn(value: unknown, path: string, depth: number, count: Count): string | null {
  count.values++
  if (count.values > mostOfValues.values || depth > mostOfValues.depth) return path
  if (typeof value === 'string') return value.length > mostOfValues.characters ? path : null
  if (typeof value !== 'object' || value === null) return null
  const isList = Array.isArray(value)
  const inside = isList ? value : Object.entries(value)
  if (inside.length > mostOfValues.items) return path
  for (const [at, each] of isList ? value.entries() : (inside as [string, unknown][])) {
    const found = excessIn(
      each,
      isList ? `${path}[${at}]` : path === '' ? String(at) : `${path}.${at}`,
      depth + 1,
      count,
    )
    if (found !== null) return found
  }
  return null
}

/** Where variables hold more than anybody needs: looked at before anything is executed; null when they do not. */
export const excessOf = (variables: Readonly<Record<string, unknown>>): string | null => {
  const found = excessIn(variables, '', 0, { values: 0 })
  return found === null ? null : found.slice(0, 100)
}

const tooMuch = (what: string, most: number) =>
  new GraphQLError(`${what} in an operation has at most ${most}.`)

/** The same for what stands in the document itself. */
export function limitedLiterals(context: ValidationContext): ASTVisitor {
  const refuse = (what: string, has: number, most: number) => {
    if (has > most) context.reportError(tooMuch(what, most))
  }
  return {
    StringValue: ({ value }) => refuse('A text, in characters,', value.length, mostOfValues.characters),
    IntValue: ({ value }) => refuse('A number, in digits,', value.length, mostOfValues.digits),
    FloatValue: ({ value }) => refuse('A number, in digits,', value.length, mostOfValues.digits),
    ListValue: ({ values }) => refuse('A list, in items,', values.length, mostOfValues.items),
  }
}
