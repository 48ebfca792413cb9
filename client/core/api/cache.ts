import { cacheExchange } from '@urql/exchange-graphcache'
import type { Cache, KeyingConfig, UpdateResolver } from '@urql/exchange-graphcache'
import { relayPagination } from '@urql/exchange-graphcache/extras'

const byCode: KeyingConfig[string] = ({ code }) => (typeof code === 'string' ? code : null)
const part = () => null

const partTypes = [
  'PageInfo',
  'SignIn',
  'Verification',
  'FieldReason',
  'ServicePeriod',
  'VeteranSkill',
  'VeteranOccupation',
  'Wishes',
  'FileReading',
  'PostingSource',
  'WordingFinding',
  'FairAnnouncement',
  'Match',
  'MatchReason',
  'EmployerPage',
  'FairPage',
  'FairRegistrationPage',
  'FileReadingPage',
  'MatchPage',
  'NotificationPage',
  'PostingPage',
  'TrainingPage',
  'VeteranPage',
  'VeteranQueuePage',
]

const keys: KeyingConfig = {
  ...Object.fromEntries(partTypes.map((type) => [type, part])),
  Area: byCode,
  Occupation: byCode,
  Industry: byCode,
}

const pagedFields = [
  'employersToVerify',
  'fairRegistrations',
  'fairs',
  'matches',
  'myFileReadings',
  'myNotifications',
  'myPostings',
  'myRegistrations',
  'trainings',
  'veteransToVerify',
]

/** Which answers are out of date after which action. What an action returns is renewed without a line here. */
const staleAfter: Readonly<Record<string, readonly string[]>> = {
  describeService: ['matches', 'match'],
  answerSuggestions: ['matches', 'match'],
  stateWishes: ['matches', 'match'],
  updatePerson: ['matches', 'match'],
  submitVeteran: ['myNotifications'],
  registerForFair: ['myRegistrations', 'fairRegistrations'],
  withdrawFromFair: ['myRegistrations', 'fairRegistrations'],
  readNotification: ['myNotifications'],
  registerEmployer: ['myEmployer'],
  verifyEmployer: ['employersToVerify'],
  returnEmployer: ['employersToVerify'],
  verifyVeteran: ['veteransToVerify'],
  returnVeteran: ['veteransToVerify'],
  draftPosting: ['myPostings'],
  publishPosting: ['myPostings'],
  closePosting: ['myPostings'],
  createFair: ['fairs'],
  updateFair: ['fairs'],
  publishFair: ['fairs'],
  cancelFair: ['fairs'],
  offerTraining: ['trainings'],
  withdrawTraining: ['trainings'],
}

const invalidate = (cache: Cache, fieldNames: readonly string[]) => {
  for (const field of cache.inspectFields('Query'))
    if (fieldNames.includes(field.fieldName)) cache.invalidate('Query', field.fieldKey)
}

const updates: Record<string, UpdateResolver> = Object.fromEntries(
  Object.entries(staleAfter).map(([action, fieldNames]) => [
    action,
    (_result, _args, cache) => invalidate(cache, fieldNames),
  ]),
)

/** The normalised cache: pages of one list are joined, and actions throw away what they made stale. */
export const createCache = () =>
  cacheExchange({
    keys,
    resolvers: { Query: Object.fromEntries(pagedFields.map((field) => [field, relayPagination()])) },
    updates: { Mutation: updates },
  })
