import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { chromium, type Browser, type Page } from 'playwright-core'
import { smallTargets } from './small-targets.ts'

const executablePath = '/usr/bin/chromium'

/** Whether this machine has the browser; `npm test` installs it. */
export const hasBrowser = existsSync(executablePath)

const quiet = [
  'disable-gpu',
  'disable-quic',
  'no-first-run',
  'disable-background-networking',
  'disable-component-update',
  'disable-sync',
]

export const browserArguments = {
  executablePath,
  args: ['--no-sandbox', ...quiet.map((flag) => `--${flag}`)],
}

export const openBrowser = (): Promise<Browser> => chromium.launch(browserArguments)

export const phone = { width: 390, height: 844 }
export const desk = { width: 1280, height: 900 }

/** `SCREENS=docs/screens npm test -- tests/journeys` keeps what the journey saw. */
const screens = process.env['SCREENS']

export interface Visitor {
  readonly page: Page
  /** Opens a page of the installation. */
  go(path: string): Promise<void>
  /** Keeps a picture when asked to, and gives the accessibility faults (WCAG 2.2 A and AA, and targets that are too small) of what is shown. */
  look(name: string): Promise<string[]>
  /** Keeps a picture of where a journey broke off, in `.cache/journeys`. */
  lastSight(name: string): Promise<void>
  /** What the page complained about on its console. */
  readonly complaints: string[]
}

/**
 * What axe finds against WCAG 2.2 A and AA. A page that is one frame is its own whole: the second page that axe opens to put the
 * findings of several frames together, and the account of what is well, cost two thirds of the looking and tell nothing more.
 */
async function violationsOf(page: Page) {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(page.frames().length === 1)
    .options({ resultTypes: ['violations'] })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  return violations
}

/** Waits for what fades or slides: half-way its colours are nobody's. What turns for ever is not waited for. */
const settled = (page: Page) =>
  page.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter(
        ({ effect, playState }) => playState === 'running' && effect?.getTiming().iterations !== Infinity,
      )
    await Promise.allSettled(ending.map(({ finished }) => finished))
  })

/** A person of their own: no cookie, no storage of anybody else. */
export async function visitor(
  browser: Browser,
  options: { url: string; language: string; viewport: { width: number; height: number } },
): Promise<Visitor> {
  const context = await browser.newContext({
    locale: options.language,
    viewport: options.viewport,
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  page.setDefaultTimeout(60_000)
  const complaints: string[] = []
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  return {
    page,
    complaints,
    go: async (path) => void (await page.goto(options.url + path, { waitUntil: 'networkidle' })),
    lastSight: async (name) =>
      void (await page.screenshot({ path: `.cache/journeys/${name}.png`, fullPage: true })),
    async look(name) {
      await page.waitForLoadState('networkidle')
      await settled(page)
      if (screens) {
        mkdirSync(screens, { recursive: true })
        await page.screenshot({ path: join(screens, `${name}.png`) })
      }
      const violations = await violationsOf(page)
      const small = await smallTargets(page)
      return [
        ...violations.map(
          ({ id, nodes }) => `${name}: ${id} at ${nodes.map((node) => node.target.join(' ')).join(', ')}`,
        ),
        ...small.map((target) => `${name}: ${target} is small`),
      ]
    },
  }
}
