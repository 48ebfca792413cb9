import { Kind, type OperationDefinitionNode } from 'graphql'
import type { Context } from './context.ts'
import { graphqlErrors } from './graphql.errors.ts'

/** Whoever signs in says who that is, whoever was signed in before. */
const signingIn: ReadonlySet<string> = new Set([
  'signIn',
  'signUp',
  'beginStaff',
  'sendCode',
  'signInByCode',
  'resetPassword',
])

export const isSigningIn = ({ selectionSet }: OperationDefinitionNode): boolean =>
  selectionSet.selections.every((field) => field.kind === Kind.FIELD && signingIn.has(field.name.value))

/** Refuses an action that was meant for somebody else than who is signed in: another tab may have changed that. */
export function refuseOtherPerson(
  operation: OperationDefinitionNode,
  { viewer, meantFor }: Pick<Context, 'viewer' | 'meantFor'>,
): void {
  if (operation.operation !== 'mutation' || viewer === null || meantFor === null) return
  if (meantFor !== viewer.id && !isSigningIn(operation)) throw graphqlErrors.otherPerson(viewer.name)
}
