import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { aStaffMember } from '../support/a-account.ts'
import { anEmployer } from '../support/a-employer.ts'
import { desk, hasBrowser, openBrowser, visitor } from '../support/browser.ts'
import { testApp, type TestApp } from '../support/test-app.ts'
import { unsubmitted } from '../../server/verification/index.ts'

let app: TestApp
let browser: Browser
beforeAll(async () => {
  if (!hasBrowser) return
  app = await testApp()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await app?.close()
})

const focused = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement
    return at?.getAttribute('aria-label') ?? at?.textContent?.replaceAll(' ', '') ?? ''
  })
/** Goes on by Tab until what is called so has the focus. */
const tabTo = async (page: Page, name: string) => {
  for (let step = 0; step < 60; step++) {
    if ((await focused(page)) === name) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`“${name}” is not reached by Tab`)
}

describe.skipIf(!hasBrowser)('several cases of the queue', () => {
  it('are chosen, decided and confirmed by the keyboard alone, which stays in the page afterwards', async () => {
    const { services } = app.wired
    const waiting = { ...unsubmitted, state: 'PENDING' as const, submittedAt: new Date() }
    for (const name of ['泉港甲物流有限公司', '泉港乙物流有限公司'])
      await anEmployer(services, { name, verification: waiting })
    const { token } = await aStaffMember(services)
    const { page, go } = await visitor(browser, { url: app.url, language: 'zh-CN', viewport: desk })
    await page.context().addCookies([{ name: 'rongqiao_session', value: token, url: app.url }])
    await go('/staff/queue?kind=employers')
    await page.getByRole('list', { name: '待办列表' }).waitFor()
    for (const name of ['泉港甲物流有限公司', '泉港乙物流有限公司']) {
      await tabTo(page, `选择“${name}”`)
      await page.keyboard.press('Space')
    }
    await tabTo(page, '通过所选（2）')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor()
    await tabTo(page, '通过核验')
    await page.keyboard.press('Enter')
    await page.locator('span').getByText('已办理 2 项').waitFor()
    await tabTo(page, '知道了')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0)
    const inPage = () =>
      page.evaluate(() => {
        const at = document.activeElement
        return at !== document.body && at?.closest('main') !== null
      })
    await expect.poll(inPage).toBe(true)
    await page.context().close()
  })
})
