import { describe, expect } from 'vitest'
import { aStaffMember } from '../support/a-account.ts'
import { trainingInput } from '../support/a-training.ts'
import { withServices as it } from '../support/fixtures.ts'
import { outcomeOf } from '../support/outcome.ts'

let made = 0
/** Words that smell, and that no other test has had decided. */
const someHeldText = () => `第${++made}期，限难性`
const page = { first: 100 }
const facts = ['providerZh', 'areaCode', 'startsOn', 'days', 'places', 'gives'] as const

describe('a draft of a training', () => {
  it.for(facts)(
    'may lack %s, is kept without it, and is refused at that field when offered',
    async (field, { services, staff }) => {
      const { trainings } = services
      const { [field]: _, ...input } = trainingInput()
      const draft = await trainings.draftTraining(staff.viewer, input)
      expect(draft).toMatchObject({ state: 'DRAFT', title: { zh: input.titleZh } })
      await expect(trainings.publishTraining(staff.viewer, draft._id)).rejects.toMatchObject({
        code: 'INVALID',
        details: { fields: [{ path: field }] },
      })
      const whole = await trainings.updateTraining(staff.viewer, draft._id, trainingInput())
      expect(await trainings.publishTraining(staff.viewer, whole._id)).toMatchObject({ state: 'OFFERED' })
    },
  )

  it('with nothing but a name is kept, and all that it lacks is named at once', async ({
    services,
    staff,
  }) => {
    const { trainings } = services
    const { _id } = await trainings.draftTraining(staff.viewer, { titleZh: '电工培训班' })
    expect((await trainings.drafts(staff.viewer, page)).nodes.map((each) => each._id)).toContain(_id)
    const refused = await trainings.publishTraining(staff.viewer, _id).catch((error: unknown) => error)
    const { details } = refused as { details: { fields: { path: string }[] } }
    expect(new Set(details.fields.map(({ path }) => path))).toEqual(new Set(facts))
  })

  it('is not kept with what is wrong by itself, every field named', async ({ services, staff }) => {
    const wrong = { titleZh: '电', startsOn: '2020-01-01', days: 0, areaCode: '99', gives: ['nothing'] }
    const refused = await services.trainings
      .draftTraining(staff.viewer, wrong)
      .catch((error: unknown) => error as { details: { fields: { path: string }[] } })
    expect(refused).toMatchObject({ code: 'INVALID' })
    const refusedUnknown = await services.trainings
      .draftTraining(staff.viewer, { titleZh: '电工培训班', areaCode: '99', gives: ['nothing'] })
      .catch((error: unknown) => error)
    expect(refusedUnknown).toMatchObject({
      details: { fields: [{ path: 'areaCode' }, { path: 'gives' }] },
    })
  })

  it('is in no list and no match until it is offered, and is changed or deleted only as a draft', async ({
    services,
    staff,
  }) => {
    const { trainings } = services
    const draft = await trainings.draftTraining(staff.viewer, trainingInput())
    const listed = async () => (await trainings.trainings(page)).nodes.map(({ _id }) => _id)
    const given = async () =>
      ((await trainings.openBySkill()).get('forklift-certificate') ?? []).map(({ _id }) => _id)
    expect(await listed()).not.toContain(draft._id)
    expect(await given()).not.toContain(draft._id)
    expect(await outcomeOf(trainings.withdrawTraining(staff.viewer, draft._id))).toBe('CONFLICT')
    await trainings.publishTraining(staff.viewer, draft._id)
    expect(await listed()).toContain(draft._id)
    expect(await given()).toContain(draft._id)
    for (const late of [
      trainings.updateTraining(staff.viewer, draft._id, trainingInput()),
      trainings.publishTraining(staff.viewer, draft._id),
      trainings.deleteTraining(staff.viewer, draft._id),
    ])
      expect(await outcomeOf(late)).toBe('CONFLICT')
  })

  it('is deleted, of the version that was read', async ({ services, staff }) => {
    const { trainings } = services
    const draft = await trainings.draftTraining(staff.viewer, { titleZh: '电工培训班' })
    await trainings.updateTraining(staff.viewer, draft._id, { titleZh: '焊工培训班' })
    expect(await outcomeOf(trainings.deleteTraining(staff.viewer, draft._id, draft.version))).toBe('CONFLICT')
    expect(await outcomeOf(trainings.deleteTraining(staff.viewer, draft._id))).toBe('OK')
    expect(await outcomeOf(trainings.training(staff.viewer, draft._id))).toBe('NOT_FOUND')
  })
})

describe('a training whose wording is held', () => {
  it('waits as a draft for a colleague, who offers it by passing it', async ({ services, staff }) => {
    const { trainings } = services
    const colleague = await aStaffMember(services)
    const waiting = await trainings.offerTraining(staff.viewer, trainingInput({ contentZh: someHeldText() }))
    expect(waiting).toMatchObject({ state: 'DRAFT', verification: { state: 'PENDING' } })
    const listed = async () => (await trainings.trainings(page)).nodes.map(({ _id }) => _id)
    expect(await listed()).not.toContain(waiting._id)
    expect(await trainings.heldTexts(waiting)).toMatchObject([
      { field: 'contentZh', findings: [{ words: '限难性' }] },
    ])
    expect(await outcomeOf(trainings.wordedDesk.pass(staff.viewer, waiting._id))).toBe('FORBIDDEN')
    await trainings.wordedDesk.pass(colleague.viewer, waiting._id, waiting.version)
    expect(await listed()).toContain(waiting._id)
  })

  it('given back is refused with the reason until it is changed', async ({ services, staff }) => {
    const { trainings } = services
    const colleague = await aStaffMember(services)
    const input = trainingInput({ contentZh: someHeldText() })
    const { _id } = await trainings.draftTraining(staff.viewer, input)
    await trainings.publishTraining(staff.viewer, _id)
    const reasons = [{ field: 'contentZh', reason: '请写明报名条件' }]
    await trainings.wordedDesk.giveBack(colleague.viewer, _id, reasons)
    await expect(trainings.publishTraining(staff.viewer, _id)).rejects.toMatchObject({
      code: 'INVALID',
      details: { fields: [{ path: 'contentZh', text: { zh: expect.stringContaining('报名条件') } }] },
    })
    await trainings.updateTraining(staff.viewer, _id, trainingInput())
    expect(await trainings.publishTraining(staff.viewer, _id)).toMatchObject({ state: 'OFFERED' })
  })

  it('changed while it waits, waits for nobody until it is published again', async ({ services, staff }) => {
    const { trainings } = services
    const colleague = await aStaffMember(services)
    const input = trainingInput({ contentZh: someHeldText() })
    const { _id } = await trainings.draftTraining(staff.viewer, input)
    await trainings.publishTraining(staff.viewer, _id)
    await trainings.updateTraining(staff.viewer, _id, { ...input, days: 3 })
    expect(await outcomeOf(trainings.wordedDesk.pass(colleague.viewer, _id))).toBe('CONFLICT')
    const again = await trainings.publishTraining(staff.viewer, _id)
    expect(again.verification?.state).toBe('PENDING')
  })
})
