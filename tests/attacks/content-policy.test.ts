import type { Browser, Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { submitted } from '../../server/verification/index.ts'
import { aStaffMember } from '../support/a-account.ts'
import { anEmployer } from '../support/a-employer.ts'
import { aFair } from '../support/a-fair.ts'
import { aPosting } from '../support/a-posting.ts'
import { aTraining } from '../support/a-training.ts'
import { aVeteran } from '../support/a-veteran.ts'
import { desk, hasBrowser, openBrowser, phone, visitor } from '../support/browser.ts'
import { overHttp } from '../support/fixtures.ts'

interface Reported extends Window {
  readonly reported?: readonly string[]
}

/** Every breach of the page's policy, from before its first word. */
const report = (): void => {
  const reported: string[] = []
  Object.assign(window, { reported })
  document.addEventListener('securitypolicyviolation', (event) => {
    reported.push(
      `${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber} ${event.sample}`,
    )
  })
}

const reportedBy = (page: Page) =>
  page.evaluate(() => (window as Reported).reported ?? ['nothing was watched'])

/** What a page opens over itself is made when it is asked for: lists, calendars, dialogs. */
async function openAll(page: Page): Promise<void> {
  const some = (selector: string, most: number) =>
    page
      .locator(`main ${selector}:visible`)
      .all()
      .then((all) => all.slice(0, most))
  const openers = [
    ...(await some('[role="combobox"]', 1)),
    ...(await some('.ant-picker input', 1)),
    ...(await some('button:not(:text-matches("退出|下载|导出|打印"))', 2)),
  ]
  for (const opener of openers) {
    await opener.click({ timeout: 300 }).catch(() => undefined)
    await page.keyboard.press('Escape')
  }
}

const it = overHttp
  .extend('browser', { scope: 'file' }, async ({}, { onCleanup }): Promise<Browser> => {
    const browser = await openBrowser()
    onCleanup(() => browser.close())
    return browser
  })
  .extend('open', ({ app, browser }) => async (token: string | null, viewport: typeof phone) => {
    const visit = await visitor(browser, { url: app.url, language: 'zh-CN', viewport })
    await visit.page.addInitScript(report)
    if (token)
      await visit.page.context().addCookies([{ name: 'rongqiao_session', value: token, url: app.url }])
    return visit
  })

describe.skipIf(!hasBrowser)('the policy of the pages', () => {
  it('is breached by none of them, whoever reads it and whatever opens on it', async ({ services, open }) => {
    const staff = await aStaffMember(services)
    const firm = await anEmployer(services)
    await anEmployer(services, { verification: submitted(new Date()) })
    const posting = await aPosting(services, firm)
    const fair = await aFair(services, staff.viewer)
    await aTraining(services, staff.viewer)
    const file = await aVeteran(services, { areaCode: '350505', verification: submitted(new Date()) })
    await services.fairs.register(file.viewer, fair._id)
    const walks = [
      [null, phone, ['/', '/matches', `/fairs/${fair._id}`, `/postings/${posting._id}`, '/sign-in', '/help']],
      [file.token, phone, ['/profile/service', '/pass', '/account']],
      [
        firm.token,
        desk,
        ['/employer/organisation', '/employer/organisation/members', '/employer/postings/new'],
      ],
      [
        staff.token,
        desk,
        ['/staff', '/staff/queue?kind=veterans', '/staff/queue?kind=employers', '/staff/people'],
      ],
      [
        staff.token,
        desk,
        [`/staff/fairs/${fair._id}`, '/staff/fairs/new', '/staff/veterans', '/staff/audit'],
      ],
    ] as const
    const faults: string[] = []
    for (const [token, viewport, paths] of walks) {
      const { page, go } = await open(token, viewport)
      for (const path of paths) {
        await go(path)
        if (viewport === desk) await openAll(page)
        faults.push(...(await reportedBy(page)).map((fault) => `${path}: ${fault}`))
      }
      await page.context().close()
    }
    expect(faults).toEqual([])
  })

  it('holds too for a page that the browser has kept, which is told that it is still right', async ({
    open,
    staff,
  }) => {
    const { page, go } = await open(staff.token, desk)
    await go('/staff')
    const again = await page.reload({ waitUntil: 'networkidle' })
    const kept = await page.request.get(page.url(), {
      headers: { 'if-none-match': again?.headers()['etag'] ?? '' },
    })
    expect([kept.status(), kept.headers()['content-security-policy']]).toEqual([304, undefined])
    expect(await reportedBy(page)).toEqual([])
    await page.context().close()
  })

  it('refuses a style and a script that came as text, and takes no text for an element', async ({
    open,
    staff,
  }) => {
    const { page, go } = await open(staff.token, desk)
    await go('/staff')
    const outcome = await page.evaluate(() => {
      const thrown = (act: () => unknown) => {
        try {
          act()
          return 'done'
        } catch (error) {
          return (error as Error).name
        }
      }
      const made = document.createElement('p')
      document.body.append(made)
      made.setAttribute('style', 'position: fixed')
      return {
        styled: getComputedStyle(made).position,
        element: thrown(() => (made.innerHTML = '<style>body { display: none }</style>')),
        script: thrown(() => Object.assign(document.createElement('script'), { text: 'window.ran = 1' })),
        address: thrown(() => Object.assign(document.createElement('script'), { src: '/assets/x.js' })),
        policy: thrown(() =>
          (
            window as never as { trustedTypes: { createPolicy(name: string, rules: object): unknown } }
          ).trustedTypes.createPolicy('mine', {}),
        ),
        ran: 'ran' in window,
      }
    })
    expect(outcome).toEqual({
      styled: 'static',
      element: 'TypeError',
      script: 'TypeError',
      address: 'TypeError',
      policy: 'TypeError',
      ran: false,
    })
    // The watch sees what is refused.
    expect((await reportedBy(page)).map((fault) => fault.replace(/ .*/, ''))).toEqual(
      expect.arrayContaining(['style-src-attr', 'require-trusted-types-for', 'trusted-types']),
    )
    await page.context().close()
  })
})
