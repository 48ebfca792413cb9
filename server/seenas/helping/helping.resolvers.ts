import { say } from '../../../rules/text.ts'
import type { QueryResolvers, Resolvers } from '../../graphql/generated/types.ts'

export const helpingQueries: Pick<QueryResolvers, 'whyShown' | 'matchesFor' | 'searchFor'> = {
  whyShown: (_, { postingId, veteranId }, { viewer, services }) =>
    services.helping.whyShown(viewer, postingId, veteranId ?? null),
  matchesFor: async (_, { veteranId, ...args }, { viewer, services, loaders }) => {
    const page = await services.helping.matchesFor(viewer, veteranId, args)
    for (const employer of page.employers) loaders.employers.prime(employer._id, employer)
    return page
  },
  searchFor: async (_, { veteranId, ...args }, { viewer, ip, services, loaders }) => {
    const page = await services.helping.searchFor(viewer, ip, veteranId, args)
    for (const employer of page.employers) loaders.employers.prime(employer._id, employer)
    return page
  },
}

export const whyResolvers: Pick<Resolvers, 'WhyCondition'> = {
  WhyCondition: {
    text: ({ text }, _, { language }) => say(text, language),
  },
}
