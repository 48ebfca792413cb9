import { say } from '../../rules/text.ts'
import type { Resolvers } from '../graphql/generated/types.ts'
import { present } from '../platform/present.ts'
import { areaNamed, reference } from '../reference/index.ts'
import { applicationFields, eventFields } from './shown/application-fields.ts'
import { closedNow, countedBy, takesNoMore } from './shown/posting-applying.ts'
import type { ApplicantItem } from './sending/applicant.ts'

const itemsOf = (items: readonly ApplicantItem[]) => items.filter(({ id }) => reference().skills.has(id))

export const applicationResolvers: Resolvers = {
  Query: {
    myApplications: (_, args, { viewer, services }) => services.applications.myApplications(viewer, args),
    application: (_, { id }, { viewer, services }) => services.applications.application(viewer, id),
    applicationPreview: (_, { postingId, sees }, { viewer, services }) =>
      services.applications.applicationPreview(viewer, postingId, sees),
    applicants: (_, args, { viewer, services }) => services.applications.applicants(viewer, args),
    applicationsOwed: (_, __, { viewer, services }) => services.applications.applicationsOwed(viewer),
    applicationCounts: (_, { areaCode }, { viewer, services }) =>
      services.applications.applicationCounts(viewer, areaCode),
  },
  Mutation: {
    applyToPosting: (_, { postingId, input }, { viewer, services }) =>
      services.applications.applyToPosting(viewer, postingId, input),
    withdrawApplication: (_, { id, words }, { viewer, services }) =>
      services.applications.withdrawApplication(viewer, id, words),
    nudgeApplication: (_, { id }, { viewer, services }) => services.applications.nudgeApplication(viewer, id),
    agreeToCall: (_, { id, agrees }, { viewer, services }) =>
      services.applications.agreeToCall(viewer, id, agrees),
    openApplication: (_, { id }, { viewer, services }) => services.applications.openApplication(viewer, id),
    answerApplication: (_, { id, input }, { viewer, services }) =>
      services.applications.answerApplication(viewer, id, input),
    answerApplications: (_, { cases, input }, { viewer, services }) =>
      services.applications.answerApplications(viewer, cases, input),
    undoApplicationChange: (_, { id, version }, { viewer, services }) =>
      services.applications.undoApplicationChange(viewer, id, version),
  },
  Posting: {
    applying: (posting) => posting,
  },
  PostingApplying: {
    isOpen: async (posting, _, context) => (await closedNow(posting, context)) === null,
    closedBecause: async (posting, _, context) => {
      const closed = await closedNow(posting, context)
      return closed && say(closed.text, context.language)
    },
    myApplication: ({ _id }, _, { loaders }) => loaders.myApplications.load(_id),
    isFull: (posting, _, context) => takesNoMore(posting, context),
    newCount: async (posting, _, context) => (await countedBy(posting, context))?.unread ?? null,
    totalCount: async (posting, _, context) => (await countedBy(posting, context))?.total ?? null,
    waitingCount: async (posting, _, context) => (await countedBy(posting, context))?.waiting ?? null,
    hiredCount: async (posting, _, context) => (await countedBy(posting, context))?.hired ?? null,
  },
  Employer: {
    answering: async ({ _id }, _, { loaders, services }) =>
      services.applications.shownRate(await loaders.answerRates.load(_id)),
  },
  Application: applicationFields,
  ApplicationEvent: eventFields,
  ApplicationPreview: {
    closedBecause: ({ closed }, _, { language }) => closed && say(closed.text, language),
  },
  Applicant: {
    isNameWhole: ({ sees }) => sees.includes('NAME'),
    district: ({ areaCode }) => (areaCode === null ? null : areaNamed(areaCode)),
    occupations: ({ occupations }) => occupations.filter(({ id }) => reference().occupations.has(id)),
    skills: ({ skills }) => itemsOf(skills),
    certificates: ({ certificates }) => itemsOf(certificates),
    wishedOccupations: ({ wishedOccupations }) => reference().occupations.known(wishedOccupations),
    wishedAreas: ({ wishedAreas }) => reference().areas.known(wishedAreas),
  },
  ApplicantOccupation: { occupation: ({ id }) => present(reference().occupations.get(id), id) },
  ApplicantSkill: { skill: ({ id }) => present(reference().skills.get(id), id) },
}
