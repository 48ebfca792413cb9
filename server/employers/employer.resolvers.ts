import { dayOf } from '../../rules/office-time.ts'
import { say } from '../../rules/text.ts'
import { judged } from '../evidence/index.ts'
import type { Resolvers } from '../graphql/generated/types.ts'
import { changesSince, inForceAt, unsubmitted, type VerificationRow } from '../verification/index.ts'
import { areaNamed, reference } from '../reference/index.ts'
import { employerWords, factsOfEmployer } from './checked-facts.ts'
import { demandsOf } from './evidence-demanded.ts'
import { mayDecideOnEmployer, mayKnowStandingOf, maySeeAllOf } from './employer.policy.ts'

/** State and date only: who decided, and why, is between the employer and staff. */
function seenByOthers(row: VerificationRow, now: Date): VerificationRow {
  const inForce = inForceAt(row, now)
  if (inForce)
    return { ...unsubmitted, state: 'VERIFIED', decidedAt: inForce.since, validUntil: inForce.until }
  const { state, decidedAt, validUntil } = row
  return { ...unsubmitted, state, decidedAt, validUntil }
}

export const employerResolvers: Resolvers = {
  Query: {
    employers: (_, args, { viewer, services }) => services.employers.employers(viewer, args),
    myEmployer: (_, __, { viewer, services }) => services.employers.myEmployer(viewer),
    employer: (_, { id }, { viewer, services }) => services.employers.employer(viewer, id),
    employersToVerify: (_, args, { viewer, services }) => services.employers.employersToVerify(viewer, args),
  },
  Mutation: {
    registerEmployer: (_, { input, key }, { viewer, services }) =>
      services.employers.registerEmployer(viewer, input, key),
    updateEmployer: (_, { input }, { viewer, services }) => services.employers.updateEmployer(viewer, input),
    renewEmployer: (_, { version }, { viewer, services }) =>
      services.employers.renewEmployer(viewer, version),
    verifyEmployer: (_, { id, version }, { viewer, services }) =>
      services.employers.verifyEmployer(viewer, id, version),
    returnEmployer: (_, { id, reasons, version }, { viewer, services }) =>
      services.employers.returnEmployer(viewer, id, reasons, version),
    verifyEmployers: (_, { cases }, { viewer, services }) =>
      services.employers.verifyEmployers(viewer, cases),
    returnEmployers: (_, { cases, reasons }, { viewer, services }) =>
      services.employers.returnEmployers(viewer, cases, reasons),
    closeEmployer: (_, { input }, { viewer, services }) => services.employers.closeEmployer(viewer, input),
    releaseCreditCode: (_, { id, input, version }, { viewer, services }) =>
      services.employers.releaseCreditCode(viewer, id, input, version),
  },
  EmployerEntry: { id: ({ _id }) => _id, area: ({ areaCode }) => areaNamed(areaCode) },
  Employer: {
    id: ({ _id }) => _id,
    area: ({ areaCode }) => areaNamed(areaCode),
    industry: ({ industryCode }) => reference().industries.get(industryCode) ?? null,
    legalRepresentative: (employer, _, { viewer }) =>
      maySeeAllOf(viewer, employer) ? employer.legalRepresentative : null,
    foundedOn: (employer, _, { viewer }) => (maySeeAllOf(viewer, employer) ? employer.foundedOn : null),
    registrationOffice: (employer, _, { viewer }) =>
      maySeeAllOf(viewer, employer) ? employer.registrationOffice : null,
    proofs: (employer, _, { viewer }) => (maySeeAllOf(viewer, employer) ? (employer.proofs ?? []) : null),
    proofDemands: (employer, _, { viewer, now }) =>
      maySeeAllOf(viewer, employer) ? judged(demandsOf(employer), employer, dayOf(now)) : null,
    proofReadings: (employer, _, { viewer, services }) =>
      maySeeAllOf(viewer, employer) ? services.employers.proofReadings(employer) : null,
    contactName: (employer, _, { viewer }) => (maySeeAllOf(viewer, employer) ? employer.contactName : null),
    contactPhone: (employer, _, { viewer }) => (maySeeAllOf(viewer, employer) ? employer.contactPhone : null),
    verification: (employer, _, { viewer, now }) =>
      mayKnowStandingOf(viewer, employer) ? employer.verification : seenByOthers(employer.verification, now),
    heldWording: (employer, _, { viewer, services }) =>
      mayKnowStandingOf(viewer, employer) ? services.employers.heldWording(employer) : [],
    isCodeProven: (employer, _, { viewer }) =>
      maySeeAllOf(viewer, employer) ? employer.provenCode === employer.creditCode : null,
    pastDecisions: (employer, _, { viewer }) =>
      viewer !== null && mayDecideOnEmployer(viewer, employer)
        ? (employer.pastDecisions ?? []).toReversed()
        : null,
    ownInterest: async (employer, _, { viewer, services }) =>
      viewer !== null && mayDecideOnEmployer(viewer, employer)
        ? (await services.employers.avoidance(viewer, employer)) !== null
        : null,
    avoidance: async (employer, _, { viewer, services, language }) => {
      const refused = await services.employers.avoidance(viewer, employer)
      return refused && say(refused.text, language)
    },
    codeProvenElsewhere: (employer, _, { viewer, services }) =>
      services.employers.codeProvenElsewhere(viewer, employer),
    looksLike: (employer, _, { viewer, services }) => services.employers.lookingLike(viewer, employer),
    changedSince: (employer, _, { viewer, language }) =>
      viewer !== null && mayDecideOnEmployer(viewer, employer)
        ? changesSince(employer, factsOfEmployer(employer), employerWords, language)
        : null,
  },
  EmployerAlike: {
    id: ({ _id }) => _id,
    isCodeProven: ({ provenCode, creditCode }) => provenCode === creditCode,
    area: ({ areaCode }) => areaNamed(areaCode),
  },
}
