import type { Resolvers } from '../graphql/generated/types.ts'
import { say } from '../../rules/text.ts'
import { reference } from '../reference/index.ts'

export const trainingResolvers: Resolvers = {
  Query: {
    trainings: (_, args, { services }) => services.trainings.trainings(args),
  },
  Mutation: {
    offerTraining: (_, { input, key }, { viewer, services }) =>
      services.trainings.offerTraining(viewer, input, key),
    withdrawTraining: (_, { id }, { viewer, services }) => services.trainings.withdrawTraining(viewer, id),
  },
  Training: {
    id: ({ _id }) => _id,
    title: ({ title }, _, { language }) => say(title, language),
    provider: ({ provider }, _, { language }) => say(provider, language),
    area: ({ areaCode }) => reference().areas.get(areaCode) ?? null,
    gives: ({ gives }) => reference().skills.known(gives),
    content: ({ content }, _, { language }) => say(content, language),
  },
}
