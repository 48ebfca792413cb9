import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect } from 'vitest'
import { createSecrets } from '../../server/platform/secrets.ts'
import { aResidentId, aVeteran } from '../support/a-veteran.ts'
import { built } from '../support/built.ts'
import { withServices as it } from '../support/fixtures.ts'
import { testSecret } from '../support/test-platform.ts'

const root = join(import.meta.dirname, '../..')
const newKey = 'a new key of more than thirty-two characters'

describe('npm run reseal', () => {
  it('seals under the new key what the old one opens, and says how many', async ({ platform, services }) => {
    const residentId = aResidentId()
    await aVeteran(services, { residentId })
    const env = {
      ...process.env,
      MONGODB_URL: platform.mongodbUrl,
      REDIS_URL: platform.redisUrl,
      DATA_FOLDER: platform.dataFolder,
      SECRET_KEY: newKey,
      SECRET_KEY_OLD: testSecret,
      LOG_LEVEL: 'silent',
    }
    const run = async () => promisify(execFile)(process.execPath, [await built('reseal')], { cwd: root, env })
    expect((await run()).stdout).toContain('1 resident IDs sealed anew, 0 were sealed')
    const [file] = await platform.connection.collection('veterans').find({}).toArray()
    expect(createSecrets(newKey).decrypt(file?.['residentIdSealed'])).toBe(residentId)
    expect((await run()).stdout).toContain('0 resident IDs sealed anew, 1 were sealed')
  })
})
