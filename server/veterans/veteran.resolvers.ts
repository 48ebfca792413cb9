import type { Resolvers } from '../graphql/generated/types.ts'
import { say } from '../../rules/text.ts'
import { areaNamed, reference } from '../reference/index.ts'
import { purposes } from './file-reading.ts'
import { missingSections } from './veteran-section.ts'

const areaOf = (code: string | null) => (code === null ? null : areaNamed(code))

/** The things of these ids; one that a later edition of its table no longer has is left out. */
const known = <T>(ids: readonly string[], get: (id: string) => T | undefined): T[] =>
  ids.map(get).filter((thing) => thing !== undefined)

const thing = <T>(id: string, get: (id: string) => T | undefined): T => {
  const found = get(id)
  if (found === undefined) throw new Error(`The reference does not know ${id}.`)
  return found
}

export const veteranResolvers: Resolvers = {
  Query: {
    myVeteran: (_, __, { viewer, services }) => services.veterans.myVeteran(viewer),
    myFileReadings: (_, args, { viewer, services }) => services.veterans.myFileReadings(viewer, args),
    veteran: (_, { id }, { viewer, services }) => services.veterans.veteran(viewer, id),
    veteransToVerify: (_, args, { viewer, services }) => services.veterans.veteransToVerify(viewer, args),
  },
  Mutation: {
    describeService: (_, { input }, { viewer, services }) => services.veterans.describeService(viewer, input),
    answerSuggestions: (_, { input }, { viewer, services }) =>
      services.veterans.answerSuggestions(viewer, input),
    stateWishes: (_, { input }, { viewer, services }) => services.veterans.stateWishes(viewer, input),
    updatePerson: (_, { input }, { viewer, services }) => services.veterans.updatePerson(viewer, input),
    submitVeteran: (_, __, { viewer, services }) => services.veterans.submitVeteran(viewer),
    verifyVeteran: (_, { id, version }, { viewer, services }) =>
      services.veterans.verifyVeteran(viewer, id, version),
    returnVeteran: (_, { id, reasons, version }, { viewer, services }) =>
      services.veterans.returnVeteran(viewer, id, reasons, version),
  },
  Veteran: {
    id: ({ _id }) => _id,
    phone: async ({ accountId }, _, { loaders }) => (await loaders.accounts.load(accountId))?.phone ?? '',
    area: ({ areaCode }) => areaOf(areaCode),
    skills: ({ skills }) => skills.filter(({ id }) => reference().skills.has(id)),
    occupations: ({ occupations }) => occupations.filter(({ id }) => reference().occupations.has(id)),
    missing: (file) => missingSections(file),
  },
  VeteranSkill: { skill: ({ id }) => thing(id, reference().skills.get) },
  VeteranOccupation: { occupation: ({ id }) => thing(id, reference().occupations.get) },
  ServicePeriod: {
    specialty: ({ specialtyId }) => reference().specialties.get(specialtyId ?? '') ?? null,
  },
  Wishes: {
    occupations: ({ occupationCodes }) => known(occupationCodes, reference().occupations.get),
    areas: ({ areaCodes }) => known(areaCodes, reference().areas.get),
  },
  FileReading: { purpose: ({ purpose }, _, { language }) => say(purposes[purpose], language) },
  VeteranQueueItem: { id: ({ _id }) => _id, area: ({ areaCode }) => areaOf(areaCode) },
}
