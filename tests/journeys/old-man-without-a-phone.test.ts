import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { dayOf } from '../../rules/office-time.ts'
import { aStaffMember, aPhone } from '../support/a-account.ts'
import { aCode } from '../support/a-code.ts'
import { aFair } from '../support/a-fair.ts'
import { aPhotograph } from '../support/a-proof.ts'
import {
  desk,
  hasBrowser,
  openBrowser,
  phone as phoneView,
  visitor,
  type Visitor,
} from '../support/browser.ts'
import { aResidentId } from '../support/a-veteran.ts'
import { testApp, type TestApp } from '../support/test-app.ts'
import { verify } from './desk-steps.ts'
import { fill, wordsOf, type Words } from './words.ts'

let app: TestApp
let browser: Browser
let seen: Visitor | undefined

beforeAll(async () => {
  if (!hasBrowser) return
  app = await testApp()
  browser = await openBrowser()
})
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail' || !seen) return
  await seen.lastSight(task.name.slice(-5).trim())
  console.error(seen.page.url(), seen.complaints)
})
afterAll(async () => {
  await browser?.close()
  await app?.close()
})

const people = { 'zh-CN': '郑守山', en: '郑守海' } as const

/** A clerk at a desk, who speaks that language. */
async function aClerkAtDesk(language: 'zh-CN' | 'en', name: string): Promise<Visitor> {
  const { token } = await aStaffMember(app.wired.services, { language, name })
  const clerk = await visitor(browser, { url: app.url, language, viewport: desk })
  await clerk.page.context().addCookies([{ name: 'rongqiao_session', value: token, url: app.url }])
  return clerk
}

async function pickTown(page: Visitor['page']): Promise<void> {
  await page.locator('#field-areaCode').fill('quangang')
  await page
    .locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option')
    .filter({ hasText: /泉港区|Quangang District/ })
    .first()
    .click()
  await page.keyboard.press('Tab')
}

/** Makes the file in the presence of the man, whose consent lies on the desk. */
async function makeFile({ page, go }: Visitor, { staff }: Words, name: string): Promise<void> {
  const { behalf, registers } = staff
  await go('/staff/veterans')
  await page.getByRole('button', { name: behalf.make, exact: true }).click()
  await page.locator('#field-name').fill(name)
  await page.locator('#field-residentId').fill('350505196001010001')
  await pickTown(page)
  await page.locator('#field-serviceText').fill('汽车连驾驶员，开了八年车')
  await page.locator('#field-contactName').fill('侄子郑小山')
  await page.locator('#field-consentOn').fill(dayOf(new Date()))
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: behalf.create, exact: true }).click()
  await page.locator('#field-residentId-error').waitFor()
  await page.locator('#field-residentId').fill(aResidentId())
  await page.getByRole('button', { name: behalf.create, exact: true }).click()
  await page.waitForURL(/\/staff\/veterans\/[0-9a-f]{24}$/)
  await page.getByRole('button', { name: registers.opening }).click()
  await page.getByRole('heading', { name: behalf.title }).waitFor()
}

/** Adds the card and the paper of consent, and hands the file in. */
async function handIn({ page }: Visitor, { staff, evidence }: Words): Promise<void> {
  const { behalf } = staff
  for (const kind of ['DISCHARGE_CERTIFICATE', 'CONSENT'] as const) {
    const demand = kind === 'CONSENT' ? evidence.demand.CONSENT : evidence.kind[kind]
    await page.getByLabel(`${evidence.choose}: ${demand}`, { exact: true }).setInputFiles(await aPhotograph())
    await page.getByRole('link', { name: fill(evidence.show, { kind: evidence.kind[kind] }) }).waitFor()
  }
  await page.getByRole('button', { name: behalf.submit }).click()
  await page.getByText(behalf.submitted).waitFor()
}

