import { randomInt } from 'node:crypto'
import { hash } from '@node-rs/argon2'
import pLimit from 'p-limit'
import {
  createAccounts,
  signInLimits,
  viewerOfAccount,
  type AccountRow,
  type Accounts,
  type NewAccount,
} from '../../server/accounts/index.ts'
import { newObjectId } from '../../server/platform/ids.ts'
import { rateLimit } from '../../server/platform/rate-limit.ts'
import type { Viewer } from '../../server/platform/viewer.ts'
import type { Services } from '../../server/wiring.ts'
import type { TestPlatform } from './test-platform.ts'

/** The password of every account that a builder makes. */
export const thePassword = 'quanzhou-1'

// At the least cost that argon2 allows: a test that makes twenty people does not want to wait for them.
const cheapHash = hash(thePassword, { memoryCost: 8, timeCost: 1, parallelism: 1 })

/** A mobile number that no other test has. */
export const aPhone = (): string =>
  `+861${randomInt(3, 10)}${String(randomInt(1_000_000_000)).padStart(9, '0')}`

/** Signing in is bounded: a test that makes two hundred people at once makes them a few at a time. */
const atOnce = pLimit(20)

export interface AnAccount {
  readonly account: AccountRow
  readonly viewer: Viewer
  /** Of an open session: for `ask(…, { as: token })`. */
  readonly token: string
}

/** The area of the bureau: whose staff a test makes without saying where reach everything. */
const bureauReach = '350505'

/** A veteran's account unless another role is said, signed in; a veteran has been asked about the resident ID. */
export async function anAccount(
  { accounts }: Pick<Services, 'accounts'>,
  fields: Partial<NewAccount> = {},
): Promise<AnAccount> {
  const { phone = aPhone(), role = 'VETERAN', _id = newObjectId() } = fields
  await accounts.createMany([
    {
      ...{ _id, role, name: '陈建国', phone, passwordHash: await cheapHash },
      ...(role === 'STAFF' && { reach: bureauReach }),
      ...{ phoneProvedAt: new Date(), ...fields },
    },
  ])
  if (role === 'VETERAN') await accounts.seedConsents([{ accountId: _id, use: 'RESIDENT_ID', isGiven: true }])
  const { account, token } = await atOnce(() =>
    accounts.signIn({ phone, password: thePassword }, newObjectId()),
  )
  return { account, viewer: viewerOfAccount(account), token }
}

/** A member of staff, signed in. */
export const aStaffMember = (services: Pick<Services, 'accounts'>, fields: Partial<NewAccount> = {}) =>
  anAccount(services, { name: '林站长', ...fields, role: 'STAFF' })

/** The accounts feature alone, with limits that no test reaches: for tests of a feature that needs people. */
export function accountsOf(platform: TestPlatform): Accounts {
  const { redis, prefix } = platform
  const most = 100_000
  const signIn = signInLimits(redis, `${prefix}-any`, { pair: most, address: most, number: most })
  const any = rateLimit(redis, `${prefix}-any`, most, 900)
  const codes = { pause: any, number: any, address: any }
  return createAccounts({
    ...platform,
    limits: { signIn, signUp: any, codes },
    demandsSecondFactor: false,
    homeArea: '350505',
  })
}
