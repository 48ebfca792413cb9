import mongoose from 'mongoose'
import { describe, expect, vi } from 'vitest'
import { addDays, dayOf } from '../../rules/office-time.ts'
import { aVeteran } from '../support/a-veteran.ts'
import { aContractInForce, anAgreement, termsInput } from '../support/an-agreement.ts'
import { overHttp as it } from '../support/fixtures.ts'

const terms =
  'title contractType startOn endOn probationMonths pay payBasis payRate area { code } place words'
const answer = 'answer leftOn endedBy reason words at isByPhone by'
const followUp = `id afterDays dueOn answerBy state mayAnswer hasOtherAnswered outcome leftOn callsInVain lastCallAt version
  personAnswer { ${answer} } employerAnswer { ${answer} } decision { outcome words at by }`
const all = `id kind state viewerSide employerName veteranName veteranId postingId applicationId intentionId contractId
  revision seal seenRevision personConfirmedAt employerConfirmedAt inForceSince confirmBy endedBecause endedOn
  mayConfirm mayChange mayRefuse mayWithdraw version employer { id } posting { id } application { id state } fair { id }
  terms { ${terms} } termsInForce { ${terms} } revisions { revision at side by seal changes terms { pay } }
  history { act at side by revision refusal words } chain { isWhole broken entries lastHash } paper { name said }
  followUps { ${followUp} } claims { id title source state from to reckoning startsOn endsOn against unknown papers filedWith }
  wishes { reason said payAbove areas { code } notShift }`
const one = `query ($id: ID!) { agreement(id: $id) { ${all} } }`
const list = `{ agreements { totalCount nodes { ${all} } } }`
const say = `mutation ($id: ID!, $input: FollowUpAnswerInput!) { answerFollowUp(id: $id, input: $input) { ${followUp} agreement { id } } }`

