import type { Resolvers } from '../../graphql/generated/types.ts'
import { say } from '../../../rules/text.ts'
import { mayOverseePosting } from '../posting.policy.ts'
import { ifSeen } from './if-seen.ts'

export const oversightResolvers: Resolvers = {
  Query: {
    postingsToCheck: (_, args, { viewer, services }) => services.oversight.postingsToCheck(viewer, args),
    appealedPostings: (_, args, { viewer, services }) => services.oversight.appealedPostings(viewer, args),
    takenDownPostings: (_, args, { viewer, services }) => services.oversight.takenDownPostings(viewer, args),
    reportedPostings: (_, args, { viewer, services }) =>
      services.postingReports.reportedPostings(viewer, args),
    myReport: (_, { postingId }, { viewer, services }) => services.postingReports.myReport(viewer, postingId),
  },
  Mutation: {
    passPosting: (_, { id, version }, { viewer, services }) =>
      services.oversight.passPosting(viewer, id, version),
    returnPosting: (_, { id, reasons, version }, { viewer, services }) =>
      services.oversight.returnPosting(viewer, id, reasons, version),
    takeDownPosting: (_, { id, input, version }, { viewer, services }) =>
      services.oversight.takeDownPosting(viewer, id, input, version),
    putUpPosting: (_, { id, reason, version }, { viewer, services }) =>
      services.oversight.putUpPosting(viewer, id, reason, version),
    appealTakedown: (_, { id, words }, { viewer, services }) =>
      services.oversight.appealTakedown(viewer, id, words),
    decideAppeal: (_, { id, outcome, answer, version }, { viewer, services }) =>
      services.oversight.decideAppeal(viewer, id, outcome, answer, version),
    reportPosting: (_, { postingId, input }, { viewer, services }) =>
      services.postingReports.reportPosting(viewer, postingId, input),
    dismissReports: (_, { postingId, answer, version }, { viewer, services }) =>
      services.postingReports.dismissReports(viewer, postingId, answer, version),
  },
  Posting: {
    wordingCheck: (posting, _, context) => ifSeen(posting, context, posting.verification),
    editedBy: (posting, _, context) => ifSeen(posting, context, posting.editedBy),
    takedown: (posting, _, context) => ifSeen(posting, context, posting.takedown),
    ownInterest: async (posting, _, { viewer, services }) =>
      viewer !== null && mayOverseePosting(viewer, posting)
        ? (await services.oversight.avoidance(viewer, posting)) !== null
        : null,
    avoidance: async (posting, _, { viewer, services, language }) => {
      const refused = await services.oversight.avoidance(viewer, posting)
      return refused && say(refused.text, language)
    },
    pastTakedowns: async (posting, _, context) =>
      (await ifSeen(posting, context, posting.pastTakedowns)) ?? [],
  },
  ReportedPosting: {
    id: ({ _id }) => _id,
    posting: ({ _id }, _, { loaders }) => loaders.postings.load(_id),
    reports: ({ reports }) => reports.filter(({ state }) => state === 'WAITING'),
  },
}
