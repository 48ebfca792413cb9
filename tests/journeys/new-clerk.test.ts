import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { anAuthenticator } from '../support/an-authenticator.ts'
import { desk, hasBrowser, openBrowser, visitor, type Visitor } from '../support/browser.ts'
import { testApp } from '../support/test-app.ts'
import { wordsOf, type Words } from './words.ts'

const phone = '13905950031'
let browser: Browser
let seen: Visitor | undefined

beforeAll(async () => {
  if (hasBrowser) browser = await openBrowser()
})
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail' || !seen) return
  await seen.lastSight(task.name.slice(-5).trim())
  console.error(seen.page.url(), seen.complaints)
})
afterAll(async () => {
  await browser?.close()
})

/** Sets up the second factor as the page asks, by the key that it shows; gives the recovery codes. */
async function setUp({ page }: Visitor, { desk: { second } }: Words, now: Date): Promise<string[]> {
  await page.getByRole('button', { name: second.begin }).click()
  await page.getByRole('img', { name: second.picture }).waitFor()
  const secret = ((await page.locator('code').textContent()) ?? '').replaceAll(' ', '')
  const show = anAuthenticator(`otpauth://totp/Rongqiao?secret=${secret}&issuer=Rongqiao`)
  await page.locator('#field-code').fill('000000')
  await page.getByRole('button', { name: second.confirm }).click()
  await page.locator('#field-code-error').waitFor()
  await page.locator('#field-code').fill(show(now))
  await page.getByRole('button', { name: second.confirm }).click()
  const codes = page.getByRole('list', { name: second.codes }).getByRole('listitem')
  await codes.first().waitFor()
  return codes.allTextContents()
}

async function signIn({ page, go }: Visitor, words: Words, password: string): Promise<void> {
  await go('/sign-in')
  await page.getByLabel(words.veteran.sign.phone).fill(phone)
  await page.getByLabel(words.veteran.sign.password, { exact: true }).fill(password)
  await page.getByRole('button', { name: words.shared.action.signIn, exact: true }).click()
}

describe.skipIf(!hasBrowser)('the first member of staff', () => {
  it.each(['zh-CN', 'en'] as const)(
    'comes by the link, sets up a second factor, signs in by it, and is reset, in %s',
    async (language) => {
      const words = wordsOf[language]
      const { veteran, desk: deskWords, staff, shared } = words
      const app = await testApp({ env: { STAFF_SECOND_FACTOR: 'yes' } })
      const { accounts } = app.wired.services
      const clerk = (seen = await visitor(browser, { url: app.url, language, viewport: desk }))
      const { page, look } = clerk
      const faults: string[] = []
      const isAtDesk = () => page.getByRole('link', { name: staff.nav.queue, exact: true }).waitFor()

      await clerk.go(`/sign-up#first=${await accounts.firstLink()}`)
      await page.getByLabel(veteran.sign.name, { exact: true }).fill('林向阳')
      await page.getByLabel(veteran.sign.phone).fill(phone)
      await page.getByLabel(veteran.sign.password, { exact: true }).fill('meizhou-27-wan')
      faults.push(...(await look(`staff-first-${language}`)))
      await page.getByRole('button', { name: veteran.first.send }).click()
      await page.getByText(staff.duties.SECOND_FACTOR).waitFor()
      faults.push(...(await look(`staff-duties-${language}`)))
      const codes = await setUp(clerk, words, app.platform.clock())
      faults.push(...(await look(`staff-codes-${language}`)))
      expect(codes).toHaveLength(10)
      await page.getByRole('button', { name: deskWords.second.codesKept }).click()
      await isAtDesk()

      await page.getByRole('button', { name: shared.action.signOut }).first().click()
      await page.waitForURL('**/sign-in')
      await signIn(clerk, words, 'meizhou-27-wan')
      await page.getByLabel(veteran.sign.secondCode).fill(codes[0] ?? '')
      faults.push(...(await look(`staff-second-${language}`)))
      await page.getByRole('button', { name: shared.action.signIn, exact: true }).click()
      await isAtDesk()
      await clerk.go('/staff/account')
      await page.getByRole('button', { name: deskWords.second.renew }).waitFor()
      expect(await page.getByText(/剩余恢复码 9 个|9 recovery codes left/).count()).toBe(1)
      faults.push(...(await look(`staff-account-${language}`)))

      const { password } = await accounts.resetStaff(phone)
      await clerk.page.context().clearCookies()
      await signIn(clerk, words, password)
      await page.getByText(staff.duties.NEW_PASSWORD).waitFor()
      await page.locator('#field-password').fill(password)
      await page.locator('#field-newPassword').fill('meizhou-28-wan')
      await page.getByRole('button', { name: deskWords.account.changePassword }).click()
      await page.getByText(staff.duties.SECOND_FACTOR).waitFor()
      await setUp(clerk, words, app.platform.clock())
      await page.getByRole('button', { name: deskWords.second.codesKept }).click()
      await isAtDesk()
      expect(faults).toEqual([])
      await page.context().close()
      await app.close()
    },
    120_000,
  )
})
