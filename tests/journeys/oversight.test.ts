import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { aStaffMember } from '../support/a-account.ts'
import { anEmployer } from '../support/a-employer.ts'
import { aPosting } from '../support/a-posting.ts'
import { aVeteran } from '../support/a-veteran.ts'
import { desk, hasBrowser, openBrowser, phone, visitor, type Visitor } from '../support/browser.ts'
import { testApp, type TestApp } from '../support/test-app.ts'
import { aHeldPosting } from '../postings/oversight/a-held-posting.ts'

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

let seen: Visitor[] = []
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail')
    for (const [at, each] of seen.entries()) await each.lastSight(`oversight-${at}`)
})

const tablet = { width: 768, height: 1024 }

/** Somebody who is signed in, on a screen of this size. */
async function signedIn(token: string, viewport: typeof phone, language: string): Promise<Visitor> {
  const who = await visitor(browser, { url: app.url, language, viewport })
  await who.page.context().addCookies([{ name: 'rongqiao_session', value: token, url: app.url }])
  seen.push(who)
  return who
}

/** How far a page is wider than the screen. */
const overflow = ({ page }: Visitor) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

describe.skipIf(!hasBrowser)('postings that are not as they should be', () => {
  it('are reported on a phone, taken down at a desk and appealed for on a tablet, with no fault of access', async () => {
    seen = []
    const { services } = app.wired
    const employer = await anEmployer(services)
    const posting = await aPosting(services, employer, {
      title: '仓库保管员',
      content: '负责入库、盘点和发货。',
    })
    const clerk = await aStaffMember(services)
    const { token } = await aVeteran(services)
    const faults: string[] = []

    const veteran = await signedIn(token, phone, 'zh-CN')
    await veteran.go(`/postings/${posting._id}`)
    await veteran.page.getByRole('button', { name: '举报该岗位' }).click()
    await veteran.page.getByText('收费或收押金').click()
    await veteran.page.getByLabel('情况说明').fill('面试时说先交 500 元')
    faults.push(...(await veteran.look('report-zh-CN')))
    await veteran.page.getByRole('button', { name: '提交举报' }).click()
    await veteran.page.getByText('您的举报已收到').waitFor()
    expect(await overflow(veteran)).toBe(0)

    const staff = await signedIn(clerk.token, desk, 'zh-CN')
    await staff.go('/staff')
    await staff.page.getByRole('link', { name: /1 个岗位被举报/ }).click()
    await staff.page.getByText('面试时说先交 500 元').waitFor()
    faults.push(...(await staff.look('oversight-reported-zh-CN')))
    await staff.page.keyboard.press('t')
    await staff.page.getByLabel('原因类别').click()
    await staff.page.getByTitle('收费或收押金').click()
    await staff.page.getByLabel('下架原因').fill('面试时要求交押金')
    await staff.page
      .getByRole('dialog')
      .getByRole('button', { name: /下\s*架/ })
      .click()
    await staff.page.getByText('暂无待处理的举报').waitFor()

    const owner = await signedIn(employer.token, tablet, 'zh-CN')
    await owner.go(`/employer/postings/${posting._id}`)
    await owner.page.getByText('岗位已被下架（收费或收押金）').waitFor()
    faults.push(...(await owner.look('posting-taken-down-zh-CN')))
    await owner.page.getByRole('button', { name: /^申\s*诉$/ }).click()
    await owner.page.getByLabel('申诉理由').fill('押金已经取消')
    await owner.page.getByRole('button', { name: '提交申诉' }).click()
    await owner.page.getByText(/申诉待处理/).waitFor()
    expect(await overflow(owner)).toBe(0)
    await veteran.go(`/postings/${posting._id}`)
    expect(await veteran.page.getByRole('button', { name: '修改我的举报' }).count()).toBe(0)
    expect(faults).toEqual([])
  })

  it('wait with their words marked at every width, in English too, and are passed by a key', async () => {
    seen = []
    const { services } = app.wired
    const employer = await anEmployer(services)
    const posting = await aHeldPosting(services, employer)
    const clerk = await aStaffMember(services, { language: 'en' })
    const someone = await aVeteran(services)
    const faults: string[] = []
    for (const viewport of [phone, tablet, desk]) {
      const staff = await signedIn(clerk.token, viewport, 'en')
      await staff.go(`/staff/oversight?id=${posting._id}`)
      await staff.page.locator('mark').first().waitFor()
      faults.push(...(await staff.look(`oversight-held-${viewport.width}-en`)))
      expect(await overflow(staff)).toBe(0)
    }
    const [staff] = seen.slice(-1)
    const veteran = await signedIn(someone.token, phone, 'zh-CN')
    await veteran.go(`/postings/${posting._id}`)
    expect(await veteran.page.getByText(posting.conditions).count()).toBe(0)
    await staff?.page.keyboard.press('v')
    await staff?.page
      .getByRole('dialog')
      .getByRole('button', { name: /show it/ })
      .click()
    await staff?.page.getByText('No wording waits to be checked').waitFor()
    await veteran.go(`/postings/${posting._id}`)
    await veteran.page.getByText(posting.conditions).first().waitFor()
    expect(faults).toEqual([])
  })
})
