import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { zhCN } from '../../client/core/i18n/words.zh-CN.ts'
import { veteranEn } from '../../client/veteran/words.en.ts'
import { veteranZh } from '../../client/veteran/words.zh-CN.ts'
import { demoData } from '../support/demo-data.ts'
import { hasBrowser, openBrowser, phone, visitor } from '../support/browser.ts'
import { demoPeople } from '../support/demo-people.ts'
import { testApp, type TestApp } from '../support/test-app.ts'

let app: TestApp
let browser: Browser

const veteran = demoPeople.find(({ role }) => role === 'VETERAN')
const narrow = { width: 320, height: 640 }
const say = veteranZh

beforeAll(async () => {
  if (!hasBrowser) return
  app = await testApp()
  await demoData(app)
  await app.wired.services.matching.start()
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  await app?.close()
})

const visit = (language: 'zh-CN' | 'en' = 'zh-CN', viewport = phone) =>
  visitor(browser, { url: app.url, language, viewport })

const signIn = async (page: Page, words: typeof say | typeof veteranEn = say) => {
  await page.getByLabel(words.sign.phone).fill(veteran?.phone ?? '')
  await page.getByLabel(words.sign.password, { exact: true }).fill(veteran?.password ?? '')
  await page
    .getByRole('main')
    .getByRole('button', { name: words === say ? '登录' : 'Sign in', exact: true })
    .click()
  await page.waitForURL((url) => url.pathname !== '/sign-in')
}

/** The account's language, which the pages follow once the person has signed in. */
const accountSpeaks = async (language: 'zh_CN' | 'en') => {
  const input = { phone: veteran?.phone, password: veteran?.password }
  const signedIn = await app.ask('mutation ($input: SignInInput!) { signIn(input: $input) { token } }', {
    input,
  })
  await app.ask(
    'mutation ($language: Language!) { updateAccount(input: { language: $language }) { id } }',
    { language },
    { as: signedIn.data.signIn.token },
  )
}

const signedIn = async () => {
  await accountSpeaks('zh_CN')
  const person = await visit()
  await person.go('/sign-in')
  await signIn(person.page)
  return person
}

const widerThanTheScreen = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

const forEverybody = ['/', '/sign-in', '/sign-up', '/fairs', '/trainings', '/search', '/privacy', '/nowhere']
const forVeterans = [
  '/profile',
  '/profile/service',
  '/profile/suggestions',
  '/profile/wishes',
  '/profile/identity',
  '/profile/living',
  '/profile/readings',
  '/matches',
  '/applications',
  '/searches',
  '/inbox',
  '/pass',
  '/account',
  '/account/consents',
  '/account/my-data',
  '/account/erase',
]

