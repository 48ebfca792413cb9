import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoData } from '../support/demo-data.ts'
import { aStaffMember } from '../support/a-account.ts'
import { anEmployer } from '../support/a-employer.ts'
import { aPosting } from '../support/a-posting.ts'
import { aVeteran } from '../support/a-veteran.ts'
import { desk, hasBrowser, openBrowser, phone, visitor, type Visitor } from '../support/browser.ts'
import { testApp, type TestApp } from '../support/test-app.ts'
import { wordsOf } from './words.ts'

let app: TestApp
let browser: Browser
const languages = ['zh-CN', 'en'] as const
type Language = (typeof languages)[number]
/** Sessions of people who read this language. */
const tokens = new Map<Language, Record<'veteran' | 'staff' | 'employer', string>>()

const manyPostings = 8

beforeAll(async () => {
  if (!hasBrowser) return
  app = await testApp()
  await demoData(app)
  const { services } = app.wired
  for (const language of languages) {
    const employer = await anEmployer(services, {}, { language })
    for (let at = 0; at < manyPostings; at++)
      await aPosting(services, employer, {
        title: `叉车司机（${at + 1} 号仓）`,
        mustSkillIds: [],
        payMin: 5_000 + at * 100,
        payMax: 7_000 + at * 100,
      })
    const wishes = { occupationCodes: ['6-30-05-01'] }
    tokens.set(language, {
      veteran: (await aVeteran(services, { wishes }, { language })).token,
      staff: (await aStaffMember(services, { language })).token,
      employer: employer.token,
    })
  }
  await services.matching.start()
  browser = await openBrowser()
}, 240_000)
afterAll(async () => {
  await browser?.close()
  await app?.close()
})

/** A list as people use it: where it is, what its rows lead to, and in which orders it can be put. */
interface List {
  readonly path: string
  /** Links from a row to what it is about. */
  readonly rows: string
  readonly orders?: readonly string[]
}

const onPhone: readonly List[] = [
  { path: '/matches', rows: 'article a[href^="/postings/"]', orders: ['NEWEST', 'PAY', 'DISTANCE'] },
  {
    path: '/search?q=%E5%8F%B8%E6%9C%BA',
    rows: 'article a[href^="/postings/"]',
    orders: ['NEWEST', 'PAY'],
  },
  { path: '/trainings', rows: 'main article, main li article' },
  { path: '/fairs', rows: 'main a[href^="/fairs/"]' },
  { path: '/policies', rows: 'main a[href^="/policies/"]' },
]

const atDesk: readonly (List & { readonly who: 'staff' | 'employer'; readonly sorts: boolean })[] = [
  { who: 'staff', sorts: true, path: '/staff/veterans', rows: 'tbody a[href^="/staff/veterans/"]' },
  { who: 'staff', sorts: true, path: '/staff/firms', rows: 'tbody a[href^="/staff/firms/"]' },
  { who: 'staff', sorts: true, path: '/staff/fairs', rows: 'tbody a[href^="/staff/fairs/"]' },
  { who: 'staff', sorts: true, path: '/staff/trainings', rows: 'tbody tr:not([aria-hidden])' },
  { who: 'staff', sorts: false, path: '/staff/policies', rows: 'tbody a[href^="/staff/policies/"]' },
  { who: 'employer', sorts: true, path: '/employer/postings', rows: 'tbody a[href^="/employer/postings/"]' },
]

const signedIn = async (
  who: 'veteran' | 'staff' | 'employer',
  language: Language,
  viewport: typeof phone,
) => {
  const seen = await visitor(browser, { url: app.url, language, viewport })
  const value = tokens.get(language)?.[who] ?? ''
  await seen.page.context().addCookies([{ name: 'rongqiao_session', value, url: app.url }])
  return seen
}

const textsOf = (page: Page, rows: string): Promise<string[]> => page.locator(rows).allInnerTexts()

