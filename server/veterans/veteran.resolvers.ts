import type { Resolvers } from '../graphql/generated/types.ts'
import { dayOf } from '../../rules/office-time.ts'
import { say, type Language } from '../../rules/text.ts'
import { judged, type Demand, type ProofRow } from '../evidence/index.ts'
import type { AppError } from '../platform/errors.ts'
import { present } from '../platform/present.ts'
import type { Viewer } from '../platform/viewer.ts'
import { numberOf } from '../accounts/index.ts'
import { areaNamed, reference } from '../reference/index.ts'
import { changesSince } from '../verification/index.ts'
import { factsOfFile, fileWords } from './checked-facts.ts'
import { isKept } from './behalf/on-behalf.ts'
import { purposes } from './file-reading.ts'
import { facetOfNamed, facetOfProof } from './facets/facet.ts'
import { readable, throughFacets, withheldFrom } from './facets/through-facets.ts'
import { mayReadFile } from './veteran.policy.ts'
import { proposalText } from './proposals/proposal-text.ts'
import { demandsOf, facetOfSection, missingSections } from './veteran-section.ts'
import type { VeteranRow } from './veteran.ts'

const ofField = ({ field }: { readonly field: string }) => facetOfNamed(field)
const ofKind = ({ kind }: Pick<ProofRow, 'kind'>) => facetOfProof(kind)
const ofDemand = ({ kinds: [kind] }: Demand) => (kind ? facetOfProof(kind) : 'SHARED')

const pastDecisionsOf = (viewer: Viewer, file: VeteranRow) =>
  (file.pastDecisions ?? [])
    .toReversed()
    .map((past) => ({ ...past, reasons: readable(viewer, file, past.reasons, ofField) }))

const saidIn = (refused: AppError | null, language: Language) => refused && say(refused.text, language)

const areaOf = (code: string | null) => (code === null ? null : areaNamed(code))

