import { departments, type Department } from '../../../rules/choices.ts'
import { departmentNames } from '../../../rules/choice-names.ts'
import type { ProofKind } from '../../../rules/evidence.ts'
import type { Text } from '../../../rules/text.ts'
import type { VeteranResolvers } from '../../graphql/generated/types.ts'
import type { StoredVeteran } from '../veteran-schema.ts'

/** What of a file both departments read, and what one of them keeps. */
export type Facet = 'SHARED' | Department

export const facets = ['SHARED', ...departments] as const

export const facetNames: Readonly<Record<Facet, Text>> = {
  SHARED: { zh: '基本信息', en: 'who the person is' },
  ...departmentNames,
}

export type FieldOfFile = Exclude<keyof VeteranResolvers, '__isTypeOf'>

/**
 * Every part of a file and its facet, as the API tells it and as it is stored. Employment keeps what work is wished for and what a
 * person can do; relief keeps what proves who somebody is. Both read who it is, where the person lives and how they served.
 */
const parts = {
  id: 'SHARED',
  name: 'SHARED',
  phone: 'SHARED',
  area: 'SHARED',
  degree: 'SHARED',
  serviceText: 'SHARED',
  servicePeriods: 'SHARED',
  rank: 'SHARED',
  verification: 'SHARED',
  pastDecisions: 'SHARED',
  changedSince: 'SHARED',
  ownInterest: 'SHARED',
  avoidance: 'SHARED',
  missing: 'SHARED',
  // Shown to the person alone, whatever the department.
  proposals: 'SHARED',
  limits: 'SHARED',
  version: 'SHARED',
  onBehalf: 'SHARED',
  merged: 'SHARED',
  withheld: 'SHARED',
  // Proofs go by their kind, below.
  proofs: 'SHARED',
  proofDemands: 'SHARED',

  residentIdTail: 'RELIEF',
  sameResidentId: 'RELIEF',
  sameResidentIdElsewhere: 'RELIEF',
  looksLike: 'RELIEF',

  skills: 'EMPLOYMENT',
  occupations: 'EMPLOYMENT',
  wishes: 'EMPLOYMENT',
  wantsInvitations: 'EMPLOYMENT',
} as const satisfies Readonly<Record<FieldOfFile, Facet>>

const stored = {
  _id: 'SHARED',
  accountId: 'SHARED',
  name: 'SHARED',
  nameSound: 'SHARED',
  nameKeys: 'SHARED',
  likeSound: 'SHARED',
  areaCode: 'SHARED',
  areaPath: 'SHARED',
  degree: 'SHARED',
  serviceText: 'SHARED',
  servicePeriods: 'SHARED',
  rank: 'SHARED',
  verification: 'SHARED',
  pastDecisions: 'SHARED',
  proofs: 'SHARED',
  onBehalf: 'SHARED',
  stationActs: 'SHARED',
  createdAt: 'SHARED',
  updatedAt: 'SHARED',
  version: 'SHARED',
  decisionOwed: 'SHARED',
  renameOwed: 'SHARED',
  actOwed: 'SHARED',
  mergedInto: 'SHARED',
  merge: 'RELIEF',
  mergedFrom: 'RELIEF',
  mergeOwed: 'SHARED',
  audienceOwed: 'SHARED',

  residentIdTail: 'RELIEF',
  residentIdSealed: 'RELIEF',
  residentIdHash: 'RELIEF',
  residentIdNear: 'RELIEF',
  factsThen: 'RELIEF',

  skills: 'EMPLOYMENT',
  skillKeys: 'EMPLOYMENT',
  occupations: 'EMPLOYMENT',
  occupationKeys: 'EMPLOYMENT',
  wishes: 'EMPLOYMENT',
  limits: 'EMPLOYMENT',
  answeredProposals: 'EMPLOYMENT',
  isFindable: 'EMPLOYMENT',
  wantsInvitations: 'EMPLOYMENT',
} as const satisfies Readonly<Record<keyof StoredVeteran, Facet>>

export const facetOfField: Readonly<Record<FieldOfFile, Facet>> = parts
export const facetOfStored: Readonly<Record<keyof StoredVeteran, Facet>> = stored

const ofProofs: Readonly<Record<ProofKind, Facet>> = {
  LICENCE: 'SHARED',
  AUTHORISATION: 'SHARED',
  CONSENT: 'SHARED',
  DISCHARGE_CERTIFICATE: 'RELIEF',
  PREFERENTIAL_CARD: 'RELIEF',
  CERTIFICATE: 'EMPLOYMENT',
}
export const facetOfProof = (kind: ProofKind): Facet => ofProofs[kind]

/** What a clerk names when something is returned or has changed; what has no name here is of whoever decides. */
const named: Readonly<Record<string, Facet>> = {
  ...stored,
  ...{ branches: 'SHARED', CONSENT: 'SHARED', CERTIFICATE: 'EMPLOYMENT', proofs: 'RELIEF' },
}
export const facetOfNamed = (field: string): Facet => named[field] ?? 'RELIEF'
