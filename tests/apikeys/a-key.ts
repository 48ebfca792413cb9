import { test } from 'vitest'
import type { ApiKeyInput } from '../../rules/api-key.ts'
import type { AppError } from '../../server/platform/errors.ts'
import type { Viewer } from '../../server/platform/viewer.ts'
import { anAccount, aStaffMember } from '../support/a-account.ts'
import { anEmployer } from '../support/a-employer.ts'
import { keptLog } from '../support/kept-log.ts'
import { testApp, type Answer, type TestApp } from '../support/test-app.ts'

/** The application as production runs it, where nobody else brings a document of one's own, and what it logs. */
export const byKeys = test
  .extend('kept', { scope: 'file' }, () => keptLog('trace'))
  .extend('app', { scope: 'file' }, async ({ kept }, { onCleanup }) => {
    const app = await testApp({ env: { OPERATIONS: 'known', ACCESS_LOG: 'yes' }, parts: { log: kept.log } })
    onCleanup(app.close)
    return app
  })
  .extend('services', { scope: 'file' }, ({ app }) => app.wired.services)
  .extend('veteran', ({ services }) => anAccount(services))
  .extend('employer', ({ services }) => anEmployer(services))
  .extend('staff', ({ services }) => aStaffMember(services))

type Making = Pick<TestApp['wired'], 'services'>

/** A key that somebody made, and its token. */
export async function aKey(
  { services }: Making,
  { viewer }: { readonly viewer: Viewer },
  fields: Partial<ApiKeyInput> = {},
) {
  const input = { name: '人事系统', scopes: ['READ_OPEN'] as const, days: 90, ...fields }
  const { apiKey, token } = await services.apiKeys.makeApiKey(viewer, input)
  return { key: apiKey, token: token ?? '' }
}

export const refusedAs = ({ data, errors, status }: Answer) => ({
  nothing: data == null,
  status,
  code: errors?.[0]?.extensions.code,
  reason: (errors?.[0]?.extensions as { readonly reason?: string } | undefined)?.reason,
})

/** The fields that a refusal names. */
export const refusedFields = (tried: Promise<unknown>): Promise<string[]> =>
  tried.then(
    () => [],
    (error: unknown) => (error as AppError).details.fields?.map(({ path }) => path) ?? [],
  )
