import { describe, expect, test } from 'vitest'
import { anAccount } from '../support/a-account.ts'
import type { OfficeAccount } from '../support/an-office.ts'
import { testApp, type TestApp } from '../support/test-app.ts'
import { aBrowser, asOf, freePort, started } from './at-the-office.ts'

const it = test
  .extend('at', { scope: 'file' }, async ({}, { onCleanup }) => {
    const at = await started()
    onCleanup(() => at.close())
    return at
  })
  .extend('browser', ({ at }) => aBrowser(at.app, at.office))
  .extend('clerk', async ({ at }) => {
    const { viewer } = await anAccount(at.app.wired.services, { role: 'STAFF' })
    return viewer
  })

const strong = { phone_number_verified: true, amr: ['pwd', 'otp'] }

let people = 0
const someone = (more: Partial<OfficeAccount> = {}): OfficeAccount => ({
  sub: `p${(people += 1)}`,
  ...strong,
  ...more,
})

describe('signing in through the provider of the office', () => {
  it('opens the account of staff whose number both have proved, and owes nothing more', async ({
    browser,
    clerk,
  }) => {
    expect(await browser.signIn(someone({ phone_number: clerk.phone }))).toBe('/staff')
    expect(await browser.viewer()).toEqual({ name: clerk.name, duties: [], isOfficeJoined: true })
    expect(browser.cookies.has('rongqiao_office')).toBe(false)
  })

  it('knows the person by the provider’s own name from then on, also under another number', async ({
    browser,
    clerk,
  }) => {
    const person = someone({ phone_number: clerk.phone })
    await browser.signIn(person)
    browser.cookies.clear()
    await browser.signIn({ ...person, phone_number: '+8613900000000' })
    expect(await browser.viewer()).toMatchObject({ name: clerk.name })
  })

  it('goes back to the page that asked, and to no other site', async ({ browser, clerk }) => {
    const person = someone({ phone_number: clerk.phone })
    expect(await browser.signIn(person, '?back=/staff/fairs')).toBe('/staff/fairs')
    expect(await browser.signIn(person, '?back=//evil.example')).toBe('/staff')
    expect(await browser.signIn(person, '?back=https://evil.example')).toBe('/staff')
  })

  it.for([
    ['a number that the provider has not proved', { phone_number_verified: false }, 'UNKNOWN'],
    ['a password alone, where two factors are demanded', { amr: ['pwd'] }, 'ONE_FACTOR'],
    ['a number that nobody has', { phone_number: '+8613911111111' }, 'UNKNOWN'],
  ] as const)('lets nobody in by %s', async ([, more, reason], { browser, clerk }) => {
    const person = someone({
      phone_number: clerk.phone,
      ...more,
      amr: [...('amr' in more ? more.amr : strong.amr)],
    })
    expect(await browser.signIn(person)).toBe(`/sign-in?office=${reason}`)
    expect(await browser.viewer()).toBeNull()
  })

  it('opens no account of a veteran', async ({ at, browser }) => {
    const { viewer } = await anAccount(at.app.wired.services, { role: 'VETERAN' })
    expect(await browser.signIn(someone({ phone_number: viewer.phone }))).toBe('/sign-in?office=UNKNOWN')
  })

  it('opens no account that has been closed', async ({ at, browser, clerk }) => {
    const person = someone({ phone_number: clerk.phone })
    await browser.signIn(person)
    await at.app.wired.services.accounts.disableStaff(clerk.id)
    browser.cookies.clear()
    expect(await browser.signIn(person)).toBe('/sign-in?office=UNKNOWN')
  })

  it('does not give an account that one person is joined to, to another with its number', async ({
    browser,
    clerk,
  }) => {
    await browser.signIn(someone({ phone_number: clerk.phone }))
    browser.cookies.clear()
    expect(await browser.signIn(someone({ phone_number: clerk.phone }))).toBe('/sign-in?office=UNKNOWN')
  })

  it('says so when it was given up', async ({ browser }) => {
    expect(await browser.signIn(null)).toBe('/sign-in?office=OVER')
  })
})

describe('what comes back from the provider', () => {
  it('is taken once, and only by the browser that began', async ({ at, browser, clerk }) => {
    at.office.person = someone({ phone_number: clerk.phone })
    const back = await at.office.through(await browser.open('/office/sign-in'))
    const path = `${back.pathname}${back.search}`
    const other = aBrowser(at.app, at.office)
    expect(await other.open(path)).toBe('/sign-in?office=OVER')
    const theirs = await other.open('/office/sign-in')
    expect(theirs).toContain(at.office.issuer)
    // With a beginning of its own, but another's answer: the state does not fit.
    expect(await other.open(path)).toBe('/sign-in?office=AWAY')
    expect(await other.viewer()).toBeNull()
    expect(await browser.open(path)).toBe('/staff')
    expect(await browser.open(path)).toBe('/sign-in?office=OVER')
  })

  it('is worth nothing after ten minutes, or with what it began by changed', async ({
    at,
    browser,
    clerk,
  }) => {
    at.office.person = someone({ phone_number: clerk.phone })
    const back = await at.office.through(await browser.open('/office/sign-in'))
    const kept = browser.cookies.get('rongqiao_office') ?? ''
    browser.cookies.set('rongqiao_office', `${kept.slice(0, -6)}AAAAAA`)
    expect(await browser.open(`${back.pathname}${back.search}`)).toBe('/sign-in?office=OVER')
    const again = await at.office.through(await browser.open('/office/sign-in'))
    at.app.platform.clock.advance(10 * 60_000 + 1)
    expect(await browser.open(`${again.pathname}${again.search}`)).toBe('/sign-in?office=OVER')
  })
})

