import type { Resolvers } from '../graphql/generated/types.ts'
import { say } from '../../rules/text.ts'
import { areaNamed, reference } from '../reference/index.ts'
import { mayChangeTraining } from './training.policy.ts'
import { writtenOf } from './training.ts'

export const trainingResolvers: Resolvers = {
  Query: {
    trainings: (_, args, { services }) => services.trainings.trainings(args),
    trainingDrafts: (_, args, { viewer, services }) => services.trainings.drafts(viewer, args),
    staffTraining: (_, { id }, { viewer, services }) => services.trainings.training(viewer, id),
  },
  Mutation: {
    offerTraining: (_, { input, key }, { viewer, services }) =>
      services.trainings.offerTraining(viewer, input, key),
    draftTraining: (_, { input, key }, { viewer, services }) =>
      services.trainings.draftTraining(viewer, input, key),
    updateTraining: (_, { id, input }, { viewer, services }) =>
      services.trainings.updateTraining(viewer, id, input),
    publishTraining: (_, { id, version }, { viewer, services }) =>
      services.trainings.publishTraining(viewer, id, version),
    deleteTraining: (_, { id, version }, { viewer, services }) =>
      services.trainings.deleteTraining(viewer, id, version),
    withdrawTraining: (_, { id }, { viewer, services }) => services.trainings.withdrawTraining(viewer, id),
  },
  StaffTraining: {
    id: ({ _id }) => _id,
    title: ({ title }, _, { language }) => say(title, language),
    titleZh: (training) => writtenOf(training).titleZh,
    titleEn: (training) => writtenOf(training).titleEn,
    providerZh: (training) => writtenOf(training).providerZh,
    providerEn: (training) => writtenOf(training).providerEn,
    area: ({ areaCode }) => (areaCode === null ? null : areaNamed(areaCode)),
    gives: ({ gives }) => reference().skills.known(gives),
    contentZh: (training) => writtenOf(training).contentZh,
    contentEn: (training) => writtenOf(training).contentEn,
    mayChange: (training, _, { viewer }) => mayChangeTraining(viewer, training),
    wordingCheck: ({ verification }) => verification ?? null,
    heldTexts: (training, _, { services }) => services.trainings.heldTexts(training),
  },
  Training: {
    id: ({ _id }) => _id,
    title: ({ title }, _, { language }) => say(title, language),
    provider: ({ provider }, _, { language }) => say(provider, language),
    area: ({ areaCode }) => reference().areas.get(areaCode) ?? null,
    gives: ({ gives }) => reference().skills.known(gives),
    content: ({ content }, _, { language }) => say(content, language),
    mayChange: (training, _, { viewer }) =>
      viewer?.role === 'STAFF' ? mayChangeTraining(viewer, training) : null,
  },
}
