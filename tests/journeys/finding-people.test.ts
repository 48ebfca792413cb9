import type { Browser } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { noticeVersion } from '../../rules/privacy.ts'
import { thePassword, type AnAccount } from '../support/a-account.ts'
import { anEmployer } from '../support/a-employer.ts'
import { free, says, wishing } from '../support/a-found-veteran.ts'
import { aPosting } from '../support/a-posting.ts'
import { aVeteran } from '../support/a-veteran.ts'
import { desk, hasBrowser, openBrowser, phone, visitor } from '../support/browser.ts'
import { testApp, type TestApp } from '../support/test-app.ts'
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

/** On a device of their own, signed in. */
async function device(
  browser: Browser,
  app: TestApp,
  { account }: AnAccount,
  given: Pick<Parameters<typeof visitor>[1], 'language' | 'viewport'>,
) {
  const each = await visitor(browser, { url: app.url, ...given })
  const { token } = await app.wired.services.accounts.signIn(
    { phone: account.phone, password: thePassword },
    newObjectId(),
  )
  await each.page.context().addCookies([{ name: 'rongqiao_session', value: token, url: app.url }])
  return each
}

describe.skipIf(!hasBrowser)('people for a posting', () => {
  it.for([
    ['zh-CN', desk],
    ['en', phone],
  ] as const)(
    'are found from its row, invited without a name, and apply or say no by one tap, in %s',
    async ([language, viewport], { app, browser }) => {
      const { services } = app.wired
      const { employer: words, veteran: said } = wordsOf[language]
      // Nobody else is found.
      await app.platform.connection.collection('veterans').deleteMany({})
      const firm = await anEmployer(services, {}, { language })
      const draft = { ...wishing({ areaCodes: ['350505'] }), serviceText: '在部队开叉车五年' }
      const name = `无名人${newObjectId().slice(-4)}`
      const person = await aVeteran(services, draft, { language, name })
      await says(services, person.viewer, true)
      const title = `找人示例 ${language}`
      const posting = await aPosting(services, firm, { ...free, title })
      const employer = await device(browser, app, firm, { language, viewport })
      const { page, go, look } = employer

      await go('/employer/postings')
      await page.getByRole('link', { name: fill(words.people.findOf, { title }) }).click()
      const nth = fill(words.people.person, { nth: '1' })
      const first = page.getByRole('article', { name: nth })
      const reasons = first.getByRole('list', { name: words.people.reasons })
      await reasons.getByText(words.people.state.MET).first().waitFor()
      const faults = await look(`people-found-${language}`)
      await first.getByRole('button', { name: fill(words.people.inviteOf, { name: nth }) }).click()
      faults.push(...(await look(`people-invite-${language}`)))
      await page.getByRole('dialog').getByRole('button', { name: words.people.send }).click()
      await first.getByText(words.people.invitation.OPEN).waitFor()
      expect(await page.getByRole('main').textContent()).not.toContain(name)
      const width = await page.evaluate(() => document.documentElement.scrollWidth)
      expect(width).toBeLessThanOrEqual(viewport.width)

      const veteran = await device(browser, app, person, { language, viewport: phone })
      await veteran.go('/invitations')
      const card = veteran.page.getByRole('article', { name: title })
      await card.getByText(fill(words.people.template, { title })).waitFor()
      faults.push(...(await veteran.look(`invitation-${language}`)))
      if (language === 'en') {
        await card.getByRole('link', { name: said.invitations.apply }).click()
        await veteran.page.getByRole('button', { name: said.apply.send }).click()
        await veteran.page.getByRole('heading', { level: 1, name: said.apply.sent }).waitFor()
      } else {
        await card.getByRole('button', { name: said.invitations.decline }).click()
        await veteran.page.getByText(said.invitations.none).waitFor()
      }
      await go(`/employer/postings/${posting._id}/people`)
      const became = words.people.invitation[language === 'en' ? 'APPLIED' : 'DECLINED']
      await first.getByText(became).waitFor()

      await go(`/employer/postings/${posting._id}`)
      const funnel = page.getByRole('region', { name: words.people.funnel })
      await funnel.getByText(words.people.step.hired, { exact: true }).waitFor()
      const { invited, applied } = words.people.step
      expect(await funnel.textContent()).toContain(`${invited}1${applied}${language === 'en' ? 1 : 0}`)

      await services.privacy.setConsent(person.viewer, {
        use: 'BEING_FOUND',
        isGiven: false,
        notice: noticeVersion,
      })
      await go(`/employer/postings/${posting._id}/people`)
      await page.getByText(words.people.none).waitFor()
      await services.postings.pausePosting(firm.viewer, posting._id)
      await go(`/employer/postings/${posting._id}/people`)
      await page.getByText(words.people.notVisible).waitFor()
      faults.push(...(await look(`people-not-visible-${language}`)))
      expect(faults).toEqual([])
      expect([...employer.complaints, ...veteran.complaints]).toEqual([])
      await Promise.all([page, veteran.page].map((each) => each.context().close()))
    },
  )
})
