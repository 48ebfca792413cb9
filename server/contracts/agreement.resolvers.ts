import { say, type Text } from '../../rules/text.ts'
import type { Resolvers } from '../graphql/generated/types.ts'
import { areaNamed, reference } from '../reference/index.ts'
import { agreementFields, eventFields, revisionFields } from './shown/agreement-fields.ts'
import { followUpAnswerFields, followUpDecisionFields, followUpFields } from './shown/follow-up-fields.ts'

const all = (texts: readonly Text[], language: Parameters<typeof say>[1]): string[] =>
  texts.map((text) => say(text, language))

export const agreementResolvers: Resolvers = {
  Query: {
    agreements: (_, args, { viewer, services }) => services.contracts.agreements(viewer, args),
    agreement: (_, { id }, { viewer, services }) => services.contracts.agreement(viewer, id),
    followUpsToAnswer: (_, args, { viewer, services }) => services.contracts.followUpsToAnswer(viewer, args),
    followUpsToCall: (_, args, { viewer, services }) => services.contracts.followUpsToCall(viewer, args),
    followUpsToDecide: (_, args, { viewer, services }) => services.contracts.followUpsToDecide(viewer, args),
    stayingRates: (_, { by, areaCode }, { viewer, services }) =>
      services.contracts.stayingRates(viewer, by, areaCode),
  },
  Mutation: {
    drawUpAgreement: (_, { input }, { viewer, services }) =>
      services.contracts.drawUpAgreement(viewer, input),
    proposeAgreement: (_, { input }, { viewer, services }) =>
      services.contracts.proposeAgreement(viewer, input),
    changeAgreement: (_, { id, terms, version }, { viewer, services }) =>
      services.contracts.changeAgreement(viewer, id, terms, version),
    confirmAgreement: (_, { id, seal }, { viewer, services }) =>
      services.contracts.confirmAgreement(viewer, id, seal),
    refuseAgreement: (_, { id, reason, words }, { viewer, services }) =>
      services.contracts.refuseAgreement(viewer, id, { reason, words }),
    withdrawAgreement: (_, { id, words }, { viewer, services }) =>
      services.contracts.withdrawAgreement(viewer, id, words),
    seeAgreement: (_, { id, revision }, { viewer, services }) =>
      services.contracts.seeAgreement(viewer, id, revision),
    answerFollowUp: (_, { id, input }, { viewer, services }) =>
      services.contracts.answerFollowUp(viewer, id, input),
    openFollowUp: (_, { id }, { viewer, services }) => services.contracts.openFollowUp(viewer, id),
    recordFollowUpCall: (_, { id, input }, { viewer, services }) =>
      services.contracts.recordFollowUpCall(viewer, id, input),
    decideFollowUp: (_, { id, input }, { viewer, services }) =>
      services.contracts.decideFollowUp(viewer, id, input),
  },
  Employer: {
    staying: async ({ _id }, _, { loaders }) => (await loaders.staying.load(_id))?.rates ?? null,
  },
  Agreement: agreementFields,
  AgreementTerms: { area: ({ areaCode }) => areaNamed(areaCode) },
  AgreementRevision: revisionFields,
  AgreementEvent: eventFields,
  FollowUp: followUpFields,
  FollowUpAnswer: followUpAnswerFields,
  FollowUpDecision: followUpDecisionFields,
  Claim: {
    title: ({ title }, _, { language }) => say(title, language),
    source: ({ source }, _, { language }) => say(source, language),
    reckoning: ({ reckoning }, _, { language }) => say(reckoning, language),
    against: ({ against }, _, { language }) => all(against, language),
    unknown: ({ unknown }, _, { language }) => all(unknown, language),
    papers: ({ papers }, _, { language }) => all(papers, language),
    filedWith: ({ filedWith }, _, { language }) => say(filedWith, language),
  },
  LeavingWishes: {
    said: ({ said }, _, { language }) => say(said, language),
    areas: ({ areaCodes }) => reference().areas.known(areaCodes),
  },
}
