import { join } from 'node:path'
import { apiKeyLimit, createApiKeys } from './apikeys/index.ts'
import { answersOwed } from './applications/index.ts'
import { createAudit } from './audit/index.ts'
import { createAccounts, officeProvider } from './accounts/index.ts'
import type { Config } from './config.ts'
import { createHiring } from './contracts/index.ts'
import { createEmployers } from './employers/index.ts'
import { createEvidence } from './evidence/index.ts'
import { createExports } from './exports/index.ts'
import { createFairs } from './fairs/index.ts'
import {
  createMatching,
  embeddedPostingIndex,
  meiliPostingIndex,
  ownModelAt,
  type OwnModel,
  type PostingIndex,
} from './matching/index.ts'
import { createNotifications } from './notifications/index.ts'
import { systemClock } from './platform/clock.ts'
import { buildIndexes, openDatabase, type unhurried } from './platform/database.ts'
import { openFiles } from './platform/files/index.ts'
import { healthOf, type Health } from './platform/health.ts'
import { migrate } from './platform/installation/migrations.ts'
import { checkSecretKey } from './platform/installation/secret-check.ts'
import { newObjectId } from './platform/ids.ts'
import { createLog } from './platform/log.ts'
import { usualLimits } from './platform/limits.ts'
import { openMail } from './platform/mail/index.ts'
import { keptOf, noticesOf } from './platform/brought.ts'
import type { NoticeKind } from './platform/notice.ts'
import type { PersonalPart } from './platform/personal.ts'
import type { Platform as FeaturePlatform } from './platform/platform.ts'
import { bullmqQueue, producerConnection } from './platform/queue/queue.bullmq.ts'
import { openScanner } from './platform/scanning/index.ts'
import { createSecrets } from './platform/secrets.ts'
import { openSms } from './platform/sms/index.ts'
import { troubleLog } from './platform/trouble.ts'
import { createOversight, createPostingReports, createPostings, createSheets } from './postings/index.ts'
import { createPolicies } from './policies/index.ts'
import { createPrivacy } from './privacy/index.ts'
import { createRetention } from './retention/index.ts'
import { createReading } from './reading/index.ts'
import { importedTableStore, openReference, reference } from './reference/index.ts'
import { limits } from './rate-limits.ts'
import { createSearch } from './search/index.ts'
import { createHelping, createSeenAs } from './seenas/index.ts'
import { createStaffDesk, createStationDesks, createStations, stationIn } from './stations/index.ts'
import { createSynonyms } from './synonyms/index.ts'
import { createTrainings } from './trainings/index.ts'
import { createStatusProofs, createVeterans } from './veterans/index.ts'
import { createDecisions, createRelatives } from './verification/index.ts'

/** What the features stand on, and the search engine, which one of them brings. */
export interface Platform extends FeaturePlatform {
  readonly postingIndex: PostingIndex
  /** What compares titles in place of the built-in encoder, where the office has such a model. */
  readonly ownModel?: OwnModel | null
}

type Settings = Pick<Config, 'limits' | 'secondFactor' | 'office'>

const ofAccounts = (
  { limits: most = usualLimits, secondFactor = true, office = null }: Partial<Settings>,
  publicUrl: string,
) => ({
  office: office && officeProvider(office, `${publicUrl}/office/return`),
  changesPerHour: most.changesPerHour,
  demandsSecondFactor: secondFactor,
  homeArea: reference().areas.home.code,
})

/** What every feature may have to say is known when all are there. */
type FeatureSettings = Partial<Settings> & { readonly notices: () => readonly NoticeKind[] }

/** Features, each built from the platform and those to its left. */
function createFeatures(platform: Platform, publicUrl: string, { notices, ...settings }: FeatureSettings) {
  const { limits: most = usualLimits } = settings
  const reading = createReading(reference())
  const limited = limits(platform.redis)
  const accounts = createAccounts({ ...platform, limits: limited, ...ofAccounts(settings, publicUrl) })
  const audit = createAudit(platform)
  const veterans = createVeterans({ ...platform, audit, accounts, reading, openingLimits: most.files })
  const known = { ...platform, ...answersOwed(platform), accounts, reading }
  const employers = createEmployers(known)
  const postings = createPostings({ ...known, employers, mostPostings: most.postingsPerEmployer })
  const postingReports = createPostingReports({ ...platform, employers, postings, limit: limited.report })
  const oversight = createOversight({ ...platform, accounts, employers, postings, reports: postingReports })
  const trainings = createTrainings(known)
  const matching = createMatching({ ...known, veterans, employers, postings, trainings, limited })
  const stations = createStations(platform)
  const stationOf = stationIn(stations)
  const notifications = createNotifications({ ...platform, accounts, publicUrl, notices, stationOf })
  const fairs = createFairs({ ...platform, accounts, veterans, notifications, reading })
  return {
    reading,
    audit,
    accounts,
    evidence: createEvidence(platform),
    veterans,
    statusProofs: createStatusProofs({ ...platform, veterans, limit: limited.status }),
    employers,
    postings,
    oversight,
    postingReports,
    trainings,
    matching,
    notifications,
    fairs,
    stations,
    staffDesk: createStaffDesk({ ...platform, accounts, stations }),
    policies: createPolicies(platform),
    wordedDesks: { FAIR: fairs.wordedDesk, TRAINING: trainings.wordedDesk },
  }
}

