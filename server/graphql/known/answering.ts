import { GraphQLError, Kind, type ExecutionResult, type GraphQLSchema } from 'graphql'
import type { Log } from '../../platform/log.ts'
import type { Metrics } from '../../platform/metrics.ts'
import type { Context } from '../context.ts'
import { refuseBeforeDuties } from '../duties-first.ts'
import { refuseOtherPerson } from '../meant-for.ts'
import { nameOf } from '../operation-metrics.ts'
import { shown, statusOf } from '../refusals.ts'
import { compiled, type Execute } from './executing.ts'
import type { KnownOperation } from './operations.ts'

type Variables = Readonly<Record<string, unknown>>

export interface Answer {
  readonly status: number
  readonly result: ExecutionResult
}

/** graphql-js gives errors of variables the node that declares them, and no path. */
const isOfVariable = ({ nodes, path }: GraphQLError): boolean =>
  path === undefined && nodes?.[0]?.kind === Kind.VARIABLE_DEFINITION

/** As Apollo says it, so that there is one translator. */
function formatted(error: GraphQLError) {
  const plain = error.toJSON()
  return isOfVariable(error) ? { ...plain, extensions: { code: 'BAD_USER_INPUT' } } : plain
}

const asError = (thrown: unknown): GraphQLError =>
  thrown instanceof GraphQLError
    ? thrown
    : new GraphQLError('refused', {
        originalError: thrown instanceof Error ? thrown : new Error(String(thrown)),
      })

/** Answers operations that the server knows: their documents are checked and compiled once, and a request does nothing but what it asks. */
export function answering(schema: GraphQLSchema, log: Log, metrics: Metrics | null) {
  const made = new WeakMap<KnownOperation, { readonly run: Execute; readonly name: string }>()
  const wayOf = (known: KnownOperation) => {
    const way = made.get(known) ?? { run: compiled(schema, known), name: nameOf(known.operation) }
    made.set(known, way)
    return way
  }
  const refused = (error: readonly GraphQLError[], { language }: Context) =>
    error.map((each) => shown(formatted(each), each, language, log)) as unknown as GraphQLError[]

  const resultOf = async (known: KnownOperation, run: Execute, variables: Variables, context: Context) => {
    try {
      refuseOtherPerson(known.operation, context)
      refuseBeforeDuties(known.operation, context)
      const result = await run(variables, context)
      return result.errors
        ? { errors: refused(result.errors, context), ...('data' in result && { data: result.data }) }
        : result
    } catch (error) {
      return { errors: refused([asError(error)], context) }
    }
  }

  return async (known: KnownOperation, variables: Variables, context: Context): Promise<Answer> => {
    const began = performance.now()
    const { run, name } = wayOf(known)
    const result = await resultOf(known, run, variables, context)
    const outcome = result.errors ? String(result.errors[0]?.extensions['code']) : 'OK'
    metrics?.operation(name, outcome, (performance.now() - began) / 1_000)
    return { status: statusOf(result, result.data === undefined ? 400 : 200), result }
  }
}

export type AnswerKnown = ReturnType<typeof answering>
