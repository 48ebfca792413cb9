import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aStaffMember } from '../support/a-account.ts'
import { aPosting } from '../support/a-posting.ts'
import { anEmployer } from '../support/a-employer.ts'
import { desk, hasBrowser, openBrowser, phone, visitor } from '../support/browser.ts'
import { testApp, type TestApp } from '../support/test-app.ts'
import { fill, wordsOf } from './words.ts'

let app: TestApp
let browser: Browser
beforeAll(async () => {
  if (!hasBrowser) return
  app = await testApp()
  await aPosting(app.wired.services, await anEmployer(app.wired.services), {
    title: '电焊工',
    occupationCode: null,
    mustSkillIds: [],
  })
  await app.wired.services.matching.start()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await app?.close()
})

/** The option that a box says is the active one, which has to be there and to be marked. */
async function activeOption(page: Page, box: ReturnType<Page['getByRole']>): Promise<string | null> {
  const id = await box.getAttribute('aria-activedescendant')
  if (id === null) return null
  const option = page.locator(`[id="${id}"]`)
  expect(await option.getAttribute('role')).toBe('option')
  expect(await option.getAttribute('aria-selected')).toBe('true')
  return option.innerText()
}

describe.skipIf(!hasBrowser).each(['zh-CN', 'en'] as const)(
  'the box for words without a mouse, in %s',
  (language) => {
    const say = wordsOf[language].search.search

    it('offers, is gone through, taken and closed by keys alone, and says so', async () => {
      const { page, go, look, complaints } = await visitor(browser, {
        url: app.url,
        language,
        viewport: desk,
      })
      await go('/search')
      const box = page.getByRole('combobox', { name: say.box })
      await expect.poll(() => box.evaluate((element) => element === document.activeElement)).toBe(true)
      await page.keyboard.type('hangong')
      const list = page.getByRole('listbox', { name: say.suggestions })
      await list.getByRole('option').first().waitFor()
      expect(await box.getAttribute('aria-expanded')).toBe('true')
      expect(await box.getAttribute('aria-controls')).toBe(await list.getAttribute('id'))
      expect(await activeOption(page, box)).toBeNull()
      const count = await list.getByRole('option').count()
      const told = fill(say.suggested_other, { count: String(count) })
      await page.locator('output', { hasText: told }).waitFor({ state: 'attached' })
      await page.keyboard.press('ArrowDown')
      const first = await activeOption(page, box)
      expect(first).toBeTruthy()
      await page.keyboard.press('ArrowUp')
      expect(await activeOption(page, box)).toBeNull()
      await page.keyboard.press('ArrowUp')
      expect(await activeOption(page, box)).toBe(await list.getByRole('option').last().innerText())
      const faults = await look(`search-suggestions-${language}`)
      await page.keyboard.press('Escape')
      expect(await box.getAttribute('aria-expanded')).toBe('false')
      expect(await box.inputValue()).toBe('hangong')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('ArrowDown')
      const taken = await activeOption(page, box)
      await page.keyboard.press('Enter')
      await page.waitForURL('**/search?q=*')
      const words = new URL(page.url()).searchParams.get('q') ?? ''
      expect(taken).toContain(words)
      expect(await box.inputValue()).toBe(words)
      expect([...faults, ...complaints]).toEqual([])
      await page.context().close()
    })

    it('offers what was searched for before to who comes to the empty box, until that is cleared', async () => {
      const { page, go, look } = await visitor(browser, { url: app.url, language, viewport: phone })
      await go('/search')
      const box = page.getByRole('combobox', { name: say.box })
      await box.fill('电焊工')
      await page.keyboard.press('Enter')
      await page.waitForURL('**/search?q=*')
      await go('/search')
      await expect.poll(() => box.evaluate((element) => element === document.activeElement)).toBe(true)
      // Whom the page puts there is not bothered; who comes by a key or a tap is offered.
      expect(await box.getAttribute('aria-expanded')).toBe('false')
      await page.keyboard.press('Tab')
      await page.keyboard.press('Shift+Tab')
      const offer = page
        .getByRole('listbox', { name: say.suggestions })
        .getByRole('option', { name: '电焊工' })
      await offer.waitFor()
      expect(await look(`search-recent-${language}`)).toEqual([])
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await page.waitForURL('**/search?q=*')
      await go('/search')
      await page.getByRole('button', { name: say.clearRecent }).click()
      await page.getByText(say.cleared).waitFor()
      await box.click()
      await expect.poll(() => offer.count()).toBe(0)
      expect(await page.evaluate(() => localStorage.getItem('rongqiao.searches'))).toBeNull()
      await page.context().close()
    })

    it('keeps nothing of what staff search for others', async () => {
      const staff = await aStaffMember(app.wired.services, { language })
      const { page, go } = await visitor(browser, { url: app.url, language, viewport: desk })
      await page.context().addCookies([{ name: 'rongqiao_session', value: staff.token, url: app.url }])
      await go('/search')
      await page.getByRole('combobox', { name: say.box }).fill('电焊工')
      await page.keyboard.press('Enter')
      await page.waitForURL('**/search?q=*')
      await page.getByRole('article').first().waitFor()
      expect(await page.evaluate(() => localStorage.getItem('rongqiao.searches'))).toBeNull()
      await page.context().close()
    })
  },
)

