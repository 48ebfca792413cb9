import type { Resolvers } from '../graphql/generated/types.ts'
import { isPresent } from '../platform/present.ts'
import { say } from '../../rules/text.ts'
import { reference } from '../reference/index.ts'
import { isRequired } from './reasons/reason.ts'
import { reasonText } from './reasons/reason-text.ts'

const foundOf = async <Row>(reads: readonly Promise<Row | null>[]): Promise<Row[]> =>
  (await Promise.all(reads)).filter(isPresent)

export const matchingResolvers: Resolvers = {
  Query: {
    matches: async (_, args, { viewer, services, loaders }) => {
      const page = await services.matching.matches(viewer, args)
      for (const employer of page.employers) loaders.employers.prime(employer._id, employer)
      return page
    },
    match: (_, { postingId }, { viewer, services }) => services.matching.match(viewer, postingId),
  },
  Match: {
    id: ({ posting }) => posting._id,
  },
  MatchReason: {
    required: isRequired,
    text: (reason, _, { language }) => say(reasonText(reason), language),
    skill: ({ id }) => reference().skills.get(id) ?? null,
    // A page has some two hundred reasons, few of which name any: a promise is made only for those.
    trainings: ({ trainings }, _, { loaders }) =>
      trainings.length === 0 ? [] : foundOf(trainings.map((id) => loaders.trainings.load(id))),
  },
}
