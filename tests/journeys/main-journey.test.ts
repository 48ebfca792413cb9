import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { demoData } from '../support/demo-data.ts'
import { addDays, dayOf } from '../../rules/office-time.ts'
import { startWorkers } from '../../workers/start-workers.ts'
import { desk, hasBrowser, openBrowser, phone, visitor, type Visitor } from '../support/browser.ts'
import { demoPeople } from '../support/demo-people.ts'
import { codeSentTo } from '../support/sent-codes.ts'
import { testApp, type TestApp } from '../support/test-app.ts'
import { creditCode, residentId } from '../support/valid-identifiers.ts'
import * as atDesk from './desk-steps.ts'
import * as onPhone from './veteran-steps.ts'
import { wordsOf, type JourneyLanguage } from './words.ts'

let app: TestApp
let workers: { close(): Promise<void> }
let browser: Browser

/** What differs between the journeys, so that both can run on one installation. */
const cases: Record<
  JourneyLanguage,
  { serial: number; phones: [string, string]; name: string; firm: string; fair: string }
> = {
  'zh-CN': {
    serial: 11,
    phones: ['13905950011', '13905950012'],
    name: '陈海峰',
    firm: '泉港启程物流示例有限公司',
    fair: '冬季退役军人专场招聘会',
  },
  en: {
    serial: 21,
    phones: ['13905950021', '13905950022'],
    name: 'Lin Jianguo',
    firm: '泉港远航仓储示例有限公司',
    fair: '新春退役军人专场招聘会',
  },
}

const staffSignIn = demoPeople.find(({ role }) => role === 'STAFF')

beforeAll(async () => {
  if (!hasBrowser) return
  app = await testApp()
  await demoData(app)
  await app.wired.services.matching.start()
  const { redisUrl } = app.platform
  workers = startWorkers({
    services: app.wired.services,
    redisUrl,
    log: app.platform.log,
    prefix: app.platform.prefix,
  })
  browser = await openBrowser()
})

/** Where everybody stood when a journey broke off. */
let seen: Record<string, Visitor> = {}
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return
  for (const [who, each] of Object.entries(seen)) {
    await each.lastSight(`${task.name.slice(-5).trim()}-${who}`)
    console.error(who, each.page.url(), each.complaints)
  }
})

afterAll(async () => {
  await browser?.close()
  await workers?.close()
  await app?.close()
})

/* @long */
describe.skipIf(!hasBrowser)('the main job, from service in plain words to a ticket', () => {
  it.each(['zh-CN', 'en'] as const)(
    'is done in the pages by a veteran, an employer and staff, in %s',
    async (language) => {
      const words = wordsOf[language]
      const { serial, phones, name, firm, fair } = cases[language]
      const open = (viewport: typeof phone) => visitor(browser, { url: app.url, language, viewport })
      const [veteran, employer, staff] = [await open(phone), await open(desk), await open(desk)]
      seen = { veteran, employer, staff }
      const faults: string[] = []
      const look = async (who: typeof veteran, screen: string) =>
        void faults.push(...(await who.look(`${screen}-${language}`)))
      const sent = (number: string) => codeSentTo(app.platform.dataFolder, number)
      const today = dayOf(new Date())
      const person = {
        name,
        phone: phones[0],
        residentId: residentId(serial),
        serviceText: '汽车连驾驶员，会修车，B2 证',
      }
      const newFair = {
        titleZh: fair,
        titleEn: `Veterans' fair ${serial}`,
        day: addDays(today, 20),
        eve: addDays(today, 19),
      }
      const fairTitle = language === 'en' ? newFair.titleEn : newFair.titleZh

      await veteran.go('/')
      await look(veteran, 'veteran-home')
      await onPhone.signUpVeteran(veteran, words, person, sent)
      await look(veteran, 'veteran-service')
      await onPhone.tellService(veteran, words, person)
      await look(veteran, 'veteran-suggestions')
      await onPhone.confirmSuggestions(veteran, words)
      await onPhone.stateWishes(veteran, words)
      await look(veteran, 'veteran-wishes')
      await onPhone.saveWishes(veteran, words)
      await look(veteran, 'veteran-matches')
      expect(await veteran.page.getByRole('article').first().textContent()).toMatch(/✓/)
      await onPhone.sendProof(veteran, words)
      await look(veteran, 'veteran-proofs')
      await onPhone.handIn(veteran, words, person)
      await look(veteran, 'veteran-profile')

      await atDesk.signUpEmployer(employer, words, phones[1], sent)
      await atDesk.registerOrganisation(employer, words, { name: firm, creditCode: creditCode(serial) })
      await atDesk.sendLicence(employer, words)
      await look(employer, 'employer-organisation')
      await atDesk.writePosting(employer, words, `厢式货车驾驶员（示例 ${serial}）`, addDays(today, 60))
      await look(employer, 'employer-posting')
      await atDesk.publishPosting(employer, words)
      await employer.go('/employer/postings')
      await look(employer, 'employer-postings')

      await atDesk.signIn(staff, words, staffSignIn?.phone ?? '', staffSignIn?.password ?? '')
      await atDesk.verify(staff, words, 'veterans', name)
      await look(staff, 'staff-queue')
      await atDesk.verify(staff, words, 'employers', firm)
      await atDesk.createFair(staff, words, newFair)
      const fairPath = new URL(staff.page.url()).pathname
      await atDesk.publishFair(staff, words)
      await look(staff, 'staff-fair')

      await employer.go('/employer')
      await look(employer, 'employer-workbench')
      await expect
        .poll(
          async () => {
            await veteran.go(`/search?q=${encodeURIComponent('厢式货车驾驶员')}`)
            return veteran.page.getByText(`示例 ${serial}`).count()
          },
          { timeout: 60_000, interval: 1_000 },
        )
        .toBeGreaterThan(0)
      await veteran.page.getByText(`示例 ${serial}`).first().click()
      await veteran.page.getByText(words.veteran.posting.against).waitFor()
      await look(veteran, 'veteran-posting')

      const ticket = await onPhone.registerFromInvitation(veteran, words, fairTitle)
      expect(ticket).toMatch(/^[A-HJKMNP-Z2-9]{10}$/)
      await look(veteran, 'veteran-pass')
      await atDesk.seeRegistration(staff, words, fairPath, name)
      await look(staff, 'staff-registrations')

      await veteran.page.reload()
      await veteran.go('/profile/readings')
      expect(await veteran.page.getByText(staffSignIn?.name ?? '?').count()).toBeGreaterThan(0)
      expect(faults).toEqual([])
      expect([...veteran.complaints, ...employer.complaints, ...staff.complaints]).toEqual([])
    },
    300_000,
  )
})