describe.skipIf(!hasBrowser).each(['zh-CN', 'en'] as const)(
  'a list that is typed into at a desk, in %s',
  (language) => {
    const { field } = wordsOf[language].desk

    it('is heard and used as a combobox: what it controls, what is active, how many there are', async () => {
      const employer = await anEmployer(app.wired.services, {}, { language })
      const { page, go, look } = await visitor(browser, { url: app.url, language, viewport: desk })
      await page.context().addCookies([{ name: 'rongqiao_session', value: employer.token, url: app.url }])
      await go('/employer/postings/new')
      const box = page.locator('#field-occupationCode')
      expect(await box.getAttribute('role')).toBe('combobox')
      await box.focus()
      await page.keyboard.type('hangong')
      const list = page.locator('#field-occupationCode_list')
      await list.getByRole('option').nth(1).waitFor()
      expect(await list.getAttribute('role')).toBe('listbox')
      expect(await box.getAttribute('aria-expanded')).toBe('true')
      expect(await box.getAttribute('aria-controls')).toBe('field-occupationCode_list')
      // What is heard is what is seen: every option, not three in a hidden list.
      const count = await list.getByRole('option').count()
      const told = fill(field.found_other, { count: String(count) })
      await page.locator('output', { hasText: told }).waitFor({ state: 'attached' })
      const active = async () => page.locator(`[id="${await box.getAttribute('aria-activedescendant')}"]`)
      expect(await (await active()).isVisible()).toBe(true)
      const first = await (await active()).innerText()
      await page.keyboard.press('ArrowDown')
      await expect.poll(async () => (await active()).innerText()).not.toBe(first)
      expect(await look(`picker-open-${language}`)).toEqual([])
      await page.keyboard.press('Escape')
      expect(await box.getAttribute('aria-expanded')).toBe('false')
      await box.fill('')
      await page.keyboard.type('zzzzqq')
      await list.getByRole('option', { name: field.nothingFound }).waitFor()
      expect(await look(`picker-none-${language}`)).toEqual([])
      await box.fill('hangong')
      await list.getByRole('option').nth(1).waitFor()
      const taken = (await (await active()).innerText()).split(/\s/)[0] ?? ''
      await page.keyboard.press('Enter')
      await expect.poll(() => box.getAttribute('aria-expanded')).toBe('false')
      await expect.poll(() => page.locator('.ant-select', { has: box }).innerText()).toContain(taken)
      await page.context().close()
    })
  },
)
