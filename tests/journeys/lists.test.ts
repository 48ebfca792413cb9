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
const addSynonym = 'mutation ($input: SynonymInput!) { addSynonym(input: $input) { id } }'

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
  // Something that staff did, for the log of it.
  const input = { words: '开大板车', occupationCode: '4-02-02-02', reason: '群众常用说法' }
  const as = tokens.get('zh-CN')?.staff ?? ''
  const added = await app.ask(addSynonym, { input }, { as })
  if (added.errors) throw new Error(JSON.stringify(added.errors))
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

/** What the question for an order says: its name, or the place from which the nearest are asked for. */
const asks = (order: string): RegExp =>
  order === 'NEAR' ? /"near":"\d+"/ : new RegExp(`"orderBy":"${order}"`)

const onPhone: readonly List[] = [
  { path: '/matches', rows: 'article a[href^="/postings/"]', orders: ['NEWEST', 'PAY', 'DISTANCE'] },
  {
    path: '/search?q=%E5%8F%B8%E6%9C%BA',
    rows: 'article a[href^="/postings/"]',
    orders: ['NEWEST', 'PAY'],
  },
  { path: '/trainings', rows: 'main li article', orders: ['DAYS_ASC', 'FEE_ASC', 'NEAR'] },
  { path: '/fairs', rows: 'main a[href^="/fairs/"]', orders: ['CLOSES_ASC', 'NEAR'] },
  { path: '/policies', rows: 'main a[href^="/policies/"]', orders: ['NEAR'] },
]

const atDesk: readonly (List & { readonly who: 'staff' | 'employer'; readonly sorts: boolean })[] = [
  { who: 'staff', sorts: true, path: '/staff/veterans', rows: 'tbody a[href^="/staff/veterans/"]' },
  { who: 'staff', sorts: true, path: '/staff/firms', rows: 'tbody a[href^="/staff/firms/"]' },
  { who: 'staff', sorts: true, path: '/staff/fairs', rows: 'tbody a[href^="/staff/fairs/"]' },
  { who: 'staff', sorts: true, path: '/staff/trainings', rows: 'tbody tr:not([aria-hidden])' },
  { who: 'staff', sorts: false, path: '/staff/policies', rows: 'tbody a[href^="/staff/policies/"]' },
  { who: 'staff', sorts: false, path: '/staff/audit?act=addSynonym', rows: 'tbody tr:not([aria-hidden])' },
  { who: 'employer', sorts: true, path: '/employer/postings', rows: 'tbody a[href^="/employer/postings/"]' },
]

/** Lists of which one line is open beside them: how they are narrowed stands in their address. */
const ofLines = ['/staff/queue?kind=employers', '/staff/oversight'] as const
const lines = 'main ul button[aria-current]'

type Who = 'veteran' | 'staff' | 'employer'
/** Who looks at lists keeps the same window open. */
const windows = new Map<string, Visitor>()

async function signedIn(who: Who, language: Language): Promise<Visitor> {
  const known = windows.get(`${who} ${language}`)
  if (known) return known
  const viewport = who === 'veteran' ? phone : desk
  const seen = await visitor(browser, { url: app.url, language, viewport })
  const value = tokens.get(language)?.[who] ?? ''
  await seen.page.context().addCookies([{ name: 'rongqiao_session', value, url: app.url }])
  windows.set(`${who} ${language}`, seen)
  return seen
}

/** What the window complained of since the last time. */
const complaintsOf = ({ complaints }: Visitor): string[] => complaints.splice(0)

const open = async ({ page }: Visitor, path: string, rows: string): Promise<void> => {
  await page.goto(app.url + path)
  await page.locator(rows).first().waitFor()
  await expect.poll(() => page.locator('[aria-busy="true"]').count()).toBe(0)
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
  await page.reload()
  await page.locator(rows).first().waitFor()
  await expect.poll(() => textsOf(page, rows)).toEqual(texts)
}

/* @long */
describe.skipIf(!hasBrowser).each(languages)('every list, in %s', (language) => {
  const { desk: words, shared } = wordsOf[language]
  const { pager } = words.list
  it.each(onPhone)(
    'on a phone says how many, sorts, keeps its place and can be shared: $path',
    async ({ path, rows, orders = [] }) => {
      const seen = await signedIn('veteran', language)
      const { page } = seen
      await open(seen, path, rows)
      const total = await countOnPhone(page, rows)
      expect(total).toBeGreaterThanOrEqual(await page.locator(rows).count())
      for (const order of orders) {
        const answer = answerIn(page, asks(order))
        await page.getByRole('combobox', { name: shared.sortedBy, exact: true }).selectOption(order)
        await page.waitForURL(`**sort=${order}`)
        await answer
        await page.locator(rows).first().waitFor()
        await expect.poll(() => countOnPhone(page, rows)).toBe(total)
      }
      await isShared(seen, rows)
      await goesBack(page, rows)
      expect(complaintsOf(seen)).toEqual([])
    },
  )

  it.each(atDesk)(
    'at a desk says how many, sorts, keeps its place and can be shared: $path',
    async ({ who, path, rows, sorts }) => {
      const seen = await signedIn(who, language)
      const { page } = seen
      await open(seen, path, rows)
      const total = await countAtDesk(page, pager)
      expect(total).toBeGreaterThanOrEqual(1)
      const unsorted = page.locator('thead th[aria-sort="none"]')
      expect((await unsorted.count()) > 0).toBe(sorts)
      if (sorts) {
        const answer = answerIn(page, /"orderBy":"/)
        await unsorted.first().getByRole('button').click()
        await page.waitForURL('**sort=*')
        await (await answer).finished()
        await expect.poll(() => page.locator('[aria-busy="true"]').count()).toBe(0)
        await page.locator(rows).first().waitFor()
        expect(await countAtDesk(page, pager)).toBe(total)
      }
      await isShared(seen, rows)
      await goesBack(page, rows)
      expect(complaintsOf(seen)).toEqual([])
    },
  )

  it.each(ofLines)(
    'of lines says how many, and its address opens the same line for everybody: %s',
    async (path) => {
      const seen = await signedIn('staff', language)
      const { page } = seen
      await open(seen, path, lines)
      const total = await countAtDesk(page, pager)
      expect(total).toBeGreaterThanOrEqual(await page.locator(lines).count())
      const first = page.url()
      const name = await page.locator(lines).last().innerText()
      await page.locator(lines).last().click()
      await page.waitForURL('**id=*')
      const isOpen = () => page.locator('main ul button[aria-current="true"]').innerText()
      await expect.poll(isOpen).toBe(name)
      await isShared(seen, lines)
      await expect.poll(isOpen).toBe(name)
      expect(await countAtDesk(page, pager)).toBe(total)
      await page.goBack()
      await page.waitForURL(first)
      await expect.poll(isOpen).toBe(await page.locator(lines).first().innerText())
      expect(complaintsOf(seen)).toEqual([])
    },
  )
})
