import type { Resolvers } from '../../graphql/generated/types.ts'
import { say } from '../../../rules/text.ts'
import { areaNamed } from '../../reference/index.ts'

export const decisionResolvers: Resolvers = {
  Query: {
    decisions: (_, args, { viewer, services }) => services.decisions.decisions(viewer, args),
    decision: (_, { id }, { viewer, services }) => services.decisions.decision(viewer, id),
  },
  Mutation: {
    undoDecision: (_, { id, decision, reason, version }, { viewer, services }) =>
      services.decisions.undoDecision(viewer, id, decision, reason, version),
  },
  Decision: {
    id: ({ _id }) => _id,
    area: ({ areaCode }) => (areaCode === null ? null : areaNamed(areaCode)),
  },
  DecidedCase: {
    facts: ({ decision: { facts }, words }, _, { language }) => (facts ? words(facts, language) : null),
    factsNow: ({ record, words }, _, { language }) => (record ? words(record.facts, language) : null),
    version: ({ record }) => record?.version ?? null,
    hindrance: ({ record }, _, { language }) =>
      record?.hindrance
        ? { kind: record.hindrance.code, message: say(record.hindrance.text, language) }
        : null,
  },
}
