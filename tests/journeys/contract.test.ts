import type { Browser } from 'playwright-core'
import { afterEach, describe, expect, test } from 'vitest'
import { leavingReasonNames } from '../../rules/follow-up.ts'
import { addDays, dayOf, instantAt } from '../../rules/office-time.ts'
import { newObjectId } from '../../server/platform/ids.ts'
import { agreementChangedRunner } from '../../workers/contracts/agreement-changed.ts'
import { followUpChangedRunner } from '../../workers/contracts/follow-up-changed.ts'
import { followUpDueRunner } from '../../workers/contracts/follow-up-due.ts'
import { aStaffMember, thePassword, type AnAccount } from '../support/a-account.ts'
import { anEmployer } from '../support/a-employer.ts'
import { aVeteran } from '../support/a-veteran.ts'
import { anApplication } from '../support/an-application.ts'
import { desk, hasBrowser, openBrowser, phone, visitor, type Visitor } from '../support/browser.ts'
import { testApp, type TestApp } from '../support/test-app.ts'
import * as steps from './contract-steps.ts'
import { fill, wordsOf, type JourneyLanguage } from './words.ts'

const minute = 60_000
const firmName = '泉港签约示例有限公司'

const it = test
  .extend('app', { scope: 'file' }, async ({}, { onCleanup }) => {
    const app = await testApp()
    onCleanup(() => app.close())
    await app.wired.services.matching.start()
    return app
  })
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
    await each.lastSight(`contract-${task.name.slice(-5).trim()}-${who}`)
    console.error(who, each.page.url(), each.complaints)
  }
})

/** A month later everybody signs in anew. */
async function signInAnew(app: TestApp, { page }: Visitor, { account }: AnAccount) {
  const { token } = await app.wired.services.accounts.signIn(
    { phone: account.phone, password: thePassword },
    newObjectId(),
  )
  await page.context().addCookies([{ name: 'rongqiao_session', value: token, url: app.url }])
}

/** Somebody to whom work is offered, and who offers it, each on a device of their own. */
async function offered(app: TestApp, browser: Browser, language: JourneyLanguage, viewport = desk) {
  const { services } = app.wired
  const firm = await anEmployer(services, { name: `${firmName}${newObjectId().slice(-6)}` }, { language })
  const person = await aVeteran(services, { areaCode: '350505' }, { name: '陈远航', language })
  const posting = { title: `签约示例岗位 ${language}`, mustSkillIds: [], minYears: null }
  const { id } = await anApplication(services, { firm, person, posting })
  const { version } = await services.applications.openApplication(firm.viewer, id).then(({ row }) => row)
  await services.applications.answerApplication(firm.viewer, id, {
    ...{ answer: 'OFFER', words: '想与您商定合同。', version },
  })
  app.platform.clock.advance(11 * minute)
  const device = async (whose: AnAccount, size: typeof phone) => {
    const each = await visitor(browser, { url: app.url, language, viewport: size })
    await signInAnew(app, each, whose)
    return each
  }
  const [veteran, employer] = [await device(person, phone), await device(firm, viewport)]
  seen = { veteran, employer }
  return { firm, person, id, veteran, employer, device, title: posting.title }
}

/** What is owed after a change is done at once. */
async function follow(app: TestApp, collection: 'agreements' | 'followups', id: string) {
  const row = await app.platform.connection
    .collection<{ _id: string; version: number }>(collection)
    .findOne({ _id: id })
  const runner = collection === 'agreements' ? agreementChangedRunner : followUpChangedRunner
  await runner.run({ id, version: row?.version ?? 0 }, app.wired.services)
}

/** So many days after the first day of work the question is asked. */
async function ask(app: TestApp, agreementId: string, startOn: string, days: number) {
  app.platform.clock.set(instantAt(`${addDays(startOn, days + 14)}T09:30`))
  const id = `${agreementId}-${days}`
  await followUpDueRunner.run({ id }, app.wired.services)
  await follow(app, 'followups', id)
  return id
}

/** What holds of a follow-up; null until that is settled. */
const outcomeOf = async (app: TestApp, id: string) =>
  (
    await app.platform.connection
      .collection<{ _id: string; outcome: string | null }>('followups')
      .findOne({ _id: id })
  )?.outcome

