import { test } from 'vitest'
import { anAccount, aStaffMember } from './a-account.ts'
import { anEmployer } from './a-employer.ts'
import { testApp } from './test-app.ts'
import { testPlatform } from './test-platform.ts'
import { servicesOn } from './test-services.ts'

/**
 * What tests stand on, made when a test of the file first names it and taken away after the last:
 * `import { onPlatform as it } from '../support/fixtures.ts'`, then `it('…', async ({ platform }) => …)`. A file adds
 * its own by `.extend(name, { scope: 'file' }, …)`; tests over a table take them by `it.for(rows)('…', (row, { app }) => …)`.
 */
export const onPlatform = test.extend('platform', { scope: 'file' }, async ({}, { onCleanup }) => {
  const platform = await testPlatform()
  onCleanup(platform.close)
  return platform
})

/** With every feature's actions, and people who are signed in: new ones for each test. */
export const withServices = onPlatform
  .extend('services', { scope: 'file' }, ({ platform }) => servicesOn(platform))
  .extend('veteran', ({ services }) => anAccount(services))
  .extend('employer', ({ services }) => anEmployer(services))
  .extend('staff', ({ services }) => aStaffMember(services))

/** The whole application over HTTP. */
export const overHttp = test
  .extend('app', { scope: 'file' }, async ({}, { onCleanup }) => {
    const app = await testApp()
    onCleanup(app.close)
    return app
  })
  .extend('services', { scope: 'file' }, ({ app }) => app.wired.services)
  .extend('veteran', ({ services }) => anAccount(services))
  .extend('employer', ({ services }) => anEmployer(services))
  .extend('staff', ({ services }) => aStaffMember(services))
