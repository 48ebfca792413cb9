import { Kind, type OperationDefinitionNode } from 'graphql'
import type { Context } from './context.ts'
import { graphqlErrors } from './graphql.errors.ts'
import { isSigningIn } from './meant-for.ts'

/** What somebody may do who has to change a handed password, or set up a second factor, before anything else. */
const meanwhile: ReadonlySet<string> = new Set([
  '__typename',
  'viewer',
  'changePassword',
  'beginSecondFactor',
  'confirmSecondFactor',
  'updateAccount',
  'signOut',
])

/** Refuses whatever else is asked by an account that has duties. */
export function refuseBeforeDuties(
  operation: OperationDefinitionNode,
  { viewer }: Pick<Context, 'viewer'>,
): void {
  if (!viewer?.isBound || isSigningIn(operation)) return
  const isMeanwhile = operation.selectionSet.selections.every(
    (field) => field.kind === Kind.FIELD && meanwhile.has(field.name.value),
  )
  if (!isMeanwhile) throw graphqlErrors.dutiesFirst()
}