/** What a phone's page says of how many there are, by itself: it shows no more than that. */
async function countOnPhone(page: Page, rows: string): Promise<number> {
  const said = page.locator('main output').filter({ hasText: /^\D*\d[\d,]*\D*$/ })
  const shown = await page.locator(rows).count()
  const numbers = (await said.allInnerTexts()).map((text) => Number(text.replaceAll(/\D/g, '')))
  return Math.max(...numbers.filter((number) => number >= shown), -1)
}

const countAtDesk = async (page: Page, pager: string): Promise<number> =>
  Number(
    /\d+/.exec(await page.getByRole('navigation', { name: pager }).locator('span').first().innerText())?.[0],
  )

/** The answer to the question for this order. */
const answerIn = (page: Page, order: RegExp) =>
  page.waitForResponse((each) => order.test(each.request().postData() ?? ''))

/** Goes down to the last row, follows it, comes back: the same address, the same rows, the same place. */
async function goesBack(page: Page, rows: string): Promise<void> {
  const address = page.url()
  const texts = await textsOf(page, rows)
  const last = page.locator(rows).last()
  if ((await last.getAttribute('href')) === null) return
  await last.scrollIntoViewIfNeeded()
  const place = await page.evaluate(() => window.scrollY)
  await last.click()
  await page.waitForURL((url) => url.href !== address)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.goBack()
  await page.locator(rows).first().waitFor()
  expect(page.url()).toBe(address)
  await expect.poll(() => textsOf(page, rows)).toEqual(texts)
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(place)
}

/** Whoever is sent the address sees the same. */
async function isShared({ page }: Visitor, rows: string): Promise<void> {
  const texts = await textsOf(page, rows)
  await page.reload({ waitUntil: 'networkidle' })
  await page.locator(rows).first().waitFor()
  await expect.poll(() => textsOf(page, rows)).toEqual(texts)
}

/* @long */
describe.skipIf(!hasBrowser).each(languages)('every list, in %s', (language) => {
  const { pager } = wordsOf[language].desk.list
  it.each(onPhone)(
    'on a phone says how many, sorts, keeps its place and can be shared: $path',
    async (list) => {
      const seen = await signedIn('veteran', language, phone)
      const { page, go, complaints } = seen
      await go(list.path)
      await page.locator(list.rows).first().waitFor()
      const total = await countOnPhone(page, list.rows)
      expect(total).toBeGreaterThanOrEqual(await page.locator(list.rows).count())
      for (const order of list.orders ?? []) {
        const answer = answerIn(page, new RegExp(`"orderBy":"${order}"`))
        await page.locator('main select').first().selectOption(order)
        await page.waitForURL(`**sort=${order}`)
        await answer
        await page.locator(list.rows).first().waitFor()
        expect(await countOnPhone(page, list.rows)).toBe(total)
      }
      await isShared(seen, list.rows)
      await goesBack(page, list.rows)
      expect(complaints).toEqual([])
      await page.context().close()
    },
  )

  it.each(atDesk)(
    'at a desk says how many, sorts, keeps its place and can be shared: $path',
    async (list) => {
      const seen = await signedIn(list.who, language, desk)
      const { page, go, complaints } = seen
      await go(list.path)
      await page.locator(list.rows).first().waitFor()
      const total = await countAtDesk(page, pager)
      expect(total).toBeGreaterThanOrEqual(1)
      const unsorted = page.locator('thead th[aria-sort="none"]')
      const sorts = (await unsorted.count()) > 0
      expect(sorts).toBe(list.sorts)
      if (sorts) {
        const answer = answerIn(page, /"orderBy":"/)
        await unsorted.first().getByRole('button').click()
        await page.waitForURL('**sort=*')
        await (await answer).finished()
        await expect.poll(() => page.locator('[aria-busy="true"]').count()).toBe(0)
        await page.locator(list.rows).first().waitFor()
        expect(await countAtDesk(page, pager)).toBe(total)
      }
      await isShared(seen, list.rows)
      await goesBack(page, list.rows)
      expect(complaints).toEqual([])
      await page.context().close()
    },
  )
})