/** What staff do with what the others hold. */
const createDesks = (platform: Platform, features: ReturnType<typeof createFeatures>) => ({
  ...features,
  ...createHiring({ ...platform, ...features }),
  ...createStationDesks({ ...platform, ...features }),
  synonyms: createSynonyms({ ...platform, ...features }),
  postingSheets: createSheets({ ...platform, ...features }),
  search: createSearch({ ...platform, ...features, limit: limits(platform.redis).search }),
  seenAs: createSeenAs({ ...platform, ...features }),
  apiKeys: createApiKeys({ ...platform, ...features, limit: apiKeyLimit(platform.redis) }),
  exports: createExports({ ...platform, ...features }),
})

type Features = ReturnType<typeof createDesks>

/** Every feature's actions; the last one stands on all. */
export function createServices(platform: Platform, publicUrl: string, settings: Partial<Settings> = {}) {
  const features: Features = createDesks(
    platform,
    createFeatures(platform, publicUrl, {
      ...settings,
      notices: () => noticesOf({ ...features, retention }),
    }),
  )
  const decisions = createDecisions({ ...platform, desks: decisionDesks(features) })
  const all = {
    ...features,
    helping: createHelping(features),
    decisions,
    relatives: createRelatives(platform),
  }
  const privacy = createPrivacy({ ...all, parts: personalPartsOf(all) })
  const retention = createRetention({ ...platform, ...all, hinders: privacy.hinders, kept: keptOf(all) })
  return { ...all, privacy, retention }
}

export type Services = ReturnType<typeof createServices>

/** Whose decisions are found again, by what they are about. */
const decisionDesks = ({ veterans, employers, oversight, wordedDesks: { FAIR, TRAINING } }: Features) => ({
  VETERAN: veterans.pastDecisions,
  EMPLOYER: employers.pastDecisions,
  POSTING: oversight.pastDecisions,
  FAIR: FAIR.past,
  TRAINING: TRAINING.past,
})

/** What the features hold of people: a file goes last, since it says which records are about its person. */
const personalPartsOf = (features: Features & { readonly relatives: ReturnType<typeof createRelatives> }) => {
  const { accounts, audit, notifications, applications, contracts, fairs, postings, postingReports } =
    features
  const { search, seenAs, personResets, apiKeys, exports, employers, relatives, veterans } = features
  const first = [accounts, audit, notifications, applications, contracts, fairs, postings, postingReports]
  const then = [search, seenAs, personResets, apiKeys, exports, employers, relatives, veterans]
  return [...first, ...then].flatMap(({ personal }): readonly PersonalPart[] => personal)
}

export interface Wired extends Platform {
  readonly config: Config
  readonly services: Services
  /** Asks every dependency, and says which is away. */
  health(): Promise<Health>
  /** From now on it says that it is not ready: no more requests are to come. */
  beginEnding(): void
  close(): Promise<void>
}

const missing = (name: string): Error =>
  new Error(
    `${name} is not given. \`npm start\` gives the embedded default; to run a process alone, set ${name}.`,
  )

/** Chooses every adapter by the configuration; the only file that does. `waits` is how long one call to the database may take. */
export async function openPlatform(
  config: Config,
  name: string,
  waits: Partial<typeof unhurried> = {},
): Promise<Platform> {
  if (config.mongodbUrl === null) throw missing('MONGODB_URL')
  if (config.redisUrl === null) throw missing('REDIS_URL')
  if (config.secretKey === null) throw missing('SECRET_KEY')
  const log = createLog(config.logLevel, name)
  const redis = producerConnection(config.redisUrl)
  const trouble = troubleLog(log)
  redis.on('error', (error) => trouble(error, 'redis'))
  return {
    connection: await openDatabase(config.mongodbUrl, waits),
    redis,
    queue: await bullmqQueue(redis, log),
    clock: systemClock,
    newId: newObjectId,
    secrets: createSecrets(config.secretKey, ...config.oldSecretKeys),
    log,
    mail: openMail({
      smtpUrl: config.smtpUrl,
      from: config.mailFrom,
      outbox: join(config.dataFolder, 'outbox'),
    }),
    files: await openFiles({ s3: config.s3, folder: join(config.dataFolder, 'evidence') }),
    scanner: await openScanner(config.clamdUrl),
    sms: openSms({ ...config.sms, outbox: join(config.dataFolder, 'outbox') }),
    postingIndex: config.meili ? meiliPostingIndex(config.meili) : embeddedPostingIndex(config.dataFolder),
  }
}

/** The whole application on a platform: services with their database indexes built. */
export async function wire(config: Config, platform: Platform): Promise<Wired> {
  openReference({ homeArea: config.homeArea }, await importedTableStore(platform.connection).all())
  const ownModel = await ownModelAt(config.embedder, platform)
  const services = createServices({ ...platform, ownModel }, config.publicUrl, config)
  await migrate(platform.connection, (line) => platform.log.warn(`the records were changed: ${line}`))
  await checkSecretKey(platform.connection, platform.secrets, services.veterans.aSeal)
  await buildIndexes(platform.connection)
  const following = await services.synonyms.follow()
  let ending = false
  return {
    ...platform,
    config,
    services,
    health: () => healthOf({ ...platform, ...services.matching.forHealth }, ending),
    beginEnding: () => void (ending = true),
    async close() {
      await following.close()
      await services.matching.close()
      await ownModel?.close()
      await platform.queue.close()
      platform.redis.disconnect()
      await platform.connection.close()
      await platform.mail.close()
    },
  }
}