describe.skipIf(!hasBrowser)('contracts', () => {
  it.for(['zh-CN', 'en'] as const)(
    'go from an offer to work that is kept after thirty days, each side on its own device, in %s',
    { timeout: 300_000 },
    async (language, { app, browser }) => {
      const words = wordsOf[language]
      const { firm, person, id, veteran, employer } = await offered(app, browser, language)
      const faults: string[] = []
      const look = async (who: Visitor, screen: string) =>
        void faults.push(...(await who.look(`contract-${screen}-${language}`)))
      const startOn = addDays(dayOf(app.platform.clock()), 3)

      await employer.go(`/employer/applicants?id=${id}`)
      const given = { startOn, endOn: addDays(startOn, 730), pay: 6_000 }
      const agreementId = await steps.drawUp(employer, words, given)
      await employer.page
        .getByRole('button', { name: words.employer.agreement.confirm, exact: true })
        .waitFor()
      await look(employer, 'drawn-up')
      await veteran.go(`/applications/${id}`)
      await veteran.page.getByRole('article').getByRole('link').click()
      await veteran.page.getByRole('button', { name: words.veteran.agreement.refuse }).waitFor()
      await look(veteran, 'to-confirm')

      await steps.changePay(employer, words, 6_500)
      await steps.confirmAsEmployer(employer, words)
      // What was seen is not what stands there now: nothing is confirmed, and the page says what changed.
      await veteran.page.getByRole('button', { name: words.veteran.agreement.confirm.CONTRACT }).click()
      await veteran.page.getByRole('button', { name: words.veteran.agreement.confirmYes }).click()
      await veteran.page.getByText(words.veteran.agreement.movedOn).waitFor()
      await veteran.page.getByText(words.veteran.agreement.news).waitFor()
      await look(veteran, 'changed')
      await steps.confirmAsPerson(veteran, words)
      await veteran.page.getByText(words.agreements.agreement.state.IN_FORCE).first().waitFor()
      await follow(app, 'agreements', agreementId)
      await look(veteran, 'in-force')
      await employer.go(`/employer/agreements/${agreementId}`)
      await employer.page.getByRole('heading', { name: words.employer.claims.title }).waitFor()
      await look(employer, 'in-force-firm')
      const application = await app.wired.services.applications.application(person.viewer, id)
      expect(application.row.state).toBe('HIRED')

      const followUpId = await ask(app, agreementId, startOn, 30)
      await signInAnew(app, veteran, person)
      await signInAnew(app, employer, firm)
      await veteran.go('/')
      const ask30 = fill(words.agreements.news.ask, { firm: firm.employer.name })
      await veteran.page.getByRole('link', { name: ask30 }).click()
      await veteran.page.getByRole('button', { name: words.veteran.stay.STILL_THERE }).waitFor()
      await look(veteran, 'asked')
      await veteran.page.getByRole('button', { name: words.veteran.stay.STILL_THERE }).click()
      await veteran.page
        .getByRole('button', { name: words.veteran.stay.STILL_THERE })
        .waitFor({ state: 'detached' })
      await employer.go('/employer')
      await employer.page.getByRole('link', { name: words.employer.workbench.followUpsGo }).click()
      await employer.page.getByRole('button', { name: words.employer.stay.STILL_THERE }).waitFor()
      await look(employer, 'asked-firm')
      await employer.page.getByRole('button', { name: words.employer.stay.STILL_THERE }).click()
      await employer.page.getByText(words.employer.stay.none).waitFor()
      expect(await outcomeOf(app, followUpId)).toBe('STILL_THERE')
      expect(faults).toEqual([])
      expect([...veteran.complaints, ...employer.complaints]).toEqual([])
    },
  )

  it.for(['zh-CN', 'en'] as const)(
    'that are left say why, staff decide where the sides disagree, and new work is looked for with the reason known, in %s',
    { timeout: 300_000 },
    async (language, { app, browser }) => {
      app.platform.clock.set(new Date())
      const { contracts } = app.wired.services
      const words = wordsOf[language]
      const { firm, person, id, veteran, employer, device, title } = await offered(
        app,
        browser,
        language,
        phone,
      )
      const faults: string[] = []
      const look = async (who: Visitor, screen: string) =>
        void faults.push(...(await who.look(`contract-${screen}-${language}`)))
      const startOn = addDays(dayOf(app.platform.clock()), 1)
      const terms = steps.termsFor(title, startOn, addDays(startOn, 730))
      const drawn = await contracts.drawUpAgreement(firm.viewer, {
        ...{ kind: 'CONTRACT', applicationId: id, terms },
      })
      const agreementId = drawn.row._id
      for (const side of [firm, person]) {
        await contracts.confirmAgreement(side.viewer, agreementId, drawn.row.revisions[0]?.seal ?? '')
      }
      await follow(app, 'agreements', agreementId)

      const followUpId = await ask(app, agreementId, startOn, 30)
      const clerk = await aStaffMember(app.wired.services, { language })
      await signInAnew(app, veteran, person)
      await signInAnew(app, employer, firm)
      await employer.go('/employer/follow-ups')
      await look(employer, 'asked-firm-phone')
      await employer.page.getByRole('button', { name: words.employer.stay.STILL_THERE }).click()
      await employer.page.getByText(words.employer.stay.none).waitFor()
      await veteran.go(`/agreements/${agreementId}`)
      const leftOn = addDays(startOn, 20)
      await steps.leave(veteran, words, leftOn, 'PAY', language === 'en' ? 'en' : 'zh')
      await follow(app, 'followups', followUpId)

      const staff = await device(clerk, desk)
      seen = { ...seen, staff }
      await staff.go(`/staff/follow-ups?status=DECIDE&id=${followUpId}`)
      await staff.page.getByRole('button', { name: words.staff.calls.open }).click()
      await look(staff, 'disagree')
      await steps.decideLeft(staff, words, leftOn, leavingReasonNames.PAY[language === 'en' ? 'en' : 'zh'])
      await follow(app, 'followups', followUpId)
      await follow(app, 'agreements', agreementId)
      await veteran.go(`/agreements/${agreementId}`)
      await veteran.page.getByText(words.veteran.stay.next).waitFor()
      await look(veteran, 'left')
      await veteran.page.getByRole('link', { name: /6500|6,500/ }).click()
      await veteran.page.waitForURL('**/matches?pay=6500')
      expect(await outcomeOf(app, followUpId)).toBe('LEFT')
      expect((await contracts.agreement(person.viewer, agreementId)).row.state).toBe('ENDED')
      await staff.go(`/staff/agreements/${agreementId}`)
      await look(staff, 'staff')
      await staff.go('/staff/staying')
      await look(staff, 'staying')
      expect(faults).toEqual([])
      expect([...veteran.complaints, ...employer.complaints, ...staff.complaints]).toEqual([])
    },
  )
})
