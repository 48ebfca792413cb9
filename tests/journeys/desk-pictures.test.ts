import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { demoData } from '../support/demo-data.ts'
import { desk, hasBrowser, openBrowser, phone, visitor } from '../support/browser.ts'
import { demoPeople } from '../support/demo-people.ts'
import { testApp } from '../support/test-app.ts'

const folder = process.env['SCREENS']
const views = [phone, { width: 768, height: 1024 }, desk]

/** Opens the first case of a list that has one, as it is opened by hand on a narrow screen. */
const opened = async (page: Page) => {
  const lines = page.locator('main ul button[aria-current]')
  if ((await lines.count()) > 0) await lines.first().click()
}
/** Opens a veteran's file too, which is noted. */
const unsealed = async (page: Page) => {
  await opened(page)
  await page.locator('main article button').first().click()
  await page.locator('main article h3').first().waitFor()
}
const first = async (page: Page) => page.locator('main tbody a').first().click()

type Sight = readonly [name: string, path: string, then?: (page: Page) => Promise<void>]
const desks: Readonly<Record<'STAFF' | 'EMPLOYER', readonly Sight[]>> = {
  STAFF: [
    ['workbench', '/staff'],
    ['queue', '/staff/queue'],
    ['queue-veteran', '/staff/queue', unsealed],
    ['queue-employer', '/staff/queue?kind=employers', opened],
    ['oversight', '/staff/oversight'],
    ['oversight-held', '/staff/oversight', opened],
    ['oversight-reported', '/staff/oversight?kind=reported', opened],
    ['oversight-appealed', '/staff/oversight?kind=appealed', opened],
    ['oversight-takenDown', '/staff/oversight?kind=takenDown', opened],
    ['oversight-trainings', '/staff/oversight?kind=trainings', opened],
    ['fairs', '/staff/fairs'],
    ['fair', '/staff/fairs', first],
    ['fair-form', '/staff/fairs/new'],
    ['trainings', '/staff/trainings'],
    ['training-drafts', '/staff/trainings?show=drafts'],
    ['training-form', '/staff/trainings/new'],
    ['inbox', '/staff/inbox'],
    ['account', '/staff/account'],
    ['my-data', '/staff/account/my-data'],
  ],
  EMPLOYER: [
    ['workbench', '/employer'],
    ['organisation', '/employer/organisation'],
    ['postings', '/employer/postings'],
    ['applicants', '/employer/applicants', opened],
    ['posting-form', '/employer/postings/new'],
    ['inbox', '/employer/inbox'],
    ['my-data', '/employer/account/my-data'],
  ],
}

/** `SCREENS=folder npm test -- tests/journeys/desk-pictures.test.ts` keeps them; `SIGHTS=fair` only those so named. */
describe.skipIf(!hasBrowser || !folder)('pictures of the pages at a desk', () => {
  it('show each page whole at every width, in both languages, without a fault of accessibility', async () => {
    const app = await testApp()
    await demoData(app)
    const browser = await openBrowser()
    const only = new RegExp(process.env['SIGHTS'] ?? '')
    const faults: string[] = []
    for (const [role, sights] of Object.entries(desks)) {
      const person = demoPeople.find((each) => each.role === role)
      const signIn = 'mutation ($input: SignInInput!) { signIn(input: $input) { token } }'
      const { data } = await app.ask(signIn, { input: { phone: person?.phone, password: person?.password } })
      const { token } = data.signIn
      const speak = 'mutation ($language: Language!) { updateAccount(input: { language: $language }) { id } }'
      for (const language of ['zh-CN', 'en'] as const) {
        await app.ask(speak, { language: language === 'en' ? 'en' : 'zh_CN' }, { as: token })
        for (const viewport of views) {
          const { page, go, look } = await visitor(browser, { url: app.url, language, viewport })
          await page.context().addCookies([{ name: 'rongqiao_session', value: token, url: app.url }])
          for (const [sight, path, then] of sights.filter(([sight]) => only.test(sight))) {
            const name = `${role.toLowerCase()}-${sight}-${viewport.width}-${language}`
            await go(path)
            await page.locator('main h1').first().waitFor()
            await then?.(page)
            faults.push(...(await look(name)))
            const height = await page.evaluate(() => document.documentElement.scrollHeight)
            await page.setViewportSize({ ...viewport, height: Math.max(height, viewport.height) })
            await page.screenshot({ path: join(folder ?? '', `${name}.png`) })
            await page.setViewportSize(viewport)
            const wide = await page.evaluate(
              () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
            )
            if (wide > 0) faults.push(`${name}: ${wide} px wider than the screen`)
          }
          await page.context().close()
        }
      }
    }
    await browser.close()
    await app.close()
    expect(faults).toEqual([])
  }, 1_200_000)
})
