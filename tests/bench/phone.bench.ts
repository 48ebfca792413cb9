import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { child } from '../../commands/child.ts'
import { startEmbedded } from '../../embedded/index.ts'
import { openBrowser, phone } from '../support/browser.ts'
import { demoPassword, demoPeople } from '../support/demo-people.ts'
import { percentile, printLine } from './advert-source.ts'

/** An old phone at the edge of a village: 400 kbit/s, 400 ms there and back, and a sixth of this machine's speed. */
const network = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 }
const slowing = 6
const visits = Number(process.env['VISITS'] ?? 5)

/** What was measured of the pages before they were made for such a phone (commit efff384, by this very script), in milliseconds. */
const before = { '/': { words: 5_928, useful: 6_727 }, '/matches': { words: 7_488, useful: 9_529 } }

const useful = { '/': 'main a[href^="/fairs/"]', '/matches': 'article a[href^="/postings/"]' }

type Path = keyof typeof before

/** Asks like the page does, for a session's cookie. */
async function signIn(page: Page, url: string): Promise<void> {
  const veteran = demoPeople.find(({ role }) => role === 'VETERAN')
  await page.request.post(`${url}/graphql`, {
    data: {
      query: 'mutation ($input: SignInInput!) { signIn(input: $input) { viewer { id } } }',
      variables: { input: { phone: veteran?.phone, password: veteran?.password } },
    },
  })
}

interface Visit {
  readonly words: number
  readonly useful: number
  readonly bytes: number
}

/** One visit with nothing kept: until the first words stand, and until what was asked for stands and can be tapped. */
async function visit(browser: Browser, url: string, path: Path): Promise<Visit> {
  const context = await browser.newContext({ viewport: phone, locale: 'zh-CN' })
  try {
    const page = await context.newPage()
    await signIn(page, url)
    const devtools = await context.newCDPSession(page)
    await devtools.send('Network.enable')
    await devtools.send('Network.emulateNetworkConditions', network)
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowing })
    let bytes = 0
    devtools.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength))
    await page.addInitScript((selector) => {
      const told = window as unknown as { useful: number }
      const watching = new MutationObserver(() => {
        if (told.useful || !document.querySelector(selector)) return
        requestAnimationFrame(() => setTimeout(() => (told.useful = performance.now())))
      })
      watching.observe(document, { childList: true, subtree: true })
    }, useful[path])
    await page.goto(url + path, { waitUntil: 'commit' })
    await page.waitForFunction(() => (window as unknown as { useful?: number }).useful, null, {
      timeout: 60_000,
      polling: 500,
    })
    const [words, shown] = await page.evaluate(() => [
      performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
      (window as unknown as { useful: number }).useful,
    ])
    return { words: words ?? 0, useful: shown ?? 0, bytes }
  } finally {
    await context.close()
  }
}

/** A veteran's first visit on a slow phone: home and matches, until the first words and until they are of use. */
export async function run(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'rq-phone-'))
  const embedded = await startEmbedded(folder, () => undefined)
  const env = {
    ...{ PATH: process.env['PATH'], PORT: '0', DATA_FOLDER: folder, SEED_DEMO: 'yes', LOG_LEVEL: 'silent' },
    DEMO_PASSWORD: demoPassword,
    ...embedded.addresses,
  }
  const server = await child('server/main.ts', env, () => undefined)
  const browser = await openBrowser()
  try {
    const url = `http://localhost:${server.port}`
    for (const path of ['/', '/matches'] as const) {
      const all: Visit[] = []
      for (let nth = 0; nth < visits; nth++) all.push(await visit(browser, url, path))
      for (const what of ['words', 'useful'] as const) {
        const value = percentile(
          all.map((each) => each[what]),
          0.5,
        )
        printLine({ name: `phone ${path} ${what}`, value, unit: 'ms', baseline: before[path][what] })
      }
      process.stdout.write(`${path} ${JSON.stringify(all)}\n`)
    }
  } finally {
    await browser.close()
    await server.close()
    await embedded.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
