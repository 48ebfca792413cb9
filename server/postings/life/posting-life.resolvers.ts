import type { Resolvers } from '../../graphql/generated/types.ts'
import { ifSeen } from '../oversight/if-seen.ts'

export const postingLifeResolvers: Resolvers = {
  Query: {
    areaPostings: (_, args, { viewer, services }) => services.postings.areaPostings(viewer, args),
  },
  Mutation: {
    pausePosting: (_, { id, reason, version }, { viewer, services }) =>
      services.postings.pausePosting(viewer, id, reason, version),
    resumePosting: (_, { id, version }, { viewer, services }) =>
      services.postings.resumePosting(viewer, id, version),
    renewPosting: (_, { id, until, version }, { viewer, services }) =>
      services.postings.renewPosting(viewer, id, until, version),
    renewPostings: (_, { cases, until }, { viewer, services }) =>
      services.postings.renewPostings(viewer, cases, until),
  },
  Posting: {
    standing: async (posting, _, context) => {
      if (!(await ifSeen(posting, context, posting))) return null
      const { services, loaders } = context
      const employer = posting.employerId ? await loaders.employers.load(posting.employerId) : null
      return services.postings.standing(posting, employer)
    },
    life: async (posting, _, context) =>
      (await ifSeen(posting, context, posting)) ? context.services.postings.life(posting) : [],
    pausedAt: (posting, _, context) => ifSeen(posting, context, posting.pausedAt),
  },
}
