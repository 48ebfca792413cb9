import { readdirSync, readFileSync } from 'node:fs'
import { makeExecutableSchema } from '@graphql-tools/schema'
import type { GraphQLSchema } from 'graphql'
import { apiKeyResolvers } from '../apikeys/index.ts'
import { auditResolvers } from '../audit/index.ts'
import { agreementResolvers } from '../contracts/index.ts'
import { applicationResolvers } from '../applications/index.ts'
import { accountResolvers } from '../accounts/index.ts'
import { employerResolvers, firmMergingResolvers, memberResolvers } from '../employers/index.ts'
import { evidenceResolvers } from '../evidence/index.ts'
import { exportResolvers } from '../exports/index.ts'
import { fairResolvers } from '../fairs/index.ts'
import { matchingResolvers } from '../matching/index.ts'
import { notificationResolvers } from '../notifications/index.ts'
import { oversightResolvers, postingLifeResolvers, postingResolvers } from '../postings/index.ts'
import { policyResolvers } from '../policies/index.ts'
import { privacyResolvers } from '../privacy/index.ts'
import { retentionResolvers } from '../retention/index.ts'
import { readingResolvers } from '../reading/index.ts'
import { referenceResolvers } from '../reference/index.ts'
import { searchResolvers } from '../search/index.ts'
import { seenAsResolvers } from '../seenas/index.ts'
import { resetResolvers, staffDeskResolvers, stationResolvers } from '../stations/index.ts'
import { synonymResolvers } from '../synonyms/index.ts'
import { trainingResolvers } from '../trainings/index.ts'
import { mergingResolvers, statusProofResolvers, veteranResolvers } from '../veterans/index.ts'
import { decisionResolvers, relativeResolvers, wordingResolvers } from '../verification/index.ts'
import { auditedActions } from './audited-actions.ts'
import { countedActions } from './counted-actions.ts'
import { platformResolvers } from './platform.resolvers.ts'
import { masked, seenOnly } from './seen-only.ts'

const folder = new URL('../../schema/', import.meta.url)

/** The SDL of every feature, as written in `schema/`. */
const typeDefs = readdirSync(folder)
  .filter((file) => file.endsWith('.graphql'))
  .toSorted()
  .map((file) => readFileSync(new URL(file, folder), 'utf8'))

export const createSchema = (): GraphQLSchema => masked(executableSchema())

/** What each feature resolves, in their order. */
const ofFeatures = [
  platformResolvers,
  accountResolvers,
  referenceResolvers,
  readingResolvers,
  veteranResolvers,
  mergingResolvers,
  statusProofResolvers,
  employerResolvers,
  memberResolvers,
  firmMergingResolvers,
  evidenceResolvers,
  postingResolvers,
  oversightResolvers,
  postingLifeResolvers,
  trainingResolvers,
  policyResolvers,
  matchingResolvers,
  notificationResolvers,
  applicationResolvers,
  agreementResolvers,
  fairResolvers,
  searchResolvers,
  synonymResolvers,
  stationResolvers,
  resetResolvers,
  staffDeskResolvers,
  wordingResolvers,
  decisionResolvers,
  relativeResolvers,
  privacyResolvers,
  retentionResolvers,
  auditResolvers,
  seenAsResolvers,
  apiKeyResolvers,
  exportResolvers,
]

const executableSchema = (): GraphQLSchema =>
  makeExecutableSchema({
    typeDefs,
    resolvers: ofFeatures.map((each) => seenOnly(countedActions(auditedActions(each)))),
    inheritResolversFromInterfaces: false,
    resolverValidationOptions: { requireResolversToMatchSchema: 'error' },
    // Nobody asks where in the SDL something stands, and the places of all its words would be held for good.
    noLocation: true,
  })
