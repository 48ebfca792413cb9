import mongoose from 'mongoose'
import { describe, expect, vi } from 'vitest'
import { applicationInput } from '../support/an-application.ts'
import { aPosting } from '../support/a-posting.ts'
import { aVeteran } from '../support/a-veteran.ts'
import { overHttp as it } from '../support/fixtures.ts'

const applicant = `applicant { name isNameWhole sees serviceText degree isVerified district { code }
  occupations { occupation { code } words } skills { skill { id } words } certificates { skill { id } }
  wishedOccupations { code } wishedAreas { code } shifts contractTypes availableFrom yearsServed }`
const all = `id state title employerName sentAt changedAt openedAt answerBy isCalendarKnown message applicantName
  declineReason words closedBecause lateWords isWordOwed undoableUntil mayNudge nudgeFrom nudgedAt mayWithdraw version
  posting { id } employer { id } contact { personAgrees employerAgrees phone name } nextBest { id }
  history { act at side by reason words } ${applicant}`
const apply = `mutation ($id: ID!, $input: ApplicationInput!) { applyToPosting(postingId: $id, input: $input) { ${all} } }`
const theirs = `{ applicants { totalCount nodes { ${all} } } applicationsOwed { waiting dueSoon wordsOwed mayOpen } }`
const open = `mutation ($id: ID!) { openApplication(id: $id) { ${all} } }`
const answer = `mutation ($id: ID!, $input: ApplicationAnswerInput!) {
  answerApplication(id: $id, input: $input) { isFilled othersOpen application { ${all} } }
}`
const agree = `mutation ($id: ID!) { agreeToCall(id: $id, agrees: true) { ${all} } }`
const posting = `query ($id: ID!) { posting(id: $id) {
  applying { isOpen closedBecause waitingCount hiredCount myApplication { id state } } employer { answering { rate } }
} }`

describe('an application over HTTP', () => {
  it('is read by both sides, each as it may be', async ({ app, services, employer }) => {
    const person = await aVeteran(
      services,
      { serviceText: '汽车兵', degree: 'ASSOCIATE' },
      { name: '陈卫国' },
    )
    const { _id: id } = await aPosting(services, employer)
    const input = applicationInput({ sees: ['NAME', 'SERVICE'], sharesPhone: true })
    const [asPerson, asMember] = [{ as: person.token }, { as: employer.token }]
    const made = (await app.ask(apply, { id, input }, asPerson)).data.applyToPosting
    expect(made).toMatchObject({
      ...{ state: 'SENT', mayWithdraw: true, mayNudge: false, declineReason: null },
      applicant: { name: '陈卫国', isNameWhole: true, serviceText: '汽车兵', degree: null },
      history: [{ act: 'SENT', side: 'VETERAN' }],
    })
    const { applicants, applicationsOwed } = (await app.ask(theirs, {}, asMember)).data
    expect(applicants).toMatchObject({
      totalCount: 1,
      nodes: [{ id: made.id, applicantName: '陈卫国', applicant: null, contact: { phone: null } }],
    })
    expect(applicationsOwed).toMatchObject({ waiting: 1, wordsOwed: 0, mayOpen: true })
    const opened = (await app.ask(open, { id: made.id }, asMember)).data.openApplication
    expect(opened).toMatchObject({ state: 'OPENED', applicant: { serviceText: '汽车兵' }, mayWithdraw: null })
    const called = (await app.ask(agree, { id: made.id }, asMember)).data.agreeToCall
    expect(called.contact).toMatchObject({ phone: person.account.phone, name: '陈卫国' })
    const offer = { answer: 'OFFER', words: '下周一来签合同' }
    const said = (await app.ask(answer, { id: made.id, input: offer }, asMember)).data.answerApplication
    expect(said).toMatchObject({
      isFilled: false,
      othersOpen: 1,
      application: { state: 'OFFERED', words: offer.words },
    })
    const mine = (await app.ask(`{ myApplications { nodes { ${all} } } }`, {}, asPerson)).data.myApplications
    expect(mine.nodes).toMatchObject([{ state: 'OPENED', words: null, contact: { phone: '0595-87980000' } }])
    const seen = (await app.ask(posting, { id }, asPerson)).data.posting
    expect(seen).toMatchObject({
      applying: { isOpen: true, waitingCount: null, myApplication: { id: made.id, state: 'OPENED' } },
      employer: { answering: null },
    })
    expect((await app.ask(posting, { id }, asMember)).data.posting.applying).toMatchObject({
      ...{ waitingCount: 0, hiredCount: 0, myApplication: null },
    })
  })

  it('a page of applicants, with posting and employer of each, asks no more of the store for twenty than for two', async ({
    app,
    services,
    employer,
  }) => {
    const { _id: id } = await aPosting(services, employer)
    const applied = async (count: number) => {
      for (let at = 0; at < count; at++) {
        const { viewer } = await aVeteran(services)
        await services.applications.applyToPosting(viewer, id, applicationInput())
      }
    }
    const { prototype } = mongoose.mongo.Collection
    const asked = async () => {
      const spies = [
        vi.spyOn(prototype, 'find'),
        vi.spyOn(prototype, 'findOne'),
        vi.spyOn(prototype, 'aggregate'),
      ]
      await app.ask(theirs, {}, { as: employer.token })
      const count = spies.reduce((all, spy) => all + spy.mock.calls.length, 0)
      vi.restoreAllMocks()
      return count
    }
    await applied(2)
    const ofTwo = await asked()
    await applied(18)
    expect(ofTwo).toBeGreaterThan(3)
    expect(await asked()).toBe(ofTwo)
  })
})
