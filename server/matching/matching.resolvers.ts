import type { Resolvers } from '../graphql/generated/types.ts'
import { isPresent, present } from '../platform/present.ts'
import { say } from '../../rules/text.ts'
import { areaNamed, reference } from '../reference/index.ts'
import { changeText } from './changes/change-text.ts'
import { isRequired } from './reasons/reason.ts'
import { personText } from './people/person-text.ts'
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
    veteransForPosting: (_, { postingId, ...args }, { viewer, services }) =>
      services.matching.veteransForPosting(viewer, postingId, args),
    match: (_, { postingId }, { viewer, services }) => services.matching.match(viewer, postingId),
    whatWouldChange: (_, { postingId }, { viewer, services }) =>
      services.matching.whatWouldChange(viewer, postingId),
    trainingsToPosting: (_, { postingId }, { viewer, services }) =>
      services.matching.trainingsToPosting(viewer, postingId),
    trainingsToOccupation: (_, { code }, { viewer, services }) =>
      services.matching.trainingsToOccupation(viewer, code),
  },
  FoundVeteran: {
    wished: ({ wished }) => reference().occupations.known(wished),
    proven: ({ proven }) => reference().occupations.known(proven),
    skills: ({ skills }) => reference().skills.known(skills),
    district: ({ areaCode }) => (areaCode === null ? null : areaNamed(areaCode)),
  },
  FoundVeteranReason: {
    required: isRequired,
    text: (reason, _, { language }) => say(personText(reason), language),
    skill: ({ id }) => reference().skills.get(id) ?? null,
  },
  MatchChange: {
    text: (change, _, { language }) => say(changeText(change), language),
    days: ({ way }) => way?.days ?? null,
    trainings: ({ way }, _, { loaders }) =>
      foundOf((way?.steps ?? []).map(({ training }) => loaders.trainings.load(training))),
  },
  Lacking: {
    skill: ({ anyOf: [id = ''] }) => present(reference().skills.get(id), id),
    orElse: ({ anyOf: [, ...others] }) => reference().skills.known(others),
  },
  PathStep: {
    training: async ({ training }, _, { loaders }) =>
      present(await loaders.trainings.load(training), training),
    gives: ({ gives }) => reference().skills.known(gives),
    afterYears: ({ years }) => years,
  },
  TrainingPath: {
    held: ({ held }) => reference().skills.known(held),
    lacking: ({ lacking }) => lacking.filter(({ anyOf: [id = ''] }) => reference().skills.has(id)),
  },
  Match: {
    id: ({ posting }) => posting._id,
  },
  MatchPage: {
    near: ({ near }) => (near === null ? null : areaNamed(near)),
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
