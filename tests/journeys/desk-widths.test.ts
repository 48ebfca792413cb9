import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aStaffMember } from '../support/a-account.ts'
import { anEmployer } from '../support/a-employer.ts'
import { aPosting } from '../support/a-posting.ts'
import { aVeteran } from '../support/a-veteran.ts'
import { desk, hasBrowser, openBrowser, phone, visitor, type Visitor } from '../support/browser.ts'
import { testApp, type TestApp } from '../support/test-app.ts'
import { submitted } from '../../server/verification/index.ts'

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

/** What is wrong with a page that is shown: faults of access, a width that scrolls, a key in the place of its words. */
async function faultsOf({ page, look }: Visitor, name: string): Promise<string[]> {
  const faults = await look(name)
  const wider = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  if (wider > 0) faults.push(`${name} is ${wider} px too wide`)
  const text = await page.locator('main').innerText()
  if (/(^|\s)[a-z]+\.[a-z]+[A-Za-z]*(\s|$)/.test(text)) faults.push(`${name} shows a key for its words`)
  return faults
}

async function faultsAlong(paths: readonly string[], token: string, language: string): Promise<string[]> {
  const faults: string[] = []
  for (const viewport of [phone, desk]) {
    const seen = await visitor(browser, { url: app.url, language, viewport })
    await seen.page.context().addCookies([{ name: 'rongqiao_session', value: token, url: app.url }])
    for (const path of paths) {
      await seen.go(path)
      await seen.page.getByRole('heading', { level: 1 }).waitFor()
      expect(seen.page.url()).toContain(path)
      const noun = path
        .replace(/^\//, '')
        .replace(/[0-9a-f]{24}/g, 'one')
        .replaceAll('/', '-')
      faults.push(...(await faultsOf(seen, `${noun}-${viewport.width}-${language}`)))
    }
    // The proofs that a test's builder makes have no bytes to show.
    faults.push(...seen.complaints.filter((each) => !each.includes('404')))
    await seen.page.context().close()
  }
  return faults
}

/* @long */
describe.skipIf(!hasBrowser)('the pages of a desk', () => {
  it.each(['zh-CN', 'en'] as const)(
    'hold at every width, with no fault of access, in %s',
    async (language) => {
      const { services } = app.wired
      const clerk = await aStaffMember(services, { language })
      const { employer } = await anEmployer(services, { verification: submitted(new Date()) })
      const [one, other] = [await aVeteran(services), await aVeteran(services)]
      await services.employers.verifyEmployer(clerk.viewer, employer._id)
      await services.employers.keepDecision(employer._id)
      const { nodes } = await services.decisions.decisions(clerk.viewer, { first: 1 })
      const owner = await anEmployer(services, {}, { language })
      await services.applications.applyToPosting(one.viewer, (await aPosting(services, owner))._id, {
        message: '我想开叉车',
        sees: ['NAME', 'SERVICE'],
      })
      const ofStaff = [
        ...['decisions', `decisions/${nodes[0]?._id}`, 'relatives', 'firms', `firms/${employer._id}`],
        ...['merges', `merges/${one.veteran._id}/${other.veteran._id}`, 'stations', 'retention'],
        ...['people', 'people/keys', 'people/keys/organisations'],
      ].map((path) => `/staff/${path}`)
      const ofFirms = ['', '/members', '/keys'].map((path) => `/employer/organisation${path}`)
      const ofPosts = ['/employer', '/employer/postings', '/employer/applicants']
      expect([
        ...(await faultsAlong(ofStaff, clerk.token, language)),
        ...(await faultsAlong([...ofFirms, ...ofPosts], owner.token, language)),
      ]).toEqual([])
    },
    240_000,
  )
})
