import { createAccounts, signInLimits } from '../../server/accounts/index.ts'
import { buildIndexes } from '../../server/platform/database.ts'
import { newObjectId } from '../../server/platform/ids.ts'
import { growingDelay } from '../../server/platform/growing-delay.ts'
import { rateLimit } from '../../server/platform/rate-limit.ts'
import { onPlatform } from '../support/fixtures.ts'

/** The accounts feature with limits that a test reaches: 5 failures of a pair, 30 of an address, 10 of a number; 10 sign-ups. */
export const withLimits = onPlatform
  .extend('accounts', { scope: 'file' }, async ({ platform }) => {
    const { redis, prefix } = platform
    const limits = {
      signIn: signInLimits(redis, `${prefix}-a`, { pair: 5, address: 30, number: 10 }),
      signUp: rateLimit(redis, `${prefix}-c`, 10, 3_600),
      codes: {
        pause: rateLimit(redis, `${prefix}-d`, 2, 60),
        number: growingDelay(redis, `${prefix}-e`, 5),
        address: rateLimit(redis, `${prefix}-f`, 20, 3_600),
      },
    }
    const accounts = createAccounts({ ...platform, limits, demandsSecondFactor: false, homeArea: '350505' })
    await buildIndexes(platform.connection)
    return accounts
  })
  .extend('sessions', ({ platform }) => platform.connection.collection('sessions'))
  .extend('ip', () => newObjectId())
