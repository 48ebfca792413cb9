import { buildIndexes } from '../../server/platform/database.ts'
import { openReference } from '../../server/reference/index.ts'
import { createServices, type Platform, type Services } from '../../server/wiring.ts'
import { testPlatform, type TestPlatform } from './test-platform.ts'

export interface TestServices {
  readonly platform: TestPlatform
  readonly services: Services
}

export const publicUrl = 'https://work.example.invalid'

/** Every feature's actions on a platform, without HTTP, with the indexes that they ask for. */
export async function servicesOn(platform: Platform): Promise<Services> {
  openReference({ homeArea: '350505' })
  const services = createServices(platform, publicUrl)
  await buildIndexes(platform.connection)
  return services
}

/** The same on a platform of its own; `replaced` are parts of the test's own. */
export async function testServices(
  replaced: (platform: TestPlatform) => Partial<Platform> | Promise<Partial<Platform>> = () => ({}),
): Promise<TestServices> {
  const platform = await testPlatform()
  return { platform, services: await servicesOn({ ...platform, ...(await replaced(platform)) }) }
}
