import type { Resolvers } from '../graphql/generated/types.ts'
import { areaNamed } from '../reference/index.ts'
import { say } from '../../rules/text.ts'
import { mostOf, retentionNames } from './retention.ts'

export const retentionResolvers: Resolvers = {
  Query: {
    retentionPeriods: (_, __, { services }) => services.retention.retentionPeriods(),
    retention: (_, __, { viewer, services }) => services.retention.retention(viewer),
    retentionRuns: (_, __, { viewer, services }) => services.retention.retentionRuns(viewer),
    untouchedFiles: (_, __, { viewer, services }) => services.retention.untouchedFiles(viewer),
  },
  Mutation: {
    setRetention: (_, { input, key }, { viewer, services }) =>
      services.retention.setRetention(viewer, input, key),
    releaseRetention: (_, { subject, input }, { viewer, services }) =>
      services.retention.releaseRetention(viewer, subject, input),
  },
  RetentionPeriod: { name: ({ subject }, _, { language }) => say(retentionNames[subject], language) },
  RetentionStanding: {
    name: ({ subject }, _, { language }) => say(retentionNames[subject], language),
    from: ({ setting }) => setting?.from ?? null,
    by: ({ setting }) => setting?.by ?? null,
    reason: ({ setting }) => setting?.reason ?? null,
    nextAt: ({ state }) => state?.dueAt ?? null,
    heldBack: ({ state }) => state?.heldBack?.due ?? null,
    most: ({ total }) => mostOf(total),
  },
  RetentionRun: {
    id: ({ _id }) => _id,
    name: ({ subject }, _, { language }) => say(retentionNames[subject], language),
  },
  UntouchedFile: {
    id: ({ _id }) => _id,
    area: ({ areaCode }) => (areaCode === null ? null : areaNamed(areaCode)),
    touchedAt: ({ updatedAt }) => updatedAt,
  },
}
