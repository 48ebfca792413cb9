import type { Browser } from 'playwright-core'
import { describe, expect } from 'vitest'
import { submitted } from '../../server/verification/index.ts'
import { aStaffMember } from '../support/a-account.ts'
import { anEmployer } from '../support/a-employer.ts'
import { aFair } from '../support/a-fair.ts'
import { aPosting } from '../support/a-posting.ts'
import { aVeteran } from '../support/a-veteran.ts'
import { desk, hasBrowser, openBrowser, visitor } from '../support/browser.ts'
import { overHttp } from '../support/fixtures.ts'

/** Runs where text is taken for a page, for an attribute or for an address. */
const hostile = `"><img src=x onerror="window.hacked=1"><script>window.hacked=1</script>javascript:window.hacked=1`
const short = '<img src=x onerror=window.hacked=1>'

const it = overHttp.extend('browser', { scope: 'file' }, async ({}, { onCleanup }): Promise<Browser> => {
  const browser = await openBrowser()
  onCleanup(() => browser.close())
  return browser
})

describe.skipIf(!hasBrowser)('a script that somebody has written into a text', () => {
  it('is shown as what it is, and never run', async ({ app, services, browser }) => {
    const staff = await aStaffMember(services)
    const firm = await anEmployer(
      services,
      { name: `${short}公司`, about: hostile, address: hostile.slice(0, 190), contactName: short },
      { name: short },
    )
    const waiting = await anEmployer(services, { name: `${short}二`, verification: submitted(new Date()) })
    const posting = await aPosting(services, firm, {
      title: `司机${short}`,
      content: hostile,
      conditions: hostile,
    })
    const fair = await aFair(services, staff.viewer, {
      titleZh: `招聘会${short}`,
      place: hostile.slice(0, 100),
      notes: hostile,
    })
    const file = await aVeteran(
      services,
      { name: short, serviceText: hostile, areaCode: '350505', verification: submitted(new Date()) },
      { name: short },
    )
    await services.fairs.register(file.viewer, fair._id)
    const open = [
      [null, ['/fairs', `/fairs/${fair._id}`, `/postings/${posting._id}`]],
      [file, ['/profile', '/profile/service', '/pass', `/fairs/${fair._id}`]],
      [
        firm,
        [
          '/employer',
          '/employer/organisation',
          '/employer/organisation/members',
          `/employer/postings/${posting._id}`,
        ],
      ],
      [
        staff,
        [
          '/staff/queue?kind=veterans',
          `/staff/queue?kind=employers&case=${waiting.employer._id}`,
          '/staff/veterans',
          '/staff/firms',
          `/staff/fairs/${fair._id}`,
          '/staff/oversight',
          '/staff/audit',
        ],
      ],
    ] as const
    const [faults, shown]: [string[], string[]] = [[], []]
    for (const [who, paths] of open) {
      const { page, go } = await visitor(browser, { url: app.url, language: 'zh-CN', viewport: desk })
      if (who) await page.context().addCookies([{ name: 'rongqiao_session', value: who.token, url: app.url }])
      for (const path of paths) {
        await go(path)
        const found = await page.evaluate(() => ({
          ran: 'hacked' in window,
          shows: document.body.textContent.includes('onerror'),
          planted: document.querySelector('img[onerror]') !== null,
        }))
        if (found.ran || found.planted) faults.push(path)
        if (found.shows) shown.push(path)
      }
      await page.context().close()
    }
    expect(faults).toEqual([])
    expect(shown.length).toBeGreaterThan(8)
  })
})
