import { chromium } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { demoData } from '../support/demo-data.ts'
import { browserArguments, hasBrowser, visitor } from '../support/browser.ts'
import { demoPeople } from '../support/demo-people.ts'
import { testApp } from '../support/test-app.ts'

/** Text of the usual size at three widths, of twice the size on a phone, and half as large again on a short one. */
const views = [
  [16, { width: 390, height: 844 }],
  [16, { width: 768, height: 1024 }],
  [16, { width: 1280, height: 900 }],
  [32, { width: 390, height: 844 }],
  [24, { width: 360, height: 640 }],
] as const
const pages = { home: '/', matches: '/matches', fairs: '/fairs', trainings: '/trainings' }

const veteran = demoPeople.find(({ role }) => role === 'VETERAN')

/** `SCREENS=folder npm test -- tests/journeys/phone-pictures.test.ts` keeps them. */
describe.skipIf(!hasBrowser || !process.env['SCREENS'])('pictures of the pages on a phone', () => {
  it('show each page at every width, in both languages, without a fault of accessibility', async () => {
    const app = await testApp()
    await demoData(app)
    await app.wired.services.matching.start()
    const input = { phone: veteran?.phone, password: veteran?.password }
    const { data } = await app.ask('mutation ($input: SignInInput!) { signIn(input: $input) { token } }', {
      input,
    })
    const { token } = data.signIn
    const speak = 'mutation ($language: Language!) { updateAccount(input: { language: $language }) { id } }'
    const faults: string[] = []
    for (const [size, viewport] of views) {
      const letters = `--blink-settings=defaultFontSize=${size}`
      const browser = await chromium.launch({
        ...browserArguments,
        args: [...browserArguments.args, letters],
      })
      for (const language of ['zh-CN', 'en'] as const) {
        await app.ask(speak, { language: language === 'en' ? 'en' : 'zh_CN' }, { as: token })
        const { page, go, look } = await visitor(browser, { url: app.url, language, viewport })
        await page.context().addCookies([{ name: 'rongqiao_session', value: token, url: app.url }])
        const keep = async (name: string) => {
          await page.locator('#shell').waitFor({ state: 'detached' })
          faults.push(...(await look(`phone-${name}-${viewport.width}-${size}px-${language}`)))
        }
        for (const [name, path] of Object.entries(pages)) {
          await go(path)
          await keep(name)
        }
        await go('/matches')
        await page.getByRole('article').first().getByRole('link').click()
        await page.locator('main section h2').first().waitFor()
        await keep('posting')
        await page.context().close()
      }
      await browser.close()
    }
    await app.close()
    expect(faults).toEqual([])
  }, 300_000)
})
