import type { Browser } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { thePassword } from '../support/a-account.ts'
import { anEmployer } from '../support/a-employer.ts'
import { aFoundVeteran, free, wishing } from '../support/a-found-veteran.ts'
import { aPosting } from '../support/a-posting.ts'
import { desk, hasBrowser, openBrowser, phone, visitor } from '../support/browser.ts'
import { testApp } from '../support/test-app.ts'
import { newObjectId } from '../../server/platform/ids.ts'
import { fill, wordsOf } from './words.ts'

const it = test
  .extend('app', { scope: 'file' }, async ({}, { onCleanup }) => {
    const app = await testApp()
    onCleanup(() => app.close())
    return app
  })
  .extend('browser', { scope: 'file' }, async ({}, { onCleanup }): Promise<Browser> => {
    const browser = await openBrowser()
    onCleanup(() => browser.close())
    return browser
  })

describe.skipIf(!hasBrowser)('people for a posting', () => {
  it.for([
    ['zh-CN', desk],
    ['en', phone],
  ] as const)(
    'are found from its row with the reasons in words, and where there are none it is said why, in %s',
    async ([language, viewport], { app, browser }) => {
      const { services } = app.wired
      const { employer: words } = wordsOf[language]
      const firm = await anEmployer(services, {}, { language })
      const name = `无名人${newObjectId().slice(-4)}`
      await aFoundVeteran(services, { ...wishing({ areaCodes: ['350505'] }), name } as object)
      const posting = await aPosting(services, firm, { ...free, title: `找人示例 ${language}` })
      const { page, go, look, complaints } = await visitor(browser, { url: app.url, language, viewport })
      const { token } = await services.accounts.signIn(
        { phone: firm.account.phone, password: thePassword },
        newObjectId(),
      )
      await page.context().addCookies([{ name: 'rongqiao_session', value: token, url: app.url }])

      await go('/employer/postings')
      await page.getByRole('link', { name: fill(words.people.findOf, { title: posting.title }) }).click()
      const first = page.getByRole('article', { name: fill(words.people.person, { nth: '1' }) })
      await first
        .getByRole('list', { name: words.people.reasons })
        .getByText(words.people.state.MET)
        .first()
        .waitFor()
      expect(await page.getByRole('main').textContent()).not.toContain(name)
      const faults = await look(`people-found-${language}`)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        viewport.width,
      )

      await services.postings.pausePosting(firm.viewer, posting._id)
      await go(`/employer/postings/${posting._id}/people`)
      await page.getByText(words.people.notVisible).waitFor()
      faults.push(...(await look(`people-not-visible-${language}`)))
      await app.platform.connection.collection('veterans').deleteMany({})
      const lonely = await aPosting(services, firm, { ...free, title: `无人示例 ${language}` })
      await go(`/employer/postings/${lonely._id}/people`)
      await page.getByText(words.people.none).waitFor()
      expect(faults).toEqual([])
      expect(complaints).toEqual([])
      await page.context().close()
    },
  )
})