/* @long */
describe.skipIf(!hasBrowser)('the pages of a veteran', () => {
  it.each(['zh-CN', 'en'] as const)(
    'hold on a screen of 320 pixels without a fault of accessibility, in %s',
    async (language) => {
      await accountSpeaks(language === 'en' ? 'en' : 'zh_CN')
      const { page, go, look } = await visit(language, narrow)
      const faults: string[] = []
      const check = async (path: string) => {
        await go(path)
        await page.getByRole('heading', { level: 1 }).waitFor()
        faults.push(...(await look(`narrow-${language}${path.replaceAll('/', '-')}`)))
        if ((await widerThanTheScreen(page)) > 0) faults.push(`${path} is wider than the screen`)
        expect(await page.evaluate(() => document.documentElement.lang)).toBe(language)
      }
      for (const path of forEverybody) await check(path)
      await go('/sign-in')
      await signIn(page, language === 'en' ? veteranEn : veteranZh)
      for (const path of forVeterans) await check(path)
      expect(faults).toEqual([])
    },
    180_000,
  )

  it('lead a stranger to sign in and back to where he was going', async () => {
    const { page, go } = await visit()
    await go('/matches?pay=4000')
    await page.waitForURL('**/sign-in?back=*')
    await signIn(page)
    expect(page.url()).toBe(`${app.url}/matches?pay=4000`)
  })

  it('keep what was typed through a lost network and a reload, and forget it once it is saved', async () => {
    const { page, go } = await signedIn()
    await go('/profile/service')
    const text = page.getByLabel(say.service.text)
    await text.fill('在炊事班做了三年大锅菜')
    await page.context().setOffline(true)
    await page.getByRole('button', { name: say.service.save }).click()
    await page.getByText(zhCN.state.offlineKept).waitFor()
    expect(await text.inputValue()).toBe('在炊事班做了三年大锅菜')
    await page.context().setOffline(false)
    await page.reload()
    expect(await text.inputValue()).toBe('在炊事班做了三年大锅菜')
    await page.getByRole('button', { name: say.service.save }).click()
    await page.waitForURL('**/profile/suggestions')
    expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage }))).not.toContain('炊事班')
  })

  it('switch the language at once without losing what was typed, and never write a resident ID down', async () => {
    const { page, go } = await signedIn()
    await go('/profile/identity')
    await page.getByLabel(say.identity.residentId).fill('11010519491231002X')
    await page.getByText(say.identity.residentIdRight).waitFor()
    await page.getByRole('button', { name: zhCN.language.other }).click()
    const field = page.getByLabel(veteranEn.identity.residentId)
    expect(await field.inputValue()).toBe('11010519491231002X')
    await page.waitForLoadState('networkidle')
    expect(
      await page.evaluate(() => JSON.stringify([{ ...sessionStorage }, { ...localStorage }])),
    ).not.toContain('11010519491231002X')
  })

  it('keep the filters in the address, so that back and a reload show the same list', async () => {
    const { page, go } = await signedIn()
    await go('/matches')
    await page.getByRole('article').first().waitFor()
    const all = await page.getByRole('status').first().textContent()
    await page.getByRole('button', { name: say.matches.filter }).click()
    await page.getByLabel(say.matches.pay).fill('3000')
    await page.getByLabel(say.matches.onlyReady).check()
    await page.getByRole('button', { name: say.matches.apply }).click()
    await page.waitForURL('**/matches?pay=3000&ready=1')
    await page.reload()
    const lifts = page.getByRole('list', { name: say.matches.active }).getByRole('listitem')
    await expect.poll(() => lifts.count()).toBe(2)
    await page.goBack()
    await expect.poll(() => page.getByRole('status').first().textContent()).toBe(all)
    expect(await lifts.count()).toBe(0)
  })

  it('show a ticket that was opened once in a new tab without a network, and forget it on signing out', async () => {
    const { page, go } = await signedIn()
    await go('/fairs')
    await page.getByRole('heading', { level: 2 }).getByRole('link').first().click()
    await page.getByRole('button', { name: say.fair.register, exact: true }).click()
    await page.getByRole('link', { name: say.fair.pass }).click()
    await page.getByRole('img', { name: say.pass.picture }).waitFor()
    const kept = () => page.evaluate(async () => (await caches.match('/')) !== undefined)
    await expect.poll(kept).toBe(true)
    await expect
      .poll(() =>
        page.evaluate(async () => {
          const set = (await caches.keys()).find((name) => name.startsWith('rongqiao-pages-'))
          return set ? (await (await caches.open(set)).keys()).length : 0
        }),
      )
      .toBeGreaterThan(10)

    await page.context().setOffline(true)
    const atTheDoor = await page.context().newPage()
    await atTheDoor.goto(`${app.url}/pass`)
    await atTheDoor.getByText(say.pass.offline).waitFor()
    expect(await atTheDoor.getByRole('img', { name: say.pass.picture }).count()).toBe(1)
    await atTheDoor.goto(`${app.url}/pass/another`)
    await atTheDoor.getByText(say.pass.notKept).waitFor()
    expect(await atTheDoor.getByRole('img', { name: say.pass.picture }).count()).toBe(0)
    await page.context().setOffline(false)

    await go('/account')
    await page.getByRole('button', { name: zhCN.action.signOut }).click()
    await page.waitForURL(`${app.url}/`)
    expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain('ticket')
  })
})
