import type { ApolloServerPlugin } from '@apollo/server'
import { Kind, type OperationDefinitionNode, type SelectionNode } from 'graphql'
import type { Metrics } from '../platform/metrics.ts'
import type { Context } from './context.ts'

const firstField = (selections: readonly SelectionNode[]): string | undefined => {
  for (const each of selections) {
    if (each.kind === Kind.FIELD) return each.name.value
    const inside = each.kind === Kind.INLINE_FRAGMENT && firstField(each.selectionSet.selections)
    if (inside) return inside
  }
  return undefined
}

/**
 * What an operation is counted as: its kind and its first field, such as `mutation registerForFair`. The name that the
 * caller gives it could be anything, a field is one of the schema's.
 */
export function nameOf(operation: OperationDefinitionNode | undefined): string {
  if (operation === undefined) return 'refused'
  const field = firstField(operation.selectionSet.selections) ?? 'fragment'
  return `${operation.operation} ${field.startsWith('__') ? 'introspection' : field}`
}

/** Tells how long each operation took and how it ended: `OK` or the code of its first refusal. */
export const measured = (metrics: Metrics): ApolloServerPlugin<Context> => ({
  async requestDidStart() {
    const began = performance.now()
    let operation: OperationDefinitionNode | undefined
    return {
      async didResolveOperation(request) {
        operation = request.operation
      },
      async willSendResponse({ response: { body } }) {
        const [refusal] = body.kind === 'single' ? (body.singleResult.errors ?? []) : []
        const outcome = refusal ? String(refusal.extensions?.['code']) : 'OK'
        metrics.operation(nameOf(operation), outcome, (performance.now() - began) / 1_000)
      },
    }
  },
})
