import { say, type Language } from '../../rules/text.ts'
import type { Resolvers } from '../graphql/generated/types.ts'
import { areaNamed } from '../reference/index.ts'
import { concernsOf } from './concerns.ts'
import { maySeeWithdrawn } from './policy.policy.ts'

/** In English where that is given, else in Chinese. */
const said = (zh: string, en: string, language: Language): string => say({ zh, en: en || zh }, language)

export const policyResolvers: Resolvers = {
  Query: {
    policies: (_, args, { viewer, services }) => services.policies.policies(viewer, args),
    policy: (_, { id }, { viewer, services }) => services.policies.policy(viewer, id),
  },
  Mutation: {
    publishPolicy: (_, { input, key }, { viewer, services }) =>
      services.policies.publishPolicy(viewer, input, key),
    revisePolicy: (_, { id, input }, { viewer, services }) =>
      services.policies.revisePolicy(viewer, id, input),
    withdrawPolicy: (_, { id, reason }, { viewer, services }) =>
      services.policies.withdrawPolicy(viewer, id, reason),
  },
  Policy: {
    id: ({ _id }) => _id,
    title: ({ titleZh, titleEn }, _, { language }) => said(titleZh, titleEn, language),
    summary: ({ summaryZh, summaryEn }, _, { language }) => said(summaryZh, summaryEn, language),
    body: ({ bodyZh, bodyEn }, _, { language }) => said(bodyZh, bodyEn, language),
    issuer: ({ issuerZh, issuerEn }, _, { language }) => said(issuerZh, issuerEn, language),
    area: ({ areaCode }) => (areaCode === null ? null : areaNamed(areaCode)),
    earlier: ({ earlier }) => earlier ?? [],
    concerns: (policy, _, { language }) => concernsOf(policy).map((each) => say(each, language)),
    form: (policy, _, { viewer }) => (maySeeWithdrawn(viewer) ? policy : null),
  },
  PolicyWording: {
    title: ({ titleZh, titleEn }, _, { language }) => said(titleZh, titleEn, language),
    body: ({ bodyZh, bodyEn }, _, { language }) => said(bodyZh, bodyEn, language),
  },
}