export const veteranResolvers: Resolvers = {
  Query: {
    veterans: (_, args, { viewer, services }) => services.veterans.veterans(viewer, args),
    veteransLike: (_, { input }, { viewer, services }) => services.veterans.veteransLike(viewer, input),
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
    makeVeteranOnBehalf: (_, { input, key }, { viewer, services }) =>
      services.veterans.makeVeteranOnBehalf(viewer, input, key),
    keepVeteranOnBehalf: (_, { id, input }, { viewer, services }) =>
      services.veterans.keepVeteranOnBehalf(viewer, id, input),
    submitVeteranOnBehalf: (_, { id }, { viewer, services }) =>
      services.veterans.submitVeteranOnBehalf(viewer, id),
    handOverVeteran: (_, { id, input }, { viewer, services }) =>
      services.veterans.handOverVeteran(viewer, id, input),
    submitVeteran: (_, __, { viewer, services }) => services.veterans.submitVeteran(viewer),
    verifyVeteran: (_, { id, version }, { viewer, services }) =>
      services.veterans.verifyVeteran(viewer, id, version),
    returnVeteran: (_, { id, reasons, version }, { viewer, services }) =>
      services.veterans.returnVeteran(viewer, id, reasons, version),
    returnVeterans: (_, { cases, reasons }, { viewer, services }) =>
      services.veterans.returnVeterans(viewer, cases, reasons),
  },
  Viewer: {
    // The file's name is the person's; the account follows by a job.
    name: async ({ _id, role, name }, _, { services }) =>
      (role === 'VETERAN' ? (await services.veterans.ofAccount(_id))?.name : null) ?? name,
  },
  Veteran: throughFacets({
    id: ({ _id }) => _id,
    phone: async ({ accountId }, _, { loaders }) => {
      const account = await loaders.accounts.load(accountId)
      return (account && numberOf(account)) ?? ''
    },
    onBehalf: ({ onBehalf }) => onBehalf ?? null,
    merged: ({ mergedInto, merge }) => (mergedInto ? (merge ?? null) : null),
    area: ({ areaCode }) => areaOf(areaCode),
    skills: ({ skills }) => skills.filter(({ id }) => reference().skills.has(id)),
    occupations: ({ occupations }) => occupations.filter(({ id }) => reference().occupations.has(id)),
    verification: (file, _, { viewer }) => ({
      ...file.verification,
      reasons: readable(viewer, file, file.verification.reasons, ofField),
    }),
    proofs: (file, _, { viewer }) => readable(viewer, file, file.proofs ?? [], ofKind),
    proofDemands: (file, _, { viewer, now }) =>
      judged(readable(viewer, file, demandsOf(file), ofDemand), file, dayOf(now)),
    rank: ({ rank }) => rank ?? null,
    limits: ({ accountId, limits }, _, { viewer }) => (viewer?.id === accountId ? [...(limits ?? [])] : []),
    missing: (file, _, { viewer }) => readable(viewer, file, missingSections(file), facetOfSection),
    proposals: (file, _, { viewer, services, language }) =>
      services.veterans
        .proposalsFor(viewer, file)
        .map((proposal) => ({ ...proposal, text: say(proposalText(proposal), language) })),
    withheld: (file, _, { viewer }) => withheldFrom(viewer, file),
    pastDecisions: (file, _, { viewer }) =>
      viewer !== null && mayReadFile(viewer, file) ? pastDecisionsOf(viewer, file) : null,
    sameResidentId: ({ _id }, _, { viewer, services }) => services.veterans.doublesOf(viewer, _id),
    sameResidentIdElsewhere: (file, _, { viewer, services }) =>
      services.veterans.doublesElsewhere(viewer, file),
    looksLike: ({ _id }, _, { viewer, services }) => services.veterans.lookingLike(viewer, _id),
    ownInterest: async (file, _, { viewer, services }) =>
      viewer !== null && mayReadFile(viewer, file)
        ? (await services.veterans.avoidance(viewer, file)) !== null
        : null,
    avoidance: async (file, _, { viewer, services, language }) =>
      saidIn(await services.veterans.avoidance(viewer, file), language),
    changedSince: (file, _, { viewer, language }) =>
      viewer !== null && mayReadFile(viewer, file)
        ? readable(viewer, file, changesSince(file, factsOfFile(file), fileWords, language), ofField)
        : null,
  }),
  VeteranSkill: { skill: ({ id }) => present(reference().skills.get(id), id) },
  VeteranOccupation: { occupation: ({ id }) => present(reference().occupations.get(id), id) },
  ServicePeriod: {
    specialty: ({ specialtyId }) => reference().specialties.get(specialtyId) ?? null,
  },
  Wishes: {
    occupations: ({ occupationCodes }) => reference().occupations.known(occupationCodes),
    areas: ({ areaCodes }) => reference().areas.known(areaCodes),
    refusals: ({ refusals = [] }) => refusals,
    refusedOccupations: ({ refusedOccupationCodes = [] }) =>
      reference().occupations.known(refusedOccupationCodes),
    contractTypes: ({ contractTypes = [] }) => contractTypes,
  },
  FileReading: {
    facets: ({ facets = [] }) => facets,
    purpose: ({ purpose }, _, { language }) => say(purposes[purpose], language),
  },
  VeteranEntry: {
    id: ({ _id }) => _id,
    area: ({ areaCode }) => areaOf(areaCode),
    keptByStaff: (file) => isKept(file),
    phoneTail: async ({ accountId }, _, { loaders }) => {
      const account = await loaders.accounts.load(accountId)
      return (account && numberOf(account))?.slice(-4) ?? ''
    },
  },
  VeteranDouble: { id: ({ _id }) => _id, area: ({ areaCode }) => areaOf(areaCode) },
  VeteranQueueItem: { id: ({ _id }) => _id, area: ({ areaCode }) => areaOf(areaCode) },
}
