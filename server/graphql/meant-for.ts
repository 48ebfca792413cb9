import { Kind, type OperationDefinitionNode } from 'graphql'
import type { Viewer } from '../platform/viewer.ts'
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
  if (operation.operation !== 'mutation' || viewer === null || isSigningIn(operation)) return
  refuseOther(viewer, meantFor)
}

/** Refuses what was meant for another account than this one; programs do not say whom they mean. */
export function refuseOther(viewer: Viewer, meantFor: string | null): void {
  if (meantFor !== null && meantFor !== viewer.id) throw graphqlErrors.otherPerson(viewer.name)
}
