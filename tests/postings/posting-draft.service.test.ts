import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays, dayOf } from '../../rules/office-time.ts'
import { postingErrors } from '../../server/postings/index.ts'
import { anAccount, aStaffMember } from '../support/a-account.ts'
import { anEmployer } from '../support/a-employer.ts'
import { aDraft, postingInput } from '../support/a-posting.ts'
import { testPlatform, type TestPlatform } from '../support/test-platform.ts'
import { paths, postingsOn, refusal, type PostingsOn } from './on-platform.ts'

let platform: TestPlatform
let services: PostingsOn
beforeAll(async () => {
  platform = await testPlatform()
  services = await postingsOn(platform)
})
afterAll(() => platform.close())

const today = () => dayOf(platform.clock())

describe('a draft', () => {
  it('may leave out all that publishing demands', async () => {
    const employer = await anEmployer(services)
    const draft = await services.postings.draftPosting(employer.viewer, { title: '叉车司机' })
    expect(draft).toMatchObject({ state: 'DRAFT', headCount: null, validUntil: null, version: 1 })
    expect(draft.employerId).toBe(employer.employer._id)
  })

  it('keeps a stated occupation, and says when one was read from the title', async () => {
    const employer = await anEmployer(services)
    const stated = await aDraft(services, employer, { occupationCode: '4-02-02-01' })
    expect(stated).toMatchObject({
      occupationCode: '4-02-02-01',
      occupationFrom: 'STATED',
      occupationConfidence: 1,
    })
    const read = await aDraft(services, employer, { title: '保安员', occupationCode: null })
    expect(read).toMatchObject({ occupationCode: '4-07-05-01', occupationFrom: 'TITLE' })
    const nothing = await aDraft(services, employer, { title: '卟呤 哒嘚' })
    expect(nothing).toMatchObject({ occupationCode: null, occupationFrom: null })
  })

  it('names every wrong field at once, in both languages', async () => {
    const employer = await anEmployer(services)
    const wrong = await refusal(
      aDraft(services, employer, {
        title: '叉',
        headCount: 0,
        payMin: 8_000,
        payMax: 5_000,
        areaCode: '999999',
        occupationCode: 'nonsense',
        mustSkillIds: ['no-such-skill'],
        validUntil: addDays(today(), -1),
      }),
    )
    expect(wrong.code).toBe('INVALID')
    const expected = [
      'title',
      'headCount',
      'payMax',
      'areaCode',
      'occupationCode',
      'mustSkillIds',
      'validUntil',
    ]
    expect(paths(wrong)).toEqual(expect.arrayContaining(expected.filter((path) => path !== 'payMax')))
    for (const { text } of wrong.details.fields ?? []) {
      expect(text.zh).toMatch(/\p{Script=Han}/u)
      expect(text.en).not.toMatch(/\p{Script=Han}/u)
    }
    expect(paths(await refusal(aDraft(services, employer, { payMin: 8_000, payMax: 5_000 })))).toEqual([
      'payMax',
    ])
  })

  it('names the district or town, not a whole city', async () => {
    const employer = await anEmployer(services)
    expect(paths(await refusal(aDraft(services, employer, { areaCode: '350500' })))).toEqual(['areaCode'])
  })

  it('is only for employers, and only once the organisation is registered', async () => {
    const { viewer: veteran } = await anAccount(services)
    expect((await refusal(aDraft(services, { viewer: veteran }))).code).toBe('FORBIDDEN')
    expect((await refusal(services.postings.draftPosting(null, postingInput()))).code).toBe('UNAUTHENTICATED')
    const { viewer } = await anAccount(services, { role: 'EMPLOYER' })
    const unregistered = await refusal(aDraft(services, { viewer }))
    expect(unregistered.text).toEqual(postingErrors.notRegistered().text)
  })

  it('is seen by its employer and staff, and is not there for anybody else', async () => {
    const [own, other] = [await anEmployer(services), await anEmployer(services)]
    const { viewer: staff } = await aStaffMember(services)
    const { viewer: veteran } = await anAccount(services)
    const { _id } = await aDraft(services, own)
    expect((await services.postings.posting(own.viewer, _id))._id).toBe(_id)
    expect((await services.postings.posting(staff, _id))._id).toBe(_id)
    for (const viewer of [other.viewer, veteran, null])
      expect((await refusal(services.postings.posting(viewer, _id))).code).toBe('NOT_FOUND')
    const trespasses = [
      services.postings.updatePosting(other.viewer, _id, postingInput()),
      services.postings.publishPosting(other.viewer, _id),
      services.postings.closePosting(other.viewer, _id),
    ]
    for (const refused of await Promise.all(trespasses.map(refusal))) expect(refused.code).toBe('NOT_FOUND')
    expect((await services.postings.posting(own.viewer, _id)).version).toBe(1)
  })
})
