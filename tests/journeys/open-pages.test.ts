import { chromium, type Browser } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { demoData } from '../support/demo-data.ts'
import { aVeteran } from '../support/a-veteran.ts'
import { submitted } from '../../server/verification/index.ts'
import { browserArguments, hasBrowser, visitor } from '../support/browser.ts'
import { testApp } from '../support/test-app.ts'

const it = test
  .extend('app', { scope: 'file' }, async ({}, { onCleanup }) => {
    const office = { OIDC_ISSUER: 'http://127.0.0.1:1', OIDC_CLIENT_ID: 'rongqiao' }
    const app = await testApp({ env: office })
    onCleanup(() => app.close())
    await demoData(app)
    return app
  })
  .extend('browser', { scope: 'file' }, async ({}, { onCleanup }): Promise<Browser> => {
    const browser = await chromium.launch(browserArguments)
    onCleanup(() => browser.close())
    return browser
  })

const phone = { width: 390, height: 844 }

const words = {
  'zh-CN': {
    help: '帮助与常见问题',
    accessibility: '无障碍声明',
    responsible: '谁负责',
    home: '帮助、无障碍与运行单位',
    office: '工作人员通过单位统一身份认证登录',
    refused: '登录未成功',
  },
  en: {
    help: 'Help and questions',
    accessibility: 'Accessibility statement',
    responsible: 'Who is responsible',
    home: 'Help, accessibility, who is responsible',
    office: 'Staff: sign in by the office’s single sign-on',
    refused: 'You are not signed in',
  },
}

describe.skipIf(!hasBrowser)('pages that anybody may read', () => {
  it.for(['zh-CN', 'en'] as const)(
    'lead on from the first page, in %s',
    async (language, { app, browser }) => {
      const said = words[language]
      const { page, go, look } = await visitor(browser, { url: app.url, language, viewport: phone })
      await go('/')
      await page.getByRole('link', { name: said.home }).click()
      const faults: string[] = []
      for (const name of ['help', 'accessibility', 'responsible'] as const) {
        if (name !== 'help') await page.getByRole('link', { name: said[name] }).click()
        await page.getByRole('heading', { level: 1, name: said[name] }).waitFor()
        // Whom to call stands on each of them.
        await page.locator('address a[href^="tel:"]').waitFor()
        faults.push(...(await look(`open-${name}-${language}`)))
      }
      expect(faults).toEqual([])
      await page.context().close()
    },
  )

  it.for([
    ['zh-CN', '身份核验凭证二维码', '是：已核验的退役军人', '否：不能证明'],
    ['en', 'QR code that proves the status', 'Yes: a verified veteran', 'No: this proves nothing'],
  ] as const)(
    'say in %s whether a code of status is good, and nothing of the person',
    async ([language, picture, yes, no], { app, browser }) => {
      const { page, go, look } = await visitor(browser, { url: app.url, language, viewport: phone })
      const { services } = app.wired
      const verification = { ...submitted(new Date()), state: 'VERIFIED', decidedAt: new Date() } as const
      const person = await aVeteran(services, { verification }, { language })
      await page
        .context()
        .addCookies([{ name: 'rongqiao_session', value: person.token, url: app.url, httpOnly: true }])
      await go('/profile/status')
      await page.getByRole('img', { name: picture }).waitFor()
      const shown = await look(`status-shown-${language}`)
      await page.context().clearCookies()
      const { token } = await services.statusProofs.showStatus(person.viewer)
      await go(`/status#${token}`)
      await page.getByText(yes).waitFor()
      expect(await page.locator('main').innerText()).not.toContain(person.viewer.name)
      const faults = [...shown, ...(await look(`status-yes-${language}`))]
      await go('/status#forged')
      await page.reload()
      await page.getByText(no).waitFor()
      expect([...faults, ...(await look(`status-no-${language}`))]).toEqual([])
      await page.context().close()
    },
  )

  it.for(['zh-CN', 'en'] as const)(
    'say in %s that the sign-in of an office is there, and why it let nobody in',
    async (language, { app, browser }) => {
      const said = words[language]
      const { page, go, look } = await visitor(browser, { url: app.url, language, viewport: phone })
      await go('/sign-in?back=/staff/fairs')
      await page.getByRole('button', { name: said.office }).click()
      await page.getByRole('alert').getByText(said.refused).waitFor()
      expect(new URL(page.url()).search).toBe('?office=AWAY&back=%2Fstaff%2Ffairs')
      expect(await look(`office-away-${language}`)).toEqual([])
      await page.context().close()
    },
  )
})
