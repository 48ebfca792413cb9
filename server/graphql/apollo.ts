import { ApolloServer, type ApolloServerPlugin } from '@apollo/server'
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled'
import { ApolloArmor } from '@escape.tech/graphql-armor'
import type { GraphQLFormattedError, GraphQLSchema } from 'graphql'
import type { Log } from '../platform/log.ts'
import type { Metrics } from '../platform/metrics.ts'
import type { Context } from './context.ts'
import { refuseBeforeDuties } from './duties-first.ts'
import { graphqlErrors } from './graphql.errors.ts'
import { refuseOtherPerson } from './meant-for.ts'
import { measured } from './operation-metrics.ts'
import { shown, statusOf } from './refusals.ts'
import { limitedLiterals } from './value-limits.ts'

/** Bounds on a document; page sizes are bounded on their values, in `platform/page.ts`. */
const armor = new ApolloArmor({
  maxDepth: { n: 14 },
  maxAliases: { n: 15 },
  maxDirectives: { n: 20 },
  // Its own refusal comes as HTTP 500; the parser's limit below comes as 400.
  maxTokens: { enabled: false },
  costLimit: { maxCost: 20_000 },
  blockFieldSuggestion: { enabled: false },
})

const protection = armor.protect()

/** What a document must keep within when it is asked in words. */
export const documentRules = [limitedLiterals, ...protection.validationRules]

/** What it would say of an error quotes it; whatever went wrong is logged where it is put into words. */
const silent = { debug() {}, info() {}, warn() {}, error() {} }

/** Puts every refusal in the caller's language. */
const translated = (log: Log): ApolloServerPlugin<Context> => ({
  async requestDidStart() {
    return {
      async didResolveOperation({ operation, contextValue }) {
        if (operation?.operation === 'subscription') throw graphqlErrors.subscription()
        if (!operation) return
        refuseOtherPerson(operation, contextValue)
        refuseBeforeDuties(operation, contextValue)
      },
      async willSendResponse({ response, errors, contextValue }) {
        if (response.body.kind !== 'single' || !errors) return
        const { singleResult } = response.body
        singleResult.errors = errors.map((error): GraphQLFormattedError =>
          shown(error.toJSON(), error, contextValue.language, log),
        )
        response.http.status = statusOf(singleResult, response.http.status)
      },
    }
  },
})

export function createApollo(
  schema: GraphQLSchema,
  log: Log,
  metrics: Metrics | null,
): ApolloServer<Context> {
  return new ApolloServer<Context>({
    schema,
    introspection: true,
    parseOptions: { maxTokens: 2_000 },
    includeStacktraceInErrorResponses: false,
    csrfPrevention: true,
    cache: 'bounded',
    persistedQueries: false,
    validationRules: documentRules,
    // What is measured has been translated: it has its code.
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ...protection.plugins,
      translated(log),
      ...(metrics ? [measured(metrics)] : []),
    ],
    stopOnTerminationSignals: false,
    logger: silent,
  })
}
