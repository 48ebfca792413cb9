import type { Browser } from 'playwright-core'
import { afterEach, describe, expect, test } from 'vitest'
import { declineReasonNames } from '../../rules/application.ts'
import { addDays, startOfDay } from '../../rules/office-time.ts'
import { say } from '../../rules/text.ts'
import { applicationChangedRunner } from '../../workers/applications/application-changed.ts'
import { applicationDueRunner } from '../../workers/applications/application-due.ts'
import { aPhone, type AnAccount } from '../support/a-account.ts'
import { anEmployer } from '../support/a-employer.ts'
import { aPosting } from '../support/a-posting.ts'
import { aVeteran } from '../support/a-veteran.ts'
import { desk, hasBrowser, openBrowser, phone, visitor, type Visitor } from '../support/browser.ts'
import { codeSentTo } from '../support/sent-codes.ts'
import type { TestApp } from '../support/test-app.ts'
import * as steps from './applying-steps.ts'
import { wordsOf, type JourneyLanguage } from './words.ts'
import { workingDemo } from './working-demo.ts'

const minute = 60_000
const driver = '4-02-02-02'

const it = test
  .extend('app', { scope: 'file' }, ({}, { onCleanup }) => workingDemo(onCleanup))
  .extend('browser', { scope: 'file' }, async ({}, { onCleanup }): Promise<Browser> => {
    const browser = await openBrowser()
    onCleanup(() => browser.close())
    return browser
  })

/** Where everybody stood when a journey broke off. */
let seen: Record<string, Visitor> = {}
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return
  for (const [who, each] of Object.entries(seen)) {
    await each.lastSight(`applying-${task.name.slice(-5).trim()}-${who}`)
    console.error(who, each.page.url(), each.complaints)
  }
})

/** Two people, each signed in on a device of their own; the posting that one seeks for. */
async function twoPeople(app: TestApp, browser: Browser, language: JourneyLanguage, headCount = 1) {
  const { services } = app.wired
  const wishes = { occupationCodes: [driver], areaCodes: ['350505'] }
  const person = await aVeteran(
    services,
    { wishes, degree: 'HIGH_SCHOOL', serviceText: '汽车连驾驶员，会修车，B2 证' },
    { name: '陈远航', language },
  )
  const firm = await anEmployer(services, {}, { language })
  const title = `申请示例岗位 ${language}`
  const posting = await aPosting(services, firm, { title, headCount, mustSkillIds: [], minYears: null })
  const device = async ({ token }: AnAccount, viewport: typeof phone) => {
    const each = await visitor(browser, { url: app.url, language, viewport })
    await each.page.context().addCookies([{ name: 'rongqiao_session', value: token, url: app.url }])
    return each
  }
  const [veteran, employer] = [await device(person, phone), await device(firm, desk)]
  seen = { veteran, employer }
  return { person, firm, posting, veteran, employer }
}

