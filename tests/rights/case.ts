import type { Subject, SubjectDrafts } from './subject.ts'

/** How one root field is asked, and about what. */
export interface Case extends SubjectDrafts {
  /** The document; its only root field is the one that the row is about. */
  readonly ask: string
  /** Whether what is asked about is made by or for whoever asks, so that no two can ask about the same. */
  readonly ofAsker?: boolean
  readonly variables?: (subject: Subject) => object | Promise<object>
  /** Of several cases at once: how this one was refused; null when it was not. */
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly refusedAs?: (answer: any) => string | null
  /** Of a list: whether it shows the subject, in what was answered. */
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly shows?: (answer: any, variables: any) => boolean
}

type Cases = Readonly<Record<string, Case>>

/** A field that takes one id. */
export const byId = (
  field: string,
  variables: Case['variables'],
  more: Partial<Case> & { readonly of?: string; readonly operation?: 'query' | 'mutation' } = {},
): Case => {
  const { of = 'id', operation = 'mutation', ...rest } = more
  return {
    ask: `${operation}($id: ID!) { ${field}(id: $id) { ${of} } }`,
    ...(variables && { variables }),
    ...rest,
  }
}

interface Nodes {
  readonly nodes: readonly { readonly id: string }[]
}

/** A list, which shows the subject or does not. */
export const listed = (
  field: string,
  id: (subject: Subject) => string | Promise<string>,
  more: Partial<Case> & { readonly asked?: string } = {},
): Case => {
  const { asked = '', ...rest } = more
  return {
    ask: `{ ${field}(${['first: 100', asked].filter(Boolean).join(', ')}) { nodes { id } } }`,
    variables: async (subject) => ({ id: await id(subject) }),
    shows: ({ nodes }: Nodes, { id: sought }: { id: string }) => nodes.some((node) => node.id === sought),
    ...rest,
  }
}

/** A field that anybody may ask. */
export const plain = (asked: string): Case => ({ ask: `{ ${asked} }` })

export const cases = (all: Cases): Cases => all
