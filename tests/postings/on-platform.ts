import { createEmployers } from '../../server/employers/index.ts'
import { buildIndexes } from '../../server/platform/database.ts'
import type { AppError } from '../../server/platform/errors.ts'
import { createPostings } from '../../server/postings/index.ts'
import { accountsOf } from '../support/a-account.ts'
import { aReading } from '../support/a-reading.ts'
import type { TestPlatform } from '../support/test-platform.ts'

/** Postings with what they need and nothing else. */
export async function postingsOn(on: TestPlatform) {
  const employers = createEmployers({ ...on, accounts: accountsOf(on), reading: aReading() })
  const services = {
    accounts: accountsOf(on),
    employers,
    postings: createPostings({ ...on, employers, reading: aReading() }),
  }
  await buildIndexes(on.connection)
  return services
}

export type PostingsOn = Awaited<ReturnType<typeof postingsOn>>

export const refusal = (action: Promise<unknown>): Promise<AppError> =>
  action.then(
    () => {
      throw new Error('It was not refused.')
    },
    (error: unknown) => error as AppError,
  )

export const paths = (error: AppError) => error.details.fields?.map((field) => field.path)
