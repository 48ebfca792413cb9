import { execute, type ExecutionResult, type GraphQLSchema } from 'graphql'
import { compileQuery, isCompiledQuery } from 'graphql-jit'
import type { Context } from '../context.ts'
import type { KnownOperation } from './operations.ts'

type Variables = Readonly<Record<string, unknown>>
export type Execute = (variables: Variables, context: Context) => Promise<ExecutionResult> | ExecutionResult

/** As graphql-js has it: the measure of every other way. */
export const interpreted =
  (schema: GraphQLSchema, { document }: KnownOperation): Execute =>
  (variableValues, contextValue) =>
    execute({ schema, document, variableValues, contextValue })

/**
 * A query as a function of its own, made once. Actions are interpreted: what they cost is not their execution. Variables that do not fit
 * are answered by graphql-js as well, whose sentences people know; nothing has been done by then.
 */
export function compiled(schema: GraphQLSchema, known: KnownOperation): Execute {
  const plain = interpreted(schema, known)
  if (known.operation.operation !== 'query') return plain
  const made = compileQuery(schema, known.document)
  if (!isCompiledQuery(made)) return plain
  return async (variables, context) => {
    const answer = await made.query({}, context, variables)
    return answer.data === undefined ? plain(variables, context) : answer
  }
}
