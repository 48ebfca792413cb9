import { demoData } from '../support/demo-data.ts'
import { startWorkers } from '../../workers/start-workers.ts'
import { testApp, type TestApp } from '../support/test-app.ts'

/** The demo data behind a server and its workers, matching started; `onCleanup` ends them. */
export async function workingDemo(onCleanup: (end: () => Promise<void>) => void): Promise<TestApp> {
  const app = await testApp()
  await demoData(app)
  await app.wired.services.matching.start()
  const { redisUrl, log, prefix } = app.platform
  const workers = startWorkers({ services: app.wired.services, redisUrl, log, prefix })
  onCleanup(async () => {
    await workers.close()
    await app.close()
  })
  return app
}
