import { mostCases } from '../../rules/verification.ts'
import type { Resolvers } from './generated/types.ts'
import type { Context } from './context.ts'

type Action = (parent: object, input: object, context: Context, info: object) => unknown

/** How many changes an action is: one, or one for each case that it decides on. */
const changesIn = (input: object): number =>
  'cases' in input && Array.isArray(input.cases) ? Math.min(Math.max(input.cases.length, 1), mostCases) : 1

/** Every field of Mutation is counted before it is done, each alias on its own. */
export function countedActions({ Mutation, ...rest }: Resolvers): Resolvers {
  if (Mutation === undefined) return rest
  const actions = Object.entries(Mutation as Record<string, Action>).map(([name, act]): [string, Action] => [
    name,
    async (parent, input, context, info) => {
      await context.services.accounts.countChange(context.viewer, name, changesIn(input))
      return act(parent, input, context, info)
    },
  ])
  return { ...rest, Mutation: Object.fromEntries(actions) as NonNullable<Resolvers['Mutation']> }
}
