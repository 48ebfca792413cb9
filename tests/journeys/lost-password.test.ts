import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest'
import { startWorkers } from '../../workers/start-workers.ts'
import { anAccount, thePassword } from '../support/a-account.ts'
import { hasBrowser, openBrowser, phone, visitor, type Visitor } from '../support/browser.ts'
import { codeSentTo } from '../support/sent-codes.ts'
import { testApp } from '../support/test-app.ts'
import { wordsOf, type Words } from './words.ts'

let browser: Browser
let seen: Visitor | undefined

beforeAll(async () => {
  if (hasBrowser) browser = await openBrowser()
})
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail' || !seen) return
  await seen.lastSight(`lost-password-${task.name.slice(-5).trim()}`)
  console.error(seen.page.url(), seen.complaints)
})
afterAll(async () => {
  await browser?.close()
})

/** Everything that the page sends to the API, as it was written. */
function bodiesOf({ page }: Visitor): string[] {
  const bodies: string[] = []
  page.on('request', (request) => {
    if (request.url().endsWith('/graphql')) bodies.push(request.postData() ?? '')
  })
  return bodies
}

async function typePassword({ page }: Visitor, { veteran, shared }: Words, number: string, password: string) {
  await page.getByLabel(veteran.sign.phone).fill(number)
  await page.getByLabel(veteran.sign.password, { exact: true }).fill(password)
  await page.getByRole('button', { name: shared.action.signIn, exact: true }).click()
}

describe.skipIf(!hasBrowser)('somebody who has lost the password', () => {
  it.each(['zh-CN', 'en'] as const)(
    'is refused, asks for a code, sets a new one and is in; the old one and the other device are out, in %s',
    async (language) => {
      const words = wordsOf[language]
      const { veteran } = words
      const app = await testApp({ env: { OPERATIONS: 'known' } })
      const { services, log } = app.wired
      const { prefix } = app.platform
      const workers = startWorkers({ services, redisUrl: inject('redisUrl'), log, prefix })
      const person = await anAccount(services, { language })
      const number = person.account.phone.replace('+86', '')
      const elsewhere = person.token
      const at = (seen = await visitor(browser, { url: app.url, language, viewport: phone }))
      const { page, look } = at
      const bodies = bodiesOf(at)
      const faults: string[] = []

      await at.go('/sign-in')
      await typePassword(at, words, number, 'not-the-one-27')
      await page.locator('[aria-invalid=true], [role=alert]').first().waitFor()
      faults.push(...(await look(`lost-refused-${language}`)))
      await page.getByRole('link', { name: veteran.sign.forgotten }).click()
      await page.getByRole('heading', { name: veteran.reset.title }).waitFor()
      await page.getByLabel(veteran.sign.phone).fill(number)
      await page.getByRole('button', { name: veteran.code.send }).click()
      await page.getByText(veteran.code.sent).waitFor()
      faults.push(...(await look(`lost-sent-${language}`)))

      const code = await codeSentTo(app.platform.dataFolder, number)
      const wrong = code === '000000' ? '000001' : '000000'
      await page.getByLabel(veteran.code.code, { exact: true }).fill(wrong)
      await page.getByLabel(veteran.security.newPassword, { exact: true }).fill('meizhou-29-wan')
      await page.getByRole('button', { name: veteran.reset.send }).click()
      await page.locator('[aria-invalid=true]').first().waitFor()
      faults.push(...(await look(`lost-wrong-${language}`)))
      await page.getByLabel(veteran.code.code, { exact: true }).fill(code)
      await page.getByRole('button', { name: veteran.reset.send }).click()
      await page.waitForURL((url) => !/sign-in|reset/.test(url.pathname))
      faults.push(...(await look(`lost-in-${language}`)))

      expect(await services.accounts.viewerOf(elsewhere)).toBeNull()
      const old = { phone: number, password: thePassword }
      await expect(services.accounts.signIn(old, 'elsewhere')).rejects.toMatchObject({ code: 'INVALID' })
      await page.context().clearCookies()
      await at.go('/sign-in')
      await typePassword(at, words, number, 'meizhou-29-wan')
      await page.waitForURL((url) => !url.pathname.includes('sign-in'))

      expect(bodies.length).toBeGreaterThan(5)
      for (const body of bodies) expect(Object.keys(JSON.parse(body) as object)).not.toContain('query')
      expect(faults).toEqual([])
      await page.context().close()
      await workers.close()
      await app.close()
    },
    120_000,
  )
})
