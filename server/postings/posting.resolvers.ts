import type { PayBasis } from '../../rules/choices.ts'
import type { Resolvers } from '../graphql/generated/types.ts'
import { linesOf } from '../../rules/posting-terms.ts'
import { say } from '../../rules/text.ts'
import { reference } from '../reference/index.ts'
import { isRefused } from '../verification/index.ts'

export const postingResolvers: Resolvers = {
  Query: {
    posting: (_, { id }, { viewer, services }) => services.postings.posting(viewer, id),
    myPostings: (_, args, { viewer, services }) => services.postings.myPostings(viewer, args),
    openPostings: (_, args, { services }) => services.postings.openPostings(args),
    checkWording: (_, wording, { viewer, services }) => services.postings.checkWording(viewer, wording),
  },
  Mutation: {
    draftPosting: (_, { input, key }, { viewer, services }) =>
      services.postings.draftPosting(viewer, input, key),
    updatePosting: (_, { id, input }, { viewer, services }) =>
      services.postings.updatePosting(viewer, id, input),
    publishPosting: (_, { id, version }, { viewer, services }) =>
      services.postings.publishPosting(viewer, id, version),
    deletePosting: (_, { id, version }, { viewer, services }) =>
      services.postings.deletePosting(viewer, id, version),
    closePosting: (_, { id, reason }, { viewer, services }) =>
      services.postings.closePosting(viewer, id, reason),
  },
  Posting: {
    id: ({ _id }) => _id,
    employer: ({ employerId }, _, { loaders }) => (employerId ? loaders.employers.load(employerId) : null),
    occupation: ({ occupationCode }) => reference().occupations.get(occupationCode) ?? null,
    area: ({ areaCode }) => reference().areas.get(areaCode) ?? null,
    mustSkills: ({ mustSkills }) => reference().skills.known(mustSkills),
    preferredSkills: ({ preferredSkills }) => reference().skills.known(preferredSkills),
    // Imported postings and those of before have no terms.
    insurances: ({ insurances }) => insurances ?? [],
    otherPlaces: ({ otherPlaces }) => linesOf(otherPlaces),
    // Postings of before the rate was asked are by the month.
    payBasis: ({ payBasis }: { readonly payBasis?: PayBasis }) => payBasis ?? 'MONTH',
    visible: async (posting, _, { services, loaders }) =>
      services.postings.isVisible(
        posting,
        posting.employerId ? await loaders.employers.load(posting.employerId) : null,
      ),
  },
  Employer: {
    publishedPostings: (employer, args, { viewer, services }) =>
      services.postings.publishedPostings(viewer, employer, args),
  },
  WordingFinding: {
    rule: ({ rule }, _, { language }) => say(rule, language),
    refused: isRefused,
  },
}
