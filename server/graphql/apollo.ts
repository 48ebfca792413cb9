import { ApolloServer, type ApolloServerPlugin } from '@apollo/server'
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled'
import { ApolloArmor } from '@escape.tech/graphql-armor'
import type { GraphQLFormattedError } from 'graphql'
import type { Log } from '../platform/log.ts'
import type { Metrics } from '../platform/metrics.ts'
import type { Context } from './context.ts'
import { measured } from './operation-metrics.ts'
import { shown } from './refusals.ts'
import { createSchema } from './schema.ts'

/** Bounds on a document; page sizes are bounded on their values, in `platform/page.ts`. */
const armor = new ApolloArmor({
  maxDepth: { n: 12 },
  maxAliases: { n: 15 },
  maxDirectives: { n: 20 },
  // Its own refusal comes as HTTP 500; the parser's limit below comes as 400.
  maxTokens: { enabled: false },
  costLimit: { maxCost: 20_000 },
  blockFieldSuggestion: { enabled: false },
})

/** A refused document is the caller's mistake: never answered with 500. The refusal is also put in the caller's language here. */
const translated = (log: Log): ApolloServerPlugin<Context> => ({
  async requestDidStart() {
    return {
      async willSendResponse({ response, errors, contextValue }) {
        if (response.body.kind !== 'single' || !errors) return
        const { singleResult } = response.body
        singleResult.errors = errors.map((error): GraphQLFormattedError =>
          shown(error.toJSON(), error, contextValue.language, log),
        )
        const unreached = singleResult.data === undefined
        if (unreached && (response.http.status ?? 200) >= 500) response.http.status = 400
      },
    }
  },
})

export function createApollo(log: Log, metrics: Metrics | null): ApolloServer<Context> {
  const protection = armor.protect()
  return new ApolloServer<Context>({
    schema: createSchema(),
    introspection: true,
    parseOptions: { maxTokens: 2_000 },
    includeStacktraceInErrorResponses: false,
    csrfPrevention: true,
    cache: 'bounded',
    validationRules: protection.validationRules,
    // What is measured has been translated: it has its code.
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ...protection.plugins,
      translated(log),
      ...(metrics ? [measured(metrics)] : []),
    ],
    stopOnTerminationSignals: false,
  })
}
