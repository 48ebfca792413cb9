import type { Browser, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { anEmployer } from '../support/a-employer.ts'
import { aPosting } from '../support/a-posting.ts'
import { aVeteran } from '../support/a-veteran.ts'
import { desk, hasBrowser, openBrowser, phone, visitor } from '../support/browser.ts'
import { codeSentTo } from '../support/sent-codes.ts'
import { residentId } from '../support/valid-identifiers.ts'
import * as onPhone from './veteran-steps.ts'
import { wordsOf, type Words } from './words.ts'
import { workingDemo } from './working-demo.ts'

const it = test
  .extend('app', { scope: 'file' }, ({}, { onCleanup }) => workingDemo(onCleanup))
  .extend('browser', { scope: 'file' }, async ({}, { onCleanup }): Promise<Browser> => {
    const browser = await openBrowser()
    onCleanup(() => browser.close())
    return browser
  })

/** From the first page by its door to the box, and what is typed there. */
const searchFromHome = async (page: Page, { front, search }: Words, typed: string) => {
  await page.getByRole('link', { name: front.home.words }).click()
  const box = page.getByRole('combobox', { name: search.search.box })
  // Whoever has come to type may type.
  await expect.poll(() => box.evaluate((element) => element === document.activeElement)).toBe(true)
  await box.fill(typed)
  await box.press('Enter')
  await page.waitForURL('**/search?q=*')
}

/** How many postings the page says it has found, once it says so. */
const counted = async (page: Page): Promise<number> => {
  const count = page.locator('main output').filter({ hasText: /\d+ (个岗位|postings?)/ })
  return Number(/\d+/.exec((await count.textContent()) ?? '')?.[0])
}

describe.skipIf(!hasBrowser).for(['zh-CN', 'en'] as const)('the search for everybody, in %s', (language) => {
  const words = wordsOf[language]
  const say = words.search

  it('lets a stranger search, take a refusal off and put it back, and come back to the list', async ({
    app,
    browser,
  }) => {
    const { page, go, look, complaints } = await visitor(browser, { url: app.url, language, viewport: phone })
    await go('/')
    await searchFromHome(page, words, '司机 泉港 不要夜班')
    await page.getByRole('article').first().waitFor()
    const refusal = page.locator('button[data-state="refused"]')
    await refusal.waitFor()
    const faults = await look(`search-found-${language}`)
    const narrow = await counted(page)
    await refusal.click()
    await page.waitForURL('**&off=*')
    const back = page.getByRole('list', { name: say.understood.off }).getByRole('button')
    await back.waitFor()
    await expect.poll(() => counted(page)).toBeGreaterThanOrEqual(narrow)
    await back.click()
    await page.waitForURL((url) => !url.searchParams.has('off'))
    await expect.poll(() => counted(page)).toBe(narrow)
    const sorted = page.waitForResponse((answer) =>
      Boolean(answer.request().postData()?.includes('"orderBy":"PAY"')),
    )
    await page.getByRole('combobox', { name: words.shared.sortedBy }).selectOption('PAY')
    await page.waitForURL('**&sort=PAY')
    await sorted
    await expect.poll(() => counted(page)).toBe(narrow)
    const address = page.url()
    const last = page.locator('a[href^="/postings/"]').last()
    await last.scrollIntoViewIfNeeded()
    const place = await page.evaluate(() => window.scrollY)
    expect(place).toBeGreaterThan(0)
    await last.click()
    await page.waitForURL('**/postings/*')
    await page.getByText(words.shared.posting.conditions).first().waitFor()
    await page.goBack()
    await page.getByRole('article').first().waitFor()
    expect(page.url()).toBe(address)
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(place)
    expect([...faults, ...complaints]).toEqual([])
    await page.context().close()
  })

  it('grows at a desk when a refusal is taken off, and shrinks when it is put back', async ({
    app,
    browser,
  }) => {
    const { services } = app.wired
    const employer = await anEmployer(services)
    const welding = { title: '铝合金焊工', mustSkillIds: [], occupationCode: null } as const
    const day = await aPosting(services, employer, { ...welding, shift: 'DAY', payMin: 6_100 })
    const night = await aPosting(services, employer, { ...welding, shift: 'NIGHT', payMin: 6_200 })
    const asker = { viewer: null, ip: `10.1.${language === 'en' ? 1 : 2}.1` }
    const findable = async () =>
      (
        await services.search.searchPostings(asker, { words: '铝合金焊工', orderBy: 'FIT', first: 50 })
      ).nodes.map(({ id }) => id)
    await expect.poll(findable).toEqual(expect.arrayContaining([day._id, night._id]))
    const { page, go, look, complaints } = await visitor(browser, { url: app.url, language, viewport: desk })
    await go(`/search?q=${encodeURIComponent('焊工 不要夜班')}`)
    const refusal = page.locator('button[data-state="refused"]')
    await refusal.waitFor()
    const shown = (id: string) => page.locator(`a[href="/postings/${id}"]`).count()
    await expect.poll(() => shown(day._id)).toBeGreaterThan(0)
    expect(await shown(night._id)).toBe(0)
    const narrow = await counted(page)
    // All of it by the keyboard: the chip is a button like any other.
    await refusal.focus()
    await page.keyboard.press('Enter')
    await page.waitForURL('**&off=*')
    await expect.poll(() => counted(page)).toBeGreaterThan(narrow)
    await expect.poll(() => shown(night._id)).toBeGreaterThan(0)
    const faults = await look(`search-desk-${language}`)
    await page.getByRole('list', { name: say.understood.off }).getByRole('button').click()
    await page.waitForURL((url) => !url.searchParams.has('off'))
    await expect.poll(() => counted(page)).toBe(narrow)
    expect(await shown(night._id)).toBe(0)
    expect([...faults, ...complaints]).toEqual([])
    await page.context().close()
  })

  it('says plainly that nothing fits all, and what to let go', async ({ app, browser }) => {
    const { page, go, look } = await visitor(browser, { url: app.url, language, viewport: phone })
    await go(`/search?q=${encodeURIComponent('焊工 泉港区 夜班 9000以上')}`)
    await page.getByText(say.found.none).waitFor()
    expect(
      await page
        .getByRole('article')
        .getByRole('heading', { level: 3 })
        .getByRole('link', { name: '焊' })
        .count(),
    ).toBe(0)
    const faults = await look(`search-none-${language}`)
    await page
      .getByRole('main')
      .getByRole('listitem')
      .getByRole('button', { name: /\d+ (个岗位|postings?)/ })
      .first()
      .click()
    await page.waitForURL('**&off=*')
    await page.locator('a[href^="/postings/"]').first().waitFor()
    expect(faults).toEqual([])
    await page.context().close()
  })

  it('leads a newcomer from the keyword to a list of matches', async ({ app, browser }) => {
    const person = await visitor(browser, { url: app.url, language, viewport: phone })
    const { page, go } = person
    const newcomer = {
      name: '陈海峰',
      phone: language === 'en' ? '13905950062' : '13905950061',
      residentId: residentId(language === 'en' ? 62 : 61),
      serviceText: '在部队开了五年卡车，有 B2 驾照',
    }
    await onPhone.signUpVeteran(person, words, newcomer, (number) =>
      codeSentTo(app.platform.dataFolder, number),
    )
    await go('/')
    await searchFromHome(page, words, '货车司机')
    await page.locator('a[href^="/postings/"]').first().waitFor()
    await page.getByRole('link', { name: say.search.byService }).click()
    await page.waitForURL('**/profile/service')
    await onPhone.tellService(person, words, newcomer)
    await onPhone.confirmSuggestions(person, words)
    await onPhone.stateWishes(person, words)
    await onPhone.saveWishes(person, words)
    // An address from before leads to the search, and to no dead end.
    await go('/matches?search=open')
    await page.getByRole('combobox', { name: say.search.box }).waitFor()
    await page.context().close()
  })

  it('tells by the saved search of a posting that is new', async ({ app, browser }) => {
    const { services } = app.wired
    const veteran = await aVeteran(services, {}, { language })
    const { page, go, look } = await visitor(browser, { url: app.url, language, viewport: phone })
    await page.context().addCookies([{ name: 'rongqiao_session', value: veteran.token, url: app.url }])
    const title = language === 'en' ? '夜间养蜂员' : '山地养蜂员'
    await go(`/search?q=${encodeURIComponent('养蜂员')}`)
    await page.getByRole('button', { name: say.saved.save }).click()
    await page.getByText(`✓ ${say.saved.isSaved}`).waitFor()
    await page.getByLabel(say.saved.rhythm).selectOption('WEEKLY')
    await expect
      .poll(async () => (await services.search.mySavedSearches(veteran.viewer))[0]?.rhythm)
      .toBe('WEEKLY')
    app.platform.clock.advance(3_600_000)
    await aPosting(services, await anEmployer(services), { title, mustSkillIds: [] })
    const [saved] = await services.search.mySavedSearches(veteran.viewer)
    if (!saved) throw new Error('nothing is saved')
    await services.search.alert({ id: saved._id, version: saved.version })
    await expect
      .poll(
        async () => {
          await go('/inbox')
          return page.getByText(title).count()
        },
        { timeout: 30_000, interval: 1_000 },
      )
      .toBeGreaterThan(0)
    await page.getByRole('button', { name: words.veteran.inbox.open }).first().click()
    await page.waitForURL('**/search?q=*&sort=NEWEST')
    // The alert reads the records; the list may learn of it a moment later.
    await expect
      .poll(
        async () => {
          await go(new URL(page.url()).pathname + new URL(page.url()).search)
          return page.getByRole('article').getByText(title).count()
        },
        { timeout: 30_000, interval: 1_000 },
      )
      .toBeGreaterThan(0)
    await go('/searches')
    await page.getByRole('article').waitFor()
    expect(await look(`searches-${language}`)).toEqual([])
    await page.context().close()
  })
})