describe('a contract over HTTP', () => {
  it('is read by both sides and staff, each as it may be', async ({ app, services, staff }) => {
    const person = await aVeteran(services, {}, { name: '陈卫国' })
    const { firm, id, confirm } = await anAgreement(services, { person, input: { sees: [] } })
    const ask = async (as: string) => (await app.ask(one, { id }, { as })).data.agreement
    const waiting = { state: 'DRAWN_UP', termsInForce: null, followUps: [], wishes: null }
    expect(await ask(firm.token)).toMatchObject({
      ...waiting,
      ...{ viewerSide: 'EMPLOYER', veteranName: '陈**', veteranId: null, mayConfirm: true, mayChange: true },
      ...{
        mayRefuse: false,
        mayWithdraw: true,
        seenRevision: 1,
        history: [{ act: 'DRAWN_UP', by: '黄秀英' }],
      },
      claims: [{ state: 'NOT_MET', from: null }],
    })
    expect(await ask(person.token)).toMatchObject({
      ...waiting,
      ...{
        viewerSide: 'VETERAN',
        veteranName: '陈卫国',
        mayConfirm: true,
        mayChange: false,
        mayRefuse: true,
      },
      ...{ mayWithdraw: false, seenRevision: 0, claims: [], application: { state: 'SENT' } },
      history: [{ act: 'DRAWN_UP', by: firm.employer.name }],
      terms: { pay: 6_500, area: { code: '350505' } },
    })
    expect(await ask(staff.token)).toMatchObject({
      ...{ viewerSide: 'STAFF', veteranId: person.veteran._id, mayConfirm: false, mayChange: false },
      ...{ mayWithdraw: false, application: null, claims: [], veteranName: '陈卫国' },
    })
    for (const who of ['PERSON', 'EMPLOYER'] as const) await confirm(who)
    const settled = await ask(firm.token)
    expect(settled).toMatchObject({
      ...{
        state: 'IN_FORCE',
        veteranName: '陈卫国',
        confirmBy: null,
        chain: { isWhole: true, broken: null },
      },
      application: { state: 'HIRED' },
      claims: [{ state: 'POSSIBLE', from: 12_500, to: 18_750, against: [] }],
    })
    const paper: { name: string; said: string }[] = settled.paper
    expect(paper.find(({ name }) => name === '条款校验码')?.said).toBe(settled.seal)
    const { data } = await app.ask(`{ employer(id: "${firm.employer._id}") { staying { rate } } }`)
    expect(data.employer.staying).toBeNull()
  })

  it('shows each side its own answer alone until it is settled, and the person what the reason suggests', async ({
    app,
    services,
    staff,
  }) => {
    const { firm, person, id } = await aContractInForce(services)
    await services.contracts.follow(id)
    const first = `${id}-30`
    const now = app.platform.clock()
    const begun = { startOn: addDays(dayOf(now), -31), dueOn: addDays(dayOf(now), -1), wakeAt: now }
    await app.platform.connection
      .collection<{ _id: string }>('followups')
      .updateOne({ _id: first }, { $set: begun })
    await services.contracts.followUpDueNow(first)
    const input = { answer: 'LEFT', leftOn: dayOf(now), endedBy: 'PERSON', reason: 'PAY', words: '太低' }
    const asPerson = (await app.ask(say, { id: first, input }, { as: person.token })).data.answerFollowUp
    expect(asPerson).toMatchObject({
      ...{ state: 'ASKED', personAnswer: { reason: 'PAY', by: null }, employerAnswer: null },
      ...{ hasOtherAnswered: false, agreement: { id } },
    })
    const asFirm = (await app.ask(one, { id }, { as: firm.token })).data.agreement.followUps[0]
    expect(asFirm).toMatchObject({
      personAnswer: null,
      hasOtherAnswered: true,
      outcome: null,
      mayAnswer: true,
    })
    const same = { ...input, reason: 'OTHER_WORK', words: null }
    const settled = (await app.ask(say, { id: first, input: same }, { as: firm.token })).data.answerFollowUp
    expect(settled).toMatchObject({ state: 'SETTLED', outcome: 'LEFT', personAnswer: null })
    await services.contracts.followFollowUp(first)
    expect((await app.ask(one, { id }, { as: person.token })).data.agreement).toMatchObject({
      ...{ state: 'ENDED', endedBecause: 'LEFT', wishes: { reason: 'PAY', payAbove: 6_500 } },
    })
    expect((await app.ask(one, { id }, { as: staff.token })).data.agreement).toMatchObject({
      wishes: null,
      followUps: [{ personAnswer: { words: '太低' }, employerAnswer: { reason: 'OTHER_WORK' } }, {}, {}, {}],
    })
  })

  it('a page of them asks no more of the store for eight than for two', async ({
    app,
    services,
    employer,
  }) => {
    const asked = async () => {
      const { prototype } = mongoose.mongo.Collection
      const spies = (['find', 'findOne', 'aggregate'] as const).map((name) => vi.spyOn(prototype, name))
      const { errors } = await app.ask(list, {}, { as: employer.token })
      expect(errors).toBeUndefined()
      const count = spies.reduce((sum, spy) => sum + spy.mock.calls.length, 0)
      vi.restoreAllMocks()
      return count
    }
    const add = async (count: number) => {
      for (let at = 0; at < count; at++) await anAgreement(services, { firm: employer })
    }
    // What the process asks by itself meanwhile is not the page's.
    const fewest = async () => Math.min(await asked(), await asked(), await asked(), await asked())
    await add(2)
    const ofTwo = await fewest()
    await add(6)
    expect(ofTwo).toBeGreaterThan(3)
    expect(await fewest()).toBe(ofTwo)
  })

  it('names in one refusal every field that is wrong', async ({ app, services }) => {
    const { firm, id, now } = await anAgreement(services)
    const wrong = { ...termsInput(dayOf(new Date())), title: 'x', pay: 0, contractType: 'PERMANENT' }
    const { errors } = await app.ask(
      `mutation ($id: ID!, $terms: AgreementTermsInput!, $version: Int!) {
        changeAgreement(id: $id, terms: $terms, version: $version) { id }
      }`,
      { id, terms: wrong, version: (await now()).version },
      { as: firm.token },
    )
    expect(errors?.[0]?.extensions).toMatchObject({
      ...{ code: 'INVALID', fields: [{ path: 'title' }, { path: 'pay' }, { path: 'endOn' }] },
    })
  })
})
