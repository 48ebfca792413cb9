import type { Browser } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { startWorkers } from '../../workers/start-workers.ts'
import { aCreditCode, anEmployer } from '../support/a-employer.ts'
import { thePassword } from '../support/a-account.ts'
import { aPosting } from '../support/a-posting.ts'
import { desk, hasBrowser, openBrowser, phone, visitor } from '../support/browser.ts'
import { codeSentTo } from '../support/sent-codes.ts'
import { testApp } from '../support/test-app.ts'
import { signIn } from './desk-steps.ts'
import { fill, wordsOf } from './words.ts'

const it = test
  .extend('browser', { scope: 'file' }, async ({}, { onCleanup }): Promise<Browser> => {
    const browser = await openBrowser()
    onCleanup(() => browser.close())
    return browser
  })
  .extend('app', async ({}, { onCleanup }) => {
    const app = await testApp()
    const workers = startWorkers({
      services: app.wired.services,
      redisUrl: app.platform.redisUrl,
      log: app.platform.log,
      prefix: app.platform.prefix,
    })
    onCleanup(async () => {
      await workers.close()
      await app.close()
    })
    return app
  })

/** Codes are sent to a number once a minute. */
const numbers = { 'zh-CN': '13905950041', en: '13905950042' }

describe.skipIf(!hasBrowser)('a second person for personnel', () => {
  it.for(['zh-CN', 'en'] as const)(
    'comes by a link, writes postings beside the first, and takes the organisation over, in %s',
    async (language, { app, browser }) => {
      const words = wordsOf[language]
      const { veteran, employer, open, shared } = words
      const { members } = employer
      const { services } = app.wired
      const number = numbers[language]
      const firm = await anEmployer(services, { creditCode: aCreditCode(), proofs: [] }, { name: '黄秀英' })
      const posting = await aPosting(services, firm)
      const owner = await visitor(browser, { url: app.url, language, viewport: desk })
      const faults: string[] = []

      await signIn(owner, words, firm.viewer.phone, thePassword)
      await owner.go('/employer/organisation')
      await owner.page.getByRole('link', { name: members.to }).click()
      await owner.page.getByRole('button', { name: members.invite }).click()
      await owner.page.getByRole('button', { name: members.inviteOk }).click()
      const link = (await owner.page.getByRole('dialog').locator('code').textContent()) ?? ''
      faults.push(...(await owner.look(`member-link-${language}`)))
      await owner.page.getByRole('button', { name: members.close }).click()
      await owner.page.getByText(members.anybody).waitFor()

      // On the colleague's phone first: the link was sent as a message.
      const second = await visitor(browser, { url: app.url, language, viewport: phone })
      await second.go(new URL(link).pathname + new URL(link).hash)
      await second.page.getByText(fill(open.join.asks, { by: '黄秀英', firm: firm.employer.name })).waitFor()
      faults.push(...(await second.look(`member-join-${language}`)))
      await second.page.getByRole('link', { name: open.join.signUp }).click()
      await second.page.getByLabel(veteran.sign.name, { exact: true }).fill('李招聘')
      await second.page.getByLabel(veteran.sign.phone).fill(number)
      await second.page.getByRole('button', { name: veteran.code.send }).click()
      await second.page.getByLabel(veteran.code.code).fill(await codeSentTo(app.platform.dataFolder, number))
      await second.page.getByLabel(veteran.sign.password, { exact: true }).fill('meizhou-27-wan')
      await second.page.getByRole('button', { name: shared.action.signUp }).click()
      await second.page.getByRole('button', { name: open.join.accept }).click()
      await second.page.waitForURL('**/employer')
      await second.page.setViewportSize(desk)

      // What the owner keeps is to be read only.
      await second.go('/employer/organisation')
      await second.page.getByText(fill(members.recruiter, { name: '黄秀英' })).waitFor()
      faults.push(...(await second.look(`member-recruiter-${language}`)))

      // Both write at once: the one who comes later is told who was first, and keeps the words.
      const path = `/employer/postings/${posting._id}`
      await Promise.all([owner.go(path), second.go(path)])
      await second.page.locator('#field-headCount').fill('5')
      await second.page.getByRole('button', { name: employer.posting.save, exact: true }).click()
      await second.page.getByText(employer.posting.saved).first().waitFor()
      await owner.page.locator('#field-headCount').fill('7')
      await owner.page.getByRole('button', { name: employer.posting.save, exact: true }).click()
      await owner.page.getByText(/李招聘(已更改内容| has changed it)/).waitFor()
      faults.push(...(await owner.look(`member-conflict-${language}`)))
      expect(await owner.page.locator('#field-headCount').inputValue()).toBe('7')

      await owner.go('/employer/organisation/members')
      await owner.page.getByRole('button', { name: fill(members.handOverOf, { name: '李招聘' }) }).click()
      await owner.page.getByRole('dialog').getByRole('button', { name: members.handOver }).click()
      await owner.page.getByRole('button', { name: members.leave, exact: true }).waitFor()
      faults.push(...(await owner.look(`member-handed-over-${language}`)))
      await owner.page.getByRole('button', { name: members.leave, exact: true }).click()
      await owner.page.getByRole('dialog').getByRole('button', { name: members.leave }).click()
      await owner.page.waitForURL('**/employer')

      await second.go('/employer/organisation/members')
      await second.page.getByText(fill(members.LEFT, { name: '黄秀英' })).waitFor()
      expect(await second.page.getByRole('button', { name: members.invite }).count()).toBe(1)
      await second.go('/employer/inbox')
      await second.page.getByText(/单位管理员已变更|Another owner/).waitFor()
      faults.push(...(await second.look(`member-owner-${language}`)))
      expect(faults).toEqual([])
      expect([...owner.complaints, ...second.complaints]).toEqual([])
      await owner.page.context().close()
      await second.page.context().close()
    },
  )
})
