import { join, resolve } from 'node:path'
import { z } from 'zod'
import { expectations } from './config-complaints.ts'
import type { OfficeSettings } from './accounts/index.ts'
import { usualLimits, type Limits } from './platform/limits.ts'
import { isPublicHost } from './platform/public-address.ts'

const flag = z
  .enum(['yes', 'no'])
  .optional()
  .transform((value) => value === 'yes')

/** How many proxies of one's own a request passes; `yes` is one, as it was said before. */
const proxies = z
  .preprocess((said) => ({ yes: 1, no: 0 })[String(said)] ?? said, z.coerce.number().int().min(0).max(10))
  .default(0)

const port = z.coerce.number().int().min(0).max(65_535)

/** What is counted in the database, one by one. */
const limit = z.coerce.number().int().min(1).max(100_000)

const secret = z.string().min(32)

const like = (pattern: RegExp) => z.string().regex(pattern)

/** The origin that an address names and nothing besides; a slash or blanks at its ends do not matter. */
function originOf(typed: string): string | null {
  if (/\s/.test(typed.trim()) || !URL.canParse(typed)) return null
  const { protocol, origin, href } = new URL(typed)
  return /^https?:$/.test(protocol) && href === `${origin}/` ? origin : null
}

const environment = z.object({
  PORT: port.default(4000),
  HOST: z.string().default('127.0.0.1'),
  PUBLIC_URL: z
    .string()
    .transform((typed, { addIssue }) => {
      const origin = originOf(typed)
      if (origin === null) addIssue('not an origin')
      return origin ?? ''
    })
    .optional(),
  DATA_FOLDER: z.string().default('./data'),
  PAGES_FOLDER: z.string().default(join(import.meta.dirname, '../dist/client')),
  MONGODB_URL: like(/^mongodb(\+srv)?:\/\//).optional(),
  REDIS_URL: like(/^(rediss?|unix|redis\+unix):\/\/|^\//).optional(),
  MEILI_URL: z.url().optional(),
  MEILI_KEY: z.string().optional(),
  EMBEDDER_URL: like(/^https?:\/\/./)
    .pipe(z.url())
    .optional(),
  EMBEDDER_MODEL: z.string().max(200).optional(),
  EMBEDDER_KEY: z.string().optional(),
  SMTP_URL: like(/^smtps?:\/\//).optional(),
  SMS_URL: z.url().optional(),
  SMS_TOKEN: z.string().optional(),
  ALIYUN_SMS_KEY_ID: z.string().optional(),
  ALIYUN_SMS_SECRET: z.string().optional(),
  ALIYUN_SMS_SIGN: z.string().optional(),
  ALIYUN_SMS_TEMPLATE: z.string().optional(),
  ALIYUN_SMS_URL: z.url().optional(),
  S3_URL: z.url().optional(),
  S3_KEY_ID: z.string().optional(),
  S3_SECRET: z.string().optional(),
  S3_REGION: z.string().default('us-east-1'),
  CLAMD_URL: like(/^(tcp:\/\/[^/]+|unix:\/.+)$/).optional(),
  MAIL_FROM: z.string().default('戎桥 Rongqiao <no-reply@rongqiao.invalid>'),
  SECRET_KEY: secret.optional(),
  SECRET_KEY_OLD: z
    .string()
    .transform((typed) => typed.split(',').map((each) => each.trim()))
    .pipe(z.array(secret))
    .optional(),
  HOME_AREA: like(/^\d{6}$/).default('350505'),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
  ACCESS_LOG: flag,
  METRICS_PORT: port.optional(),
  METRICS_HOST: z.string().default('127.0.0.1'),
  TRUST_PROXY: proxies,
  OIDC_ISSUER: z.url().optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: z.string().default('单位统一身份认证'),
  OIDC_NAME_EN: z.string().default('the office’s single sign-on'),
  OIDC_TWO_FACTORS: z.enum(['stated', 'vouched']).default('stated'),
  SEED_DEMO: flag,
  DEMO_PASSWORD: z.string().min(8).optional(),
  STAFF_SECOND_FACTOR: z.enum(['yes', 'no']).optional(),
  OPERATIONS: z.enum(['known', 'any']).default('known'),
  POSTINGS_PER_EMPLOYER: limit.default(usualLimits.postingsPerEmployer),
  CHANGES_PER_HOUR: limit.default(usualLimits.changesPerHour),
  FILES_TOLD_AT: limit.default(usualLimits.files.toldAt),
  FILES_PER_DAY: limit.default(usualLimits.files.most),
})

type Read = z.infer<typeof environment>

const limitsOf = (read: Read): Limits => ({
  postingsPerEmployer: read.POSTINGS_PER_EMPLOYER,
  changesPerHour: read.CHANGES_PER_HOUR,
  files: { toldAt: read.FILES_TOLD_AT, most: read.FILES_PER_DAY },
})

const demoOf = (read: Read) => ({
  /** Whether an empty database is filled with the invented demo district. */
  seedDemo: read.SEED_DEMO,
  /** Of every demo account, for tests and exercises; null has them made at random. */
  demoPassword: read.DEMO_PASSWORD ?? null,
  /** Whether staff must have a second factor. Those of a demo need none, unless it is wanted. */
  secondFactor: read.STAFF_SECOND_FACTOR ? read.STAFF_SECOND_FACTOR === 'yes' : !read.SEED_DEMO,
})

/** A wrong environment, in full sentences. */
class ConfigError extends Error {}

function s3Of({ S3_URL: url, S3_KEY_ID: keyId, S3_SECRET: secret, S3_REGION: region }: Read) {
  if (url === undefined) return null
  if (!keyId || !secret) throw new ConfigError(`${expectations['S3_KEY_ID']}.`)
  return { url, keyId, secret, region }
}

function aliyunOf(read: Read) {
  const { ALIYUN_SMS_KEY_ID: keyId, ALIYUN_SMS_SECRET: secret, ALIYUN_SMS_SIGN: sign } = read
  const template = read.ALIYUN_SMS_TEMPLATE
  if (keyId && secret && sign && template)
    return { keyId, secret, sign, template, url: read.ALIYUN_SMS_URL ? new URL(read.ALIYUN_SMS_URL) : null }
  if (keyId || secret || sign || template) throw new ConfigError(`${expectations['ALIYUN_SMS_KEY_ID']}.`)
  return null
}

function officeOf(read: Read): OfficeSettings | null {
  if (!read.OIDC_ISSUER) return null
  if (!read.OIDC_CLIENT_ID) throw new ConfigError(`${expectations['OIDC_CLIENT_ID']}.`)
  return {
    issuer: new URL(read.OIDC_ISSUER),
    clientId: read.OIDC_CLIENT_ID,
    clientSecret: read.OIDC_CLIENT_SECRET ?? null,
    name: { zh: read.OIDC_NAME, en: read.OIDC_NAME_EN },
    isVouched: read.OIDC_TWO_FACTORS === 'vouched',
  }
}

function embedderOf({ EMBEDDER_URL: url, EMBEDDER_MODEL: model, EMBEDDER_KEY: key }: Read) {
  if (url === undefined) return null
  if (!model) throw new ConfigError(`${expectations['EMBEDDER_MODEL']}.`)
  return { url, model, key: key ?? null }
}

const smsOf = (read: Read) => ({
  gateway: read.SMS_URL ? { url: read.SMS_URL, token: read.SMS_TOKEN ?? null } : null,
  aliyun: aliyunOf(read),
})

/** The services that are spoken to when their addresses are given. */
const servicesOf = (read: Read) => ({
  meili: read.MEILI_URL ? { url: read.MEILI_URL, key: read.MEILI_KEY ?? null } : null,
  /** A model of the office's own, which compares titles in place of the built-in encoder. */
  embedder: embedderOf(read),
  smtpUrl: read.SMTP_URL ?? null,
  mailFrom: read.MAIL_FROM,
  sms: smsOf(read),
  /** The sign-in of the office, for its staff. */
  office: officeOf(read),
  /** The bucket where uploaded files are kept; null: a folder beside the other data. */
  s3: s3Of(read),
  clamdUrl: read.CLAMD_URL ?? null,
})

const publicUrlOf = ({ PUBLIC_URL, PORT }: Read): string => PUBLIC_URL ?? `http://localhost:${PORT}`

/** The people of the demo district are invented and staff among them need no second factor: nobody else is to reach them. */
function refusePublicDemo(read: Read): void {
  if (!read.SEED_DEMO) return
  const url = publicUrlOf(read)
  const place = isPublicHost(read.HOST)
    ? `HOST ${read.HOST}`
    : isPublicHost(new URL(url).hostname)
      ? `PUBLIC_URL ${url}`
      : null
  if (place)
    throw new ConfigError(
      `The demo district is refused, since ${place} can be reached by others than you. Start with SEED_DEMO=no to work with real people, or give a HOST and a PUBLIC_URL of this machine or of its own network.`,
    )
}

/** Reads the environment; the only file that does. Throws `ConfigError` naming every wrong variable. */
export function readConfig(env: NodeJS.ProcessEnv = process.env) {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const result = environment.safeParse(given)
  if (!result.success) {
    const names = [...new Set(result.error.issues.map((issue) => String(issue.path[0])))]
    throw new ConfigError(names.map((name) => `${expectations[name] ?? `${name} is wrong`}.`).join('\n'))
  }
  const read = result.data
  refusePublicDemo(read)
  return {
    port: read.PORT,
    host: read.HOST,
    publicUrl: publicUrlOf(read),
    dataFolder: resolve(read.DATA_FOLDER),
    /** Where the built pages are. */
    pagesFolder: resolve(read.PAGES_FOLDER),
    mongodbUrl: read.MONGODB_URL ?? null,
    redisUrl: read.REDIS_URL ?? null,
    ...servicesOf(read),
    secretKey: read.SECRET_KEY ?? null,
    /** The keys of before, which still open what they sealed. */
    oldSecretKeys: read.SECRET_KEY_OLD ?? [],
    homeArea: read.HOME_AREA,
    logLevel: read.LOG_LEVEL,
    /** Whether each request is logged in a line, whatever the log's level. */
    accessLog: read.ACCESS_LOG,
    /** Where the figures of the process are told; null: nowhere. */
    metricsPort: read.METRICS_PORT ?? null,
    metricsHost: read.METRICS_HOST,
    /** So many proxies of one's own stand before: what they say in `X-Forwarded-*` is believed, and nothing that came before them. */
    trustedProxies: read.TRUST_PROXY,
    /** Whether only the operations of the pages are run, or any that fits the schema: for development and tests. */
    operations: read.OPERATIONS,
    limits: limitsOf(read),
    ...demoOf(read),
  }
}

/** Everything the environment decides. Addresses that are absent mean the embedded default. */
export type Config = Readonly<ReturnType<typeof readConfig>>