/** Registers the man for the fair and prints his ticket. */
async function registerAndPrint({ page }: Visitor, { staff }: Words, title: string): Promise<void> {
  const { behalf } = staff
  await page.locator('#fair-on-behalf').click()
  await page.locator('.ant-select-item-option').filter({ hasText: title }).first().click()
  await page.getByRole('button', { name: behalf.register, exact: true }).click()
  await page.getByText(behalf.registered).waitFor()
  await page.evaluate(() => {
    window.print = () => undefined
  })
  await page.getByRole('button', { name: fill(behalf.printOf, { title }) }).click()
  await page.emulateMedia({ media: 'print' })
  const sheet = page.locator('body > .sheet')
  await sheet.getByRole('img', { name: behalf.picture }).waitFor()
  expect(await sheet.textContent()).toContain(behalf.ticket)
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
  await sheet.waitFor({ state: 'detached' })
  await page.emulateMedia({ media: 'screen' })
}

describe.skipIf(!hasBrowser)('an old man without a phone', () => {
  it.each(['zh-CN', 'en'] as const)(
    'has a file made and verified, a place at a fair and a ticket on paper; later a phone, by which he signs in, in %s',
    async (language) => {
      const words = wordsOf[language]
      const { staff, veteran, shared } = words
      const { behalf, registers } = staff
      const { services } = app.wired
      const name = people[language]
      const maker = await aStaffMember(services)
      const titles = { titleZh: `老兵招聘会${language}`, titleEn: `Fair for veterans ${language}` }
      await aFair(services, maker.viewer, titles)
      const title = language === 'en' ? titles.titleEn : titles.titleZh
      const faults: string[] = []

      const clerk = (seen = await aClerkAtDesk(language, '林站长'))
      const { page } = clerk
      await makeFile(clerk, words, name)
      faults.push(...(await clerk.look(`behalf-made-${language}`)))
      await handIn(clerk, words)
      const file = new URL(page.url()).pathname

      const second = await aClerkAtDesk(language, '陈守望')
      await verify(second, words, 'veterans', name)
      await second.page.context().close()

      await clerk.go('/staff/veterans')
      await page
        .getByRole('searchbox', { name: registers.search })
        .fill(language === 'en' ? 'zsh' : 'shoushan')
      await page.getByRole('row', { name: new RegExp(name) }).waitFor()
      faults.push(...(await clerk.look(`behalf-register-${language}`)))
      await clerk.go('/staff/firms')
      faults.push(...(await clerk.look(`firms-register-${language}`)))
      await clerk.go(file)
      await page.getByRole('button', { name: registers.opening }).click()
      await registerAndPrint(clerk, words, title)
      faults.push(...(await clerk.look(`behalf-kept-${language}`)))

      const phone = aPhone()
      await page.getByRole('button', { name: behalf.handOver, exact: true }).click()
      await page.locator('#field-phone').fill(phone)
      await page.locator('#field-code').fill(await aCode(app.platform, services.accounts, 'TAKE_OVER', phone))
      faults.push(...(await clerk.look(`behalf-hand-over-${language}`)))
      await page.getByRole('button', { name: behalf.handOverOk, exact: true }).click()
      await page.getByText(behalf.handedOver).waitFor()
      await page.getByRole('button', { name: behalf.edit }).waitFor({ state: 'detached' })

      // The next code to one number is sent after a minute.
      const { redis } = app.platform
      for (const key of await redis.keys('*code-pause*')) await redis.del(key)
      const man = (seen = await visitor(browser, { url: app.url, language, viewport: phoneView }))
      await man.go('/sign-in')
      // What is typed in one way of signing in stays in the other.
      await man.page.getByLabel(veteran.sign.phone).fill(phone)
      await man.page.getByRole('button', { name: veteran.sign.byCode }).click()
      const code = await aCode(app.platform, services.accounts, 'SIGN_IN', phone)
      await man.page.getByLabel(veteran.code.code).fill(code)
      await man.page.getByRole('button', { name: shared.action.signIn, exact: true }).click()
      await man.page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
      await man.go('/account')
      await man.page.getByText(name).first().waitFor()
      faults.push(...(await man.look(`behalf-own-account-${language}`)))
      await man.page.context().close()
      await page.context().close()
      expect(faults).toEqual([])
    },
    180_000,
  )
})
