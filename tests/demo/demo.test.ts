import { describe, expect } from 'vitest'
import { viewerOfAccount } from '../../server/accounts/index.ts'
import { chance } from '../../server/demo/chance.ts'
import { renewPasswords, seedDemo } from '../../server/demo/index.ts'
import { standsAgainst } from '../../server/reading/index.ts'
import { aReading } from '../support/a-reading.ts'
import { demoPassword, demoPeople } from '../support/demo-people.ts'
import { overHttp } from '../support/fixtures.ts'

const collections = [
  'stations',
  'accounts',
  'employers',
  'postings',
  'trainings',
  'veterans',
  'fairs',
  'registrations',
  'notifications',
  'postingreports',
  'applications',
  'answerrates',
  'agreements',
  'followups',
] as const

/** The seeded district; `content` gives all that is stored of it. */
const it = overHttp
  .extend('district', { scope: 'file' }, async ({ app }) => {
    await seedDemo(app.wired)
    return app
  })
  .extend('content', ({ district }) => async () => {
    const { connection } = district.platform
    const reading = collections.map(
      async (name) => [name, await connection.collection(name).find({}).sort({ _id: 1 }).toArray()] as const,
    )
    return Object.fromEntries(await Promise.all(reading))
  })

describe('the demo district', { timeout: 240_000 }, () => {
  it('seeded again changes nothing, a month later neither', async ({ district, content }) => {
    const before = await content()
    await seedDemo(district.wired)
    district.platform.clock.advance(30 * 86_400_000)
    await seedDemo(district.wired)
    district.platform.clock.advance(-30 * 86_400_000)
    expect(await content()).toEqual(before)
  })

  it('that was interrupted is completed', async ({ district, content }) => {
    const counts = async () =>
      Object.fromEntries(Object.entries(await content()).map(([name, rows]) => [name, rows.length]))
    const whole = await counts()
    const { connection } = district.platform
    await connection.collection<{ _id: string }>('veterans').deleteMany({ _id: { $gt: 'veteran-250' } })
    await connection.collection<{ _id: string }>('postings').deleteMany({ _id: { $lt: 'posting-050' } })
    for (const name of ['fairs', 'registrations', 'notifications'])
      await connection.collection(name).deleteMany({})
    await seedDemo(district.wired)
    expect(await counts()).toEqual(whole)
  })

  it('lets its three people sign in, the employer verified', async ({ district }) => {
    const signIn = `mutation ($input: SignInInput!) { signIn(input: $input) { token viewer { name role station { id } } } }`
    for (const { role, name, phone, password } of demoPeople) {
      const { data } = await district.ask(signIn, { input: { phone, password } })
      expect(data.signIn.viewer).toMatchObject({ role, name })
      if (role === 'STAFF') expect(data.signIn.viewer.station.id).toBe('station-bureau')
      if (role !== 'EMPLOYER') continue
      const own = '{ myEmployer { area { code } verification { state } } myPostings { totalCount } }'
      const answer = await district.ask(own, {}, { as: data.signIn.token })
      expect(answer.data.myEmployer.verification.state).toBe('VERIFIED')
      expect(answer.data.myEmployer.area.code).toMatch(/^350505/)
      expect(answer.data.myPostings.totalCount).toBeGreaterThan(3)
    }
  })

  it('gets passwords of its own, told once: not when it is there already, and anew when some of it was never told of', async ({
    district,
  }) => {
    const { wired, platform } = district
    const own = { ...wired, config: { ...wired.config, demoPassword: null } }
    const works = async (passwords: { VETERAN: string } | null) => {
      const input = { phone: demoPeople[0]?.phone ?? '', password: passwords?.VETERAN ?? '' }
      return wired.services.accounts.signIn(input, String(Math.random())).then(
        () => true,
        () => false,
      )
    }
    expect(await seedDemo(own)).toBeNull()
    const renewed = await renewPasswords(own)
    expect(new Set(Object.values(renewed ?? {})).size).toBe(3)
    expect(await works(renewed)).toBe(true)
    expect(await works({ VETERAN: demoPassword })).toBe(false)
    const accounts = platform.connection.collection<{ _id: string }>('accounts')
    const kept = JSON.stringify(await accounts.find({}).toArray())
    expect(kept).not.toContain(renewed?.VETERAN ?? 'nothing')
    await accounts.deleteOne({ _id: 'account-veteran-100' })
    const told = await seedDemo(own)
    expect(await works(renewed)).toBe(false)
    expect(await works(told)).toBe(true)
    await renewPasswords(wired)
  })

  it('has postings that others see, but for those of employers still to be checked', async ({ district }) => {
    const visible: string[] = []
    for await (const rows of district.wired.services.postings.stream())
      visible.push(...rows.map(({ employerId }) => employerId ?? ''))
    expect(visible.length).toBeGreaterThan(140)
    expect(visible).not.toContain('employer-39')
  })

  it('has no wording in it that is even advised against', async ({ content }) => {
    const { postings } = await content()
    const check = aReading().wording
    // But for the one that waits at the clerks' desk for its wording.
    const rest = postings?.filter(({ _id }) => String(_id) !== 'overseen-held') ?? []
    for (const { title, conditions, content: work } of rest)
      expect([title, conditions, work].flatMap(check).filter(standsAgainst)).toEqual([])
  })

  it('has one of each kind at the clerks’ desk, for the clerk who signs in to decide', async ({
    district,
  }) => {
    const { accounts, oversight, postingReports, trainings } = district.wired.services
    const [clerk] = (await accounts.byIds(['account-station-bureau'])).map(viewerOfAccount)
    if (!clerk) throw new Error('The clerk is not there')
    const page = { first: 20 }
    const ids = ({ nodes }: { nodes: readonly { _id: string }[] }) => nodes.map(({ _id }) => _id)
    expect(ids(await oversight.postingsToCheck(clerk, page))).toEqual(['overseen-held'])
    expect(ids(await postingReports.reportedPostings(clerk, page))).toEqual(['overseen-reported'])
    expect(ids(await oversight.takenDownPostings(clerk, page)).toSorted()).toEqual([
      'overseen-appealed',
      'overseen-down',
    ])
    const appeals = await oversight.appealedPostings(clerk, page)
    expect(appeals.nodes).toMatchObject([
      { _id: 'overseen-appealed', takedown: { appeal: { answer: null } } },
    ])
    expect(appeals.nodes[0]?.takedown?.byId).not.toBe(clerk.id)
    const worded = await trainings.wordedDesk.queue(clerk, page)
    expect(worded.nodes).toMatchObject([{ _id: 'overseen-training', kind: 'TRAINING' }])
    expect(worded.nodes[0]?.writtenBy).not.toBe(clerk.id)
  })

  it('has an application in every state, of which nobody is to be told any more', async ({ district }) => {
    const rows = await district.platform.connection
      .collection<{ state: string; changeOwed?: object }>('applications')
      .find({})
      .toArray()
    expect(new Set(rows.map(({ state }) => state)).size).toBe(8)
    expect(rows.filter(({ changeOwed }) => changeOwed)).toEqual([])
  })

  it('has an agreement in every state and a follow-up at each stage, of which nobody is to be told any more', async ({
    district,
  }) => {
    const { connection } = district.platform
    const of = async (name: string) =>
      connection.collection<{ state: string; changeOwed?: object }>(name).find({}).toArray()
    const [agreements, followUps] = [await of('agreements'), await of('followups')]
    expect(new Set(agreements.map(({ state }) => state)).size).toBe(7)
    expect(new Set(followUps.map(({ state }) => state)).size).toBe(6)
    expect([...agreements, ...followUps].filter(({ changeOwed }) => changeOwed)).toEqual([])
    const [rates] = await district.wired.services.contracts.stayingOfEmployers(['employer-01'])
    expect(rates?.rates[0]).toMatchObject({ afterDays: 30, known: 6, stayed: 5 })
  })

  it('has a past fair, one announced whose invitations are all settled, and a draft', async ({
    district,
    content,
  }) => {
    const { fairs, notifications, registrations } = await content()
    const now = district.platform.clock()
    const states = fairs?.map(({ _id, state, endsAt }) => [String(_id), state, endsAt < now])
    expect(states).toEqual([
      ['fair-autumn', 'DRAFT', false],
      ['fair-petrochemical', 'PUBLISHED', false],
      ['fair-spring', 'PUBLISHED', true],
    ])
    for (const { email, createdAt } of notifications ?? []) {
      expect(['KEPT', 'DROPPED']).toContain(email.state)
      expect(createdAt.getTime()).toBeLessThan(now.getTime())
    }
    for (const fair of fairs ?? [])
      expect(fair.placesTaken).toBe(registrations?.filter(({ fairId }) => fairId === String(fair._id)).length)
  })

  it('spreads its history over the past year, nothing in the future', async ({ district, content }) => {
    const { employers, veterans } = await content()
    const now = district.platform.clock().getTime()
    const days = [...(employers ?? []), ...(veterans ?? [])].map(
      ({ createdAt }) => (now - createdAt.getTime()) / 86_400_000,
    )
    expect(Math.min(...days)).toBeGreaterThan(0)
    expect(Math.max(...days)).toBeLessThan(366)
    expect(Math.max(...days) - Math.min(...days)).toBeGreaterThan(300)
  })

  it('draws the same lots every time', () => {
    expect(chance('a', 'b')).toBe(chance('a', 'b'))
    const draws = Array.from({ length: 1_000 }, (_, at) => chance('veteran', String(at)))
    expect(draws.every((draw) => draw >= 0 && draw < 1)).toBe(true)
    const mean = draws.reduce((sum, draw) => sum + draw, 0) / draws.length
    expect(Math.abs(mean - 0.5)).toBeLessThan(0.05)
  })
})
