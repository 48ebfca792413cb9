import { chromium, type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { zhCN } from '../../client/core/i18n/words.zh-CN.ts'
import { frontEn } from '../../client/veteran/home/words.en.ts'
import { frontZh } from '../../client/veteran/home/words.zh-CN.ts'
import { matchesEn } from '../../client/veteran/matches/words.en.ts'
import { matchesZh } from '../../client/veteran/matches/words.zh-CN.ts'
import { demoData } from '../support/demo-data.ts'
import { browserArguments, hasBrowser, openBrowser, phone, visitor } from '../support/browser.ts'
import { demoPeople } from '../support/demo-people.ts'
import { testApp, type TestApp } from '../support/test-app.ts'

let app: TestApp
let browser: Browser
let large: Browser
let token = ''

const veteran = demoPeople.find(({ role }) => role === 'VETERAN')

beforeAll(async () => {
  if (!hasBrowser) return
  app = await testApp()
  await demoData(app)
  await app.wired.services.matching.start()
  const input = { phone: veteran?.phone, password: veteran?.password }
  const { data } = await app.ask('mutation ($input: SignInInput!) { signIn(input: $input) { token } }', {
    input,
  })
  token = data.signIn.token
  browser = await openBrowser()
})

afterAll(async () => {
  await large?.close()
  await browser?.close()
  await app?.close()
})

const speaks = (as: string, language: 'zh_CN' | 'en') =>
  app.ask(
    'mutation ($language: Language!) { updateAccount(input: { language: $language }) { id } }',
    { language },
    { as },
  )

/** The demo's veteran on a phone, signed in without the form. */
async function signedIn(where: Browser, viewport = phone, language: 'zh-CN' | 'en' = 'zh-CN') {
  await speaks(token, language === 'en' ? 'en' : 'zh_CN')
  const person = await visitor(where, { url: app.url, language, viewport })
  await person.page.context().addCookies([{ name: 'rongqiao_session', value: token, url: app.url }])
  return person
}

const drawn = async (page: Page) => {
  await page.locator('#shell').waitFor({ state: 'detached' })
  await page.waitForLoadState('networkidle')
}

const text = async (path: string, headers: Record<string, string> = {}) => {
  const answer = await fetch(app.url + path, { headers })
  return { html: await answer.text(), policy: answer.headers.get('content-security-policy') ?? '' }
}

describe.skipIf(!hasBrowser)('a page before its program', () => {
  it.each([
    ['/', { 'accept-language': 'zh-CN' }, 'zh-CN', frontZh.home.title],
    ['/', { 'accept-language': 'en-GB, zh;q=0.5' }, 'en', frontEn.home.title],
    ['/matches?pay=4000', { 'accept-language': 'en' }, 'en', matchesEn.matches.title],
    [
      '/matches',
      { 'accept-language': 'en', cookie: 'rongqiao_language=zh-CN' },
      'zh-CN',
      matchesZh.matches.title,
    ],
    ['/pass/abc', { 'accept-language': 'zh' }, 'zh-CN', zhCN.state.loading],
    ['/matches', { cookie: 'rongqiao_language=fr' }, 'zh-CN', matchesZh.matches.title],
  ] as const)('of %s asked with %o says its first words in %s', async (path, headers, language, words) => {
    const { html } = await text(path, headers)
    const [, body = ''] = html.split('<body>')
    expect(html).toContain(`<html lang="${language}"`)
    expect(body.replace(/<script[\s\S]*?<\/script>/g, '')).toContain(words)
  })

  it('lets no script run that it did not bring', async () => {
    const { html, policy } = await text('/matches')
    expect(policy).toMatch(/script-src 'self' 'sha256-[^']+'/)
    expect(policy).not.toMatch(/script-src[^;]*unsafe/)
    expect(html.match(/<script>/g)).toHaveLength(1)
    expect((await text('/graphql')).policy).not.toContain('sha256')
  })

  it('shows the first matches with pay, place and reasons while the program is still on its way', async () => {
    const { page } = await signedIn(browser)
    await page.route('**/assets/foundation-*', () => undefined)
    await page.goto(`${app.url}/matches`, { waitUntil: 'commit' })
    const first = page.locator('#shell article').first()
    await first.waitFor()
    expect(await first.textContent()).toMatch(/元\/月[\s\S]*[✓△]/)
    expect(await first.getByRole('link').getAttribute('href')).toMatch(/^\/postings\//)
  })

  it('asks for what was begun once only', async () => {
    const { page } = await signedIn(browser)
    const asked: string[] = []
    page.on('request', (request) => {
      const body = request.postData()
      if (body && request.url().endsWith('/graphql'))
        asked.push((JSON.parse(body) as { operationName: string }).operationName)
    })
    await page.goto(`${app.url}/matches`)
    await drawn(page)
    expect(asked.filter((name) => name === 'Matches')).toHaveLength(1)
    expect(asked.filter((name) => name === 'Viewer')).toHaveLength(1)
  })
})

describe.skipIf(!hasBrowser)('the list of matches on a phone', () => {
  it.each(['zh-CN', 'en'] as const)('shows two cards and a half on a screen, in %s', async (language) => {
    const { page } = await signedIn(browser, phone, language)
    await page.goto(`${app.url}/matches`)
    await drawn(page)
    const room = (await page.getByRole('navigation').boundingBox())?.y ?? 0
    const boxes = await Promise.all([0, 1, 2].map((at) => page.getByRole('article').nth(at).boundingBox()))
    const seen = boxes.map((box) => (box ? Math.min(1, Math.max(0, (room - box.y) / box.height)) : 0))
    expect(seen.reduce((one, other) => one + other)).toBeGreaterThanOrEqual(2.5)
  })

  it('has cards that are a target as a whole, for a finger and for keys', async () => {
    const { page } = await signedIn(browser)
    await page.goto(`${app.url}/matches`)
    await drawn(page)
    const card = await page.getByRole('article').first().boundingBox()
    if (!card) throw new Error('there is no card')
    await page.mouse.click(card.x + card.width - 6, card.y + card.height - 6)
    await page.waitForURL('**/postings/*')
    await page.getByRole('link', { name: zhCN.action.back }).click()
    await page.waitForURL('**/matches')
    await page.getByRole('article').first().getByRole('link').focus()
    await page.keyboard.press('Enter')
    await page.waitForURL('**/postings/*')
  })

  it('goes back to the filtered list from a posting that another load has opened', async () => {
    const { page } = await signedIn(browser)
    await page.goto(`${app.url}/matches?pay=3000`)
    await drawn(page)
    const href = await page.getByRole('article').first().getByRole('link').getAttribute('href')
    await page.evaluate((to) => location.assign(to ?? '/'), href)
    await page.waitForURL('**/postings/*')
    await drawn(page)
    await page.getByRole('link', { name: zhCN.action.back }).click()
    await page.waitForURL('**/matches?pay=3000')
  })

  it('says in English what a Chinese title is for, and marks the title as Chinese', async () => {
    const { page } = await signedIn(browser, phone, 'en')
    await page.goto(`${app.url}/matches`)
    await drawn(page)
    const card = page.getByRole('article').first()
    expect(await card.getByRole('link').textContent()).toMatch(/^[A-Z][a-z].*[一-鿿].*\(in Chinese\)/u)
    expect(await card.locator('h2 [lang="zh-CN"]').textContent()).toMatch(/[一-鿿]/u)
    const bare = await card.evaluate((element) => {
      const copy = element.cloneNode(true) as Element
      for (const marked of copy.querySelectorAll('[lang="zh-CN"]')) marked.remove()
      return copy.textContent ?? ''
    })
    expect(bare).not.toMatch(/[一-鿿]/u)
  })
})

describe.skipIf(!hasBrowser)('large letters', () => {
  const cases = [
    ['200 %', 32, { width: 390, height: 844 }],
    ['150 % on a short screen', 24, { width: 360, height: 640 }],
  ] as const
  it.each(cases)(
    'of %s leave the tabs at the bottom and nothing wider than the screen',
    async (_, size, viewport) => {
      large = await chromium.launch({
        ...browserArguments,
        args: [...browserArguments.args, `--blink-settings=defaultFontSize=${size}`],
      })
      const { page } = await signedIn(large, viewport)
      for (const path of ['/', '/matches', '/fairs', '/profile', '/profile/wishes']) {
        await page.goto(app.url + path)
        await drawn(page)
        expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe(
          `${size}px`,
        )
        const tabs = await page.getByRole('navigation').boundingBox()
        expect((tabs?.y ?? 0) + (tabs?.height ?? 0), path).toBeCloseTo(viewport.height, 0)
        expect(tabs?.height, path).toBeLessThan(viewport.height / 6)
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
          path,
        ).toBeLessThanOrEqual(0)
      }
      await large.close()
    },
    90_000,
  )
})