describe.skipIf(!hasBrowser)('applying for a posting', () => {
  it.for(['zh-CN', 'en'] as const)(
    'goes from the posting to a hire, and the person reads each answer, in %s',
    { timeout: 300_000 },
    async (language, { app, browser }) => {
      const words = wordsOf[language]
      const { person, posting, veteran, employer } = await twoPeople(app, browser, language)
      const other = await aVeteran(app.wired.services, {}, { name: '林第二' })
      const faults: string[] = []
      const look = async (who: Visitor, screen: string) =>
        void faults.push(...(await who.look(`applying-${screen}-${language}`)))

      await veteran.go('/applications')
      await veteran.page.getByText(words.veteran.applications.none).waitFor()
      await look(veteran, 'none')
      await veteran.go(`/postings/${posting._id}`)
      await look(veteran, 'posting')
      await steps.apply(veteran, words)
      await look(veteran, 'sent')
      await veteran.page.getByRole('link', { name: words.veteran.apply.see }).first().click()
      await veteran.page.waitForURL('**/applications/*')
      const id = new URL(veteran.page.url()).pathname.split('/').at(-1) ?? ''
      const input = { message: '', sees: [], sharesPhone: false } as const
      await app.wired.services.applications.applyToPosting(other.viewer, posting._id, { ...input, sees: [] })

      await steps.open(employer, words, posting._id)
      await look(employer, 'opened')
      await steps.reads(veteran, words, id, 'OPENED')
      await steps.answer(employer, words, 'INTERVIEW')
      // Ten minutes in which it can be taken back.
      await steps.reads(veteran, words, id, 'OPENED')
      for (const [what, state] of [
        ['OFFER', 'INTERVIEW'],
        ['HIRE', 'OFFERED'],
      ] as const) {
        app.platform.clock.advance(11 * minute)
        await steps.reads(veteran, words, id, state)
        await look(veteran, state.toLowerCase())
        await employer.go(`/employer/applicants?id=${id}`)
        await steps.answer(employer, words, what)
      }
      // The posting is filled: whoever still waits is told in one step.
      await employer.page.getByRole('button', { name: words.employer.answering.filledAll }).click()
      await employer.page.getByRole('region', { name: words.employer.several.answered }).waitFor()
      await look(employer, 'filled')
      app.platform.clock.advance(11 * minute)
      await steps.reads(veteran, words, id, 'HIRED')
      await look(veteran, 'hired')
      await veteran.go('/applications')
      await veteran.page.getByRole('article').waitFor()
      await look(veteran, 'list')
      const { nodes } = await app.wired.services.applications.myApplications(other.viewer, { first: 5 })
      expect(nodes.map(({ row }) => [row.state, row.declineReason])).toEqual([['DECLINED', 'FILLED']])
      const readings = await app.wired.services.applications.application(person.viewer, id)
      expect(readings.row.history.map(({ act }) => act)).toEqual([
        'SENT',
        'OPENED',
        'INTERVIEW',
        'OFFERED',
        'HIRED',
      ])
      expect(faults).toEqual([])
      expect([...veteran.complaints, ...employer.complaints]).toEqual([])
    },
  )

  it.for(['zh-CN', 'en'] as const)(
    'of which an employer says nothing ends on its day, with an apology and what fits next, in %s',
    { timeout: 300_000 },
    async (language, { app, browser }) => {
      const words = wordsOf[language]
      const { services } = app.wired
      const { firm, person, posting, veteran, employer } = await twoPeople(app, browser, language)
      const faults: string[] = []
      await veteran.go(`/postings/${posting._id}`)
      await steps.apply(veteran, words)
      const { nodes } = await services.applications.myApplications(person.viewer, { first: 1 })
      const { _id: id = '', answerBy = '', nudgeFrom = '' } = nodes[0]?.row ?? {}
      const follow = async () => {
        const row = await app.platform.connection
          .collection<{ _id: string; changeOwed?: { version: number } }>('applications')
          .findOne({ _id: id })
        await applicationChangedRunner.run({ id, version: row?.changeOwed?.version ?? 0 }, services)
      }
      await follow()

      app.platform.clock.set(new Date(startOfDay(nudgeFrom).getTime() + 60 * minute))
      await veteran.go(`/applications/${id}`)
      await veteran.page.getByRole('button', { name: words.veteran.application.nudge }).click()
      await veteran.page.getByRole('button', { name: words.veteran.application.nudge }).waitFor({
        state: 'detached',
      })
      faults.push(...(await veteran.look(`applying-nudged-${language}`)))

      app.platform.clock.set(new Date(startOfDay(answerBy ?? '').getTime() + 60 * minute))
      await applicationDueRunner.run({ id }, services)
      await follow()
      await employer.go('/employer/inbox')
      await employer.page.locator('main').getByText(posting.title).first().waitFor()
      await employer.go('/employer')
      await employer.page.locator('main ul h3').first().waitFor()
      faults.push(...(await employer.look(`applying-workbench-${language}`)))

      app.platform.clock.set(startOfDay(addDays(answerBy ?? '', 1)))
      await applicationDueRunner.run({ id }, services)
      await follow()
      await steps.reads(veteran, words, id, 'CLOSED')
      await veteran.page.getByText(words.veteran.application.closed.UNANSWERED).waitFor()
      await veteran.page.getByRole('heading', { name: words.veteran.application.next }).waitFor()
      expect(await veteran.page.locator('main section li h3').count()).toBe(3)
      faults.push(...(await veteran.look(`applying-closed-${language}`)))

      await employer.go('/employer/applicants?status=WORD_OWED')
      await employer.page.getByRole('button', { name: words.employer.applicant.open }).waitFor()
      faults.push(...(await employer.look(`applying-owed-${language}`)))
      await steps.answer(employer, words, 'DECLINE', say(declineReasonNames.SKILLS, language).slice(1))
      await employer.page.getByText(words.employer.applicants.emptyWORD_OWED).waitFor()
      await veteran.go(`/applications/${id}`)
      await veteran.page.getByText(words.veteran.application.late).first().waitFor()
      expect((await services.applications.applicationsOwed(firm.viewer)).wordsOwed).toBe(0)
      expect(faults).toEqual([])
      expect([...veteran.complaints, ...employer.complaints]).toEqual([])
    },
  )

  it.for(['zh-CN', 'en'] as const)(
    'begins without an account, and what was written is there after signing up, in %s',
    { timeout: 300_000 },
    async (language, { app, browser }) => {
      const { veteran, shared } = wordsOf[language]
      app.platform.clock.set(new Date())
      const firm = await anEmployer(app.wired.services)
      const posting = await aPosting(app.wired.services, firm, { title: `陌生人岗位 ${language}` })
      const stranger = await visitor(browser, { url: app.url, language, viewport: phone })
      seen = { stranger }
      const { page, go, look } = stranger
      await go(`/postings/${posting._id}`)
      await page.getByRole('link', { name: veteran.apply.action, exact: true }).click()
      await page.getByLabel(veteran.apply.message).fill('我会开叉车，明天就能来。')
      const faults = await look(`applying-stranger-${language}`)
      await page.getByRole('link', { name: veteran.apply.signUp }).click()
      const number = aPhone().slice(3)
      await page.getByLabel(veteran.sign.name, { exact: true }).fill('吴新来')
      await page.getByLabel(veteran.sign.phone).fill(number)
      await page.getByRole('button', { name: veteran.code.send }).click()
      await page.getByLabel(veteran.code.code).fill(await codeSentTo(app.platform.dataFolder, number))
      await page.getByLabel(veteran.sign.password, { exact: true }).fill('a good secret 1')
      await page.getByRole('button', { name: shared.action.signUp }).click()
      await page.waitForURL(`**/apply/${posting._id}`)
      const send = page.getByRole('button', { name: veteran.apply.send })
      await send.waitFor()
      expect(await page.getByLabel(veteran.apply.message).inputValue()).toBe('我会开叉车，明天就能来。')
      faults.push(...(await look(`applying-form-${language}`)))
      await page.reload()
      expect(await page.getByLabel(veteran.apply.message).inputValue()).toBe('我会开叉车，明天就能来。')
      await send.click()
      await page.getByRole('heading', { level: 1, name: veteran.apply.sent }).waitFor()
      await go('/')
      await page.getByRole('link', { name: veteran.apply.action }).waitFor({ state: 'detached' })
      expect(faults).toEqual([])
      expect(stranger.complaints).toEqual([])
    },
  )
})
