import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { built } from './built.ts'
import { withServices } from './fixtures.ts'
import { testSecret } from './test-platform.ts'

const root = join(import.meta.dirname, '../..')

/** Types a command on the test's own database; gives what it prints, or how it ended. */
export const withCommands = withServices.extend(
  'typed',
  ({ platform }) =>
    async (command: string, ...args: string[]) => {
      const env = {
        ...process.env,
        MONGODB_URL: platform.mongodbUrl,
        REDIS_URL: platform.redisUrl,
        DATA_FOLDER: platform.dataFolder,
        SECRET_KEY: testSecret,
        LOG_LEVEL: 'silent',
      }
      const typing = [await built(command), ...args]
      return promisify(execFile)(process.execPath, typing, { cwd: root, env }).then(
        ({ stdout }) => stdout,
        ({ code, stderr }: { code: number; stderr: string }) => `ended with ${code}: ${stderr}`,
      )
    },
)
