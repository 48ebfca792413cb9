import { chromium, type Browser } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { thePassword } from '../support/a-account.ts'
import { aResidentId, aVeteran } from '../support/a-veteran.ts'
import { browserArguments, hasBrowser, visitor } from '../support/browser.ts'
import { testApp } from '../support/test-app.ts'
import { runners } from '../../workers/jobs.ts'
import { wordsOf } from './words.ts'

const it = test
  .extend('app', { scope: 'file' }, async ({}, { onCleanup }) => {
    const app = await testApp()
    onCleanup(() => app.close())
    return app
  })
  .extend('browser', { scope: 'file' }, async ({}, { onCleanup }): Promise<Browser> => {
    const browser = await chromium.launch(browserArguments)
    onCleanup(() => browser.close())
    return browser
  })

const phone = { width: 390, height: 844 }

describe.skipIf(!hasBrowser)('“erase me”', () => {
  it.for(['zh-CN', 'en'] as const)(
    'is done on a phone: withdraw a consent, read and download what is held, and go, in %s',
    async (language, { app, browser }) => {
      const { veteran: words, shared, privacy } = wordsOf[language]
      const { services } = app.wired
      const residentId = aResidentId()
      const person = await aVeteran(services, { residentId }, { name: '欧阳独名', language })
      const { page, go, look } = await visitor(browser, { url: app.url, language, viewport: phone })
      const faults: string[] = []
      await go('/sign-in')
      await page.getByLabel(words.sign.phone, { exact: true }).fill(person.account.phone.slice(3))
      await page.getByLabel(words.sign.password, { exact: true }).fill(thePassword)
      await page.getByRole('main').getByRole('button', { name: shared.action.signIn, exact: true }).click()
      await page.waitForURL((url) => !url.pathname.endsWith('/sign-in'))

      await go('/account/consents')
      await page.getByRole('button', { name: privacy.consents.withdraw, exact: true }).click()
      await page.getByRole('button', { name: privacy.consents.withdrawIdYes }).click()
      await page.getByText(privacy.consents.saved).waitFor()
      faults.push(...(await look(`consents-${language}`)))
      expect(await services.veterans.myVeteran(person.viewer)).toMatchObject({ residentIdTail: null })
      await go('/profile/identity')
      await page.getByText(privacy.first.title).waitFor()
      faults.push(...(await look(`consent-first-${language}`)))

      await go('/account')
      await page.getByRole('link', { name: words.account.myData }).click()
      await page.getByText('欧阳独名').first().waitFor()
      faults.push(...(await look(`my-data-${language}`)))
      const downloading = page.waitForEvent('download')
      await page.getByRole('link', { name: privacy.data.download }).click()
      const stream = await (await downloading).createReadStream()
      const held = Buffer.concat(await stream.toArray()).toString()
      expect(JSON.parse(held)).toMatchObject({ file: [{ name: '欧阳独名' }] })
      expect(held).not.toContain(residentId)

      await page.getByRole('link', { name: privacy.erase.title }).click()
      await page.getByText(privacy.erase.staysLog).waitFor()
      faults.push(...(await look(`erase-${language}`)))
      await page.getByLabel(words.sign.password, { exact: true }).fill('not-mine-at-all')
      await page.getByRole('button', { name: privacy.erase.send }).click()
      await page.getByRole('alert').first().waitFor()
      await page.getByLabel(words.sign.password, { exact: true }).fill(thePassword)
      await page.getByRole('button', { name: privacy.erase.send }).click()
      await page.waitForURL((url) => url.pathname === '/')
      expect(await services.accounts.viewerOf(person.token)).toBeNull()

      const id = person.account._id
      const eraser = runners.find(({ kind }) => kind.name === 'account-erasing')
      await eraser?.run({ id, version: 0 }, services)
      expect(await services.veterans.ofAccount(id)).toBeNull()
      await go('/account')
      await page.waitForURL('**/sign-in?back=*')
      expect(faults).toEqual([])
      await page.context().close()
    },
  )
})
