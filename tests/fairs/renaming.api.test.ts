import { describe, expect } from 'vitest'
import { runners } from '../../workers/jobs.ts'
import { aFair } from '../support/a-fair.ts'
import { aVeteran } from '../support/a-veteran.ts'
import { employerFacts } from '../support/a-employer.ts'
import { overHttp as it } from '../support/fixtures.ts'

const mine = `{ viewer { name } myVeteran { name } myRegistrations { nodes { veteranName fair { title } } } }`
const atDoor = `query ($id: ID!) { fairRegistrations(fairId: $id) { nodes { veteranName } } }`
const rename = `mutation ($input: PersonInput!) { updatePerson(input: $input) { name } }`

describe('a veteran who has another name', () => {
  it('has it on the ticket, in the list at the door, in the queue and as viewer, at once', async ({
    app,
    services,
    staff,
  }) => {
    const { viewer, token, veteran } = await aVeteran(services)
    const fair = await aFair(services, staff.viewer)
    await services.fairs.register(viewer, fair._id)
    await app.ask(rename, { input: { name: '陈卫国' } }, { as: token })
    const { data } = await app.ask(mine, {}, { as: token })
    expect(data).toMatchObject({
      viewer: { name: '陈卫国' },
      myVeteran: { name: '陈卫国' },
      myRegistrations: { nodes: [{ veteranName: '陈卫国' }] },
    })
    const door = await app.ask(atDoor, { id: fair._id }, { as: staff.token })
    expect(door.data.fairRegistrations.nodes).toEqual([{ veteranName: '陈卫国' }])
    const [account] = await services.accounts.byIds([viewer.id])
    expect(account?.name).not.toBe('陈卫国')
    const job = runners.find(({ kind }) => kind.name === 'veteran-renamed')
    expect(job).toBeDefined()
    const [file] = await services.veterans.byIds([veteran._id])
    await job?.run({ id: veteran._id, version: file?.version ?? 0 }, services)
    const [renamed] = await services.accounts.byIds([viewer.id])
    expect(renamed?.name).toBe('陈卫国')
    expect(await services.veterans.owed.renamed.askAgain()).toBe(0)
  })
})

describe('a fair and an employer that are called otherwise', () => {
  it('are so on tickets, in invitations not read yet, and at postings', async ({
    app,
    services,
    staff,
    employer,
  }) => {
    const { viewer, token } = await aVeteran(services)
    const fair = await aFair(services, staff.viewer)
    await services.fairs.announce(fair._id)
    await services.fairs.register(viewer, fair._id)
    const { startsAt, endsAt, registrationClosesAt, areaCode, place, capacity, invitedAreaCodes } = fair
    const facts = { startsAt, endsAt, registrationClosesAt, areaCode, place, capacity, invitedAreaCodes }
    await services.fairs.update(staff.viewer, fair._id, { ...facts, titleZh: '换了名字的招聘会' })
    await services.fairs.announce(fair._id)
    const told = await app.ask(
      '{ myRegistrations { nodes { fair { title } } } myNotifications { nodes { title } } }',
      {},
      { as: token },
    )
    expect(told.data.myRegistrations.nodes).toEqual([{ fair: { title: '换了名字的招聘会' } }])
    expect(told.data.myNotifications.nodes[0].title).toContain('换了名字的招聘会')

    const { creditCode } = employer.employer
    const draft = await app.ask(
      'mutation { draftPosting(input: { title: "保安队长" }) { id } }',
      {},
      { as: employer.token },
    )
    await services.employers.updateEmployer(
      employer.viewer,
      employerFacts({ creditCode, name: '恒丰新名有限公司' }),
    )
    const shown = await app.ask(
      'query ($id: ID!) { posting(id: $id) { employer { name } } }',
      { id: draft.data.draftPosting.id },
      { as: employer.token },
    )
    expect(shown.data.posting.employer.name).toBe('恒丰新名有限公司')
  })
})
