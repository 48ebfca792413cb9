import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { dayOf } from '../../rules/office-time.ts'
import { anAuthenticator } from '../support/an-authenticator.ts'
import { desk, hasBrowser, openBrowser, visitor, type Visitor } from '../support/browser.ts'
import { testApp } from '../support/test-app.ts'
import { fill, wordsOf, type Words } from './words.ts'

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

async function makeStation({ page }: Visitor, { staff }: Words): Promise<void> {
  await page.getByRole('button', { name: staff.people.newStation }).click()
  await page.locator('#field-areaCode').fill('quangang')
  const options = page.locator(
    '.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option',
  )
  await options
    .filter({ hasText: /泉港区|Quangang District/ })
    .first()
    .click()
  await page.keyboard.press('Tab')
  await page.locator('#field-nameZh').fill('示例区退役军人事务局')
  await page.locator('#field-nameEn').fill('Example bureau')
  await page.locator('#field-phone').fill('0595-80000001')
  await page.locator('#field-addressZh').fill('示例路 1 号')
  await page.locator('#field-addressEn').fill('1 Example Road')
  await page.getByRole('button', { name: staff.people.create, exact: true }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

/** Makes a colleague of that station; gives the password that is shown once. */
async function makeColleague({ page }: Visitor, { staff }: Words): Promise<string> {
  await page.getByRole('button', { name: staff.people.newStaff }).click()
  await page.locator('#field-name').fill('陈守望')
  await page.locator('#field-phone').fill('13905950032')
  await page.locator('#field-stationId').click()
  await page.locator('.ant-select-item-option').first().click()
  await page.getByRole('button', { name: staff.people.create, exact: true }).click()
  await page.getByText(fill(staff.people.handedTitle, { name: '陈守望' })).waitFor()
  const password = (await page.getByRole('dialog').locator('code').textContent()) ?? ''
  await page.getByRole('button', { name: staff.people.handedOk }).click()
  await page.getByRole('cell', { name: '13905950032' }).waitFor()
  return password
}

/** Sets a leave of the colleague's, in which whoever sits at the desk stands in. */
async function setLeave({ page }: Visitor, { staff }: Words): Promise<void> {
  await page.getByRole('button', { name: fill(staff.people.leaveOf, { name: '陈守望' }) }).click()
  const today = dayOf(new Date())
  for (const name of ['from', 'until']) {
    await page.locator(`#field-${name}`).fill(today)
    await page.keyboard.press('Enter')
  }
  await page.locator('#field-standInId').click()
  await page
    .locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option')
    .first()
    .click()
  await page.getByRole('button', { name: staff.people.save, exact: true }).click()
  await page.getByRole('button', { name: fill(staff.people.endLeaveOf, { name: '陈守望' }) }).waitFor()
}

describe.skipIf(!hasBrowser)('the first member of staff', () => {
  it.each(['zh-CN', 'en'] as const)(
    'comes by the link, sets up a second factor, signs in by it, makes a station and a colleague, and is reset, in %s',
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

      await clerk.go('/staff/people')
      await makeStation(clerk, words)
      const colleague = await makeColleague(clerk, words)
      faults.push(...(await look(`staff-people-${language}`)))
      await setLeave(clerk, words)
      faults.push(...(await look(`staff-leave-${language}`)))
      await page.getByRole('button', { name: fill(staff.people.disableOf, { name: '陈守望' }) }).click()
      await page.getByRole('button', { name: staff.people.disable, exact: true }).last().click()
      await page.getByText(staff.people.disabled).waitFor()
      const gone = { phone: '13905950032', password: colleague }
      await expect(accounts.signIn(gone, 'elsewhere')).rejects.toMatchObject({ code: 'INVALID' })

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
    180_000,
  )
})
