import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aStaffMember } from '../support/a-account.ts'
import { aVeteran } from '../support/a-veteran.ts'
import { desk, hasBrowser, openBrowser, phone, visitor } from '../support/browser.ts'
import { testApp, type TestApp } from '../support/test-app.ts'
import { wordsOf, type JourneyLanguage } from './words.ts'

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

const signedIn = async (token: string, language: JourneyLanguage, viewport = desk) => {
  const who = await visitor(browser, { url: app.url, language, viewport })
  await who.page.context().addCookies([{ name: 'rongqiao_session', value: token, url: app.url }])
  return who
}

const languages = ['zh-CN', 'en'] as const

describe.skipIf(!hasBrowser)('a clerk who helps on the telephone', () => {
  it.each(languages)(
    'sees what the person sees in a tab of its own, does nothing there, and the person reads of it, in %s',
    async (language) => {
      const { services } = app.wired
      const { staff: t } = wordsOf[language]
      const clerk = await aStaffMember(services, { language })
      const { veteran, token } = await aVeteran(services, { name: '王海', serviceText: '汽车连驾驶员' })
      const staff = await signedIn(clerk.token, language)
      await staff.go(`/staff/veterans/${veteran._id}`)
      await staff.page.getByRole('button', { name: t.registers.opening }).click()
      await staff.page.getByRole('button', { name: t.seeing.see }).click()
      await staff.page.getByLabel(t.seeing.reason).fill('来电询问报名')
      await staff.page.getByRole('button', { name: t.seeing.ok }).click()
      const link = staff.page.getByRole('link', { name: t.seeing.open })
      const [tab] = await Promise.all([staff.page.context().waitForEvent('page'), link.click()])
      tab.setDefaultTimeout(20_000)
      const bar = tab.getByRole('complementary')
      await bar.getByText('王**').first().waitFor()
      expect(tab.url()).not.toContain('seen.')
      await tab.goto(`${app.url}/profile/service`, { waitUntil: 'networkidle' })
      expect(await tab.getByRole('textbox').first().inputValue()).toBe('汽车连驾驶员')
      await tab.setViewportSize(phone)
      if (process.env['SCREENS'])
        await tab.screenshot({ path: `${process.env['SCREENS']}/seen-as-${language}.png` })
      await staff.page.reload()
      await staff.page.getByRole('button', { name: t.registers.opening }).waitFor()
      // The tab speaks the language of whose pages it shows.
      await bar.getByRole('button').click()
      await bar.waitFor({ state: 'detached' })
      const person = await signedIn(token, language, phone)
      await person.go('/profile/readings')
      await person.page.getByText(clerk.account.name).first().waitFor()
    },
    120_000,
  )
})