describe('joining an account to the provider', () => {
  const signedIn = async (app: TestApp, browser: ReturnType<typeof aBrowser>, role: 'STAFF' | 'VETERAN') => {
    const { viewer, token } = await anAccount(app.wired.services, { role })
    browser.cookies.set('rongqiao_session', token)
    return viewer
  }

  it('is done by whoever is signed in to it, whatever number the provider has', async ({
    onTestFinished,
  }) => {
    const at = await started({ STAFF_SECOND_FACTOR: 'no' })
    onTestFinished(() => at.close())
    const browser = aBrowser(at.app, at.office)
    const { name } = await signedIn(at.app, browser, 'STAFF')
    const person = someone()
    expect(await browser.signIn(person, '?join=yes&back=/staff/account')).toBe('/staff/account')
    browser.cookies.clear()
    expect(await browser.signIn(person)).toBe('/staff')
    expect(await browser.viewer()).toMatchObject({ name, isOfficeJoined: true })
  })

  it('waits for what the account owes: a second factor', async ({ at, browser }) => {
    await signedIn(at.app, browser, 'STAFF')
    expect(await browser.signIn(someone(), '?join=yes')).toBe('/sign-in?office=UNKNOWN')
  })

  it('says on the page of the account why it came to nothing', async ({ onTestFinished }) => {
    const at = await started({ STAFF_SECOND_FACTOR: 'no' })
    onTestFinished(() => at.close())
    const browser = aBrowser(at.app, at.office)
    await signedIn(at.app, browser, 'STAFF')
    expect(await browser.signIn(null, '?join=yes')).toBe('/staff/account?office=OVER')
  })

  it('is for staff only', async ({ at, browser }) => {
    const { phone } = await signedIn(at.app, browser, 'VETERAN')
    const mine = asOf(browser.cookies)
    expect(await browser.signIn(someone({ phone_number: phone }), '?join=yes')).toBe(
      '/sign-in?office=UNKNOWN',
    )
    const { errors } = await at.app.ask('mutation { leaveOffice { id } }', {}, mine)
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN')
  })

  it('is refused for a person who is joined to another account', async ({ at, browser, clerk }) => {
    const person = someone({ phone_number: clerk.phone })
    await browser.signIn(person)
    expect(await browser.viewer()).toMatchObject({ name: clerk.name })
    const { data } = await at.app.ask(
      'mutation { leaveOffice { isOfficeJoined } }',
      {},
      asOf(browser.cookies),
    )
    expect(data.leaveOffice).toEqual({ isOfficeJoined: false })
    expect(await browser.signIn(person, '?join=yes&back=/staff/account')).toBe('/staff/account')
    const colleague = await anAccount(at.app.wired.services, { role: 'STAFF' })
    const other = aBrowser(at.app, at.office)
    const theirs = someone({ phone_number: colleague.viewer.phone })
    await other.signIn(theirs)
    expect(await other.signIn(person, '?join=yes')).toBe('/staff/account?office=TAKEN')
  })
})

describe('an office', () => {
  it('that cannot be reached keeps nobody from the password', async ({ onTestFinished }) => {
    const at = await started({ OIDC_ISSUER: `http://127.0.0.1:${await freePort()}` })
    onTestFinished(() => void at.close())
    expect(await aBrowser(at.app, at.office).open('/office/sign-in')).toBe('/sign-in?office=AWAY')
    const { data } = await at.app.ask('{ officeSignIn { zh en } }')
    expect(data.officeSignIn).toEqual({ zh: '单位统一身份认证', en: 'the office’s single sign-on' })
  })

  it('that is vouched for need not say that it asked for two things', async ({ onTestFinished }) => {
    const at = await started({ OIDC_TWO_FACTORS: 'vouched' })
    onTestFinished(() => void at.close())
    const { viewer } = await anAccount(at.app.wired.services, { role: 'STAFF' })
    const person = someone({ phone_number: viewer.phone, amr: ['pwd'] })
    expect(await aBrowser(at.app, at.office).signIn(person)).toBe('/staff')
  })

  it('that there is not has no way in', async ({ onTestFinished }) => {
    const app = await testApp()
    onTestFinished(() => app.close())
    const answer = await fetch(`${app.url}/office/sign-in`, { redirect: 'manual' })
    expect(answer.headers.get('location')).toBe('/sign-in?office=AWAY')
    expect((await app.ask('{ officeSignIn { zh } }')).data).toEqual({ officeSignIn: null })
  })
})
