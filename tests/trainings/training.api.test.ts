import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anAccount, aStaffMember } from '../support/a-account.ts'
import { trainingInput } from '../support/a-training.ts'
import { testApp, type TestApp } from '../support/test-app.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp()
})
afterAll(() => app.close())

const offer = `mutation ($input: TrainingInput!) { offerTraining(input: $input) { id title provider gives { id } area { code } } }`
const withdraw = `mutation ($id: ID!) { withdrawTraining(id: $id) }`
const list = `query ($skillId: ID) { trainings(skillId: $skillId, first: 10) { totalCount nodes { id title startsOn fee } } }`

describe('trainings over the API', () => {
  it('are offered by staff, listed for anybody in their language, and withdrawn', async () => {
    const { token } = await aStaffMember(app.wired.services)
    const { data } = await app.ask(offer, { input: trainingInput() }, { as: token })
    expect(data.offerTraining).toMatchObject({
      gives: [{ id: 'forklift-certificate' }],
      area: { code: '350505' },
    })
    const inEnglish = await app.ask(list, { skillId: 'forklift-certificate' }, { language: 'en' })
    expect(inEnglish.data.trainings).toMatchObject({
      totalCount: 1,
      nodes: [{ title: 'Forklift operator course (N1)', fee: 0 }],
    })
    const { id } = data.offerTraining
    expect((await app.ask(withdraw, { id }, { as: token })).data.withdrawTraining).toBe(true)
    expect((await app.ask(list)).data.trainings.totalCount).toBe(0)
  })

  it('are refused from anybody else, and when wrong, by name', async () => {
    const { token: veteran } = await anAccount(app.wired.services)
    const { token } = await aStaffMember(app.wired.services)
    const forbidden = await app.ask(offer, { input: trainingInput() }, { as: veteran })
    expect(forbidden.errors?.[0]?.extensions.code).toBe('FORBIDDEN')
    const wrong = await app.ask(offer, { input: trainingInput({ gives: [] }) }, { as: token })
    expect(wrong.errors?.[0]?.extensions).toMatchObject({ code: 'INVALID', fields: [{ path: 'gives' }] })
    const unknown = await app.ask(withdraw, { id: 'nothing' }, { as: token })
    expect(unknown.errors?.[0]?.extensions.code).toBe('NOT_FOUND')
  })
})
