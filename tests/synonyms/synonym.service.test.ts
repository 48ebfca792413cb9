import { describe, expect } from 'vitest'
import { servicesOn } from '../support/test-services.ts'
import { withServices as it } from '../support/fixtures.ts'
import { aStaffMember } from '../support/a-account.ts'
import { outcomeOf } from '../support/outcome.ts'

const input = (fields: object = {}) => ({
  words: '拧螺柱',
  occupationCode: null,
  otherWords: '焊工',
  reason: '多人搜索，意思相同',
  ...fields,
})
const occupation = { otherWords: null, occupationCode: '4-02-02-01' }
const page = { first: 20 }

const workIn = (services: Services, typed: string) =>
  services.reading.asked(typed).parts.flatMap((part) => (part.kind === 'WORK' ? [part.names[0]] : []))
type Services = Awaited<ReturnType<typeof servicesOn>>

describe('a synonym', () => {
  it('is read at once here and by every other process, in searches and in service, and no longer when it is taken back', async ({
    services,
    platform,
    staff,
  }) => {
    const elsewhere = await servicesOn(platform)
    const text = '在部队主要是拧螺柱，干了五年'
    const before = services.reading.service(text).occupations[0]?.id
    const made = await services.synonyms.addSynonym(staff.viewer, input())
    await elsewhere.synonyms.refresh()
    for (const each of [services, elsewhere]) {
      expect(workIn(each, '泉港 拧螺柱 6000以上')).toEqual(['焊工'])
      expect(each.reading.asked('想拧螺柱').parts.find(({ kind }) => kind === 'WORK')?.words).toBe('拧螺柱')
      const [first] = each.reading.service(text).occupations
      expect(first).toMatchObject({ words: expect.arrayContaining(['拧螺柱']) })
      expect(first?.id).not.toBe(before)
    }
    await services.synonyms.undoSynonym(staff.viewer, made._id)
    await elsewhere.synonyms.refresh()
    for (const each of [services, elsewhere]) {
      expect(workIn(each, '拧螺柱')).not.toContain('焊工')
      expect(each.reading.service(text).occupations[0]?.id).toBe(before)
    }
    const { nodes } = await services.synonyms.synonyms(staff.viewer, { ...page, search: '螺柱' })
    expect(nodes).toMatchObject([{ state: 'UNDONE', by: '林站长', undoneBy: '林站长', readAs: '焊工' }])
  })

  it('stands for an occupation too, and takes the end of a name with it', async ({ services, staff }) => {
    const made = await services.synonyms.addSynonym(staff.viewer, input({ words: '甩大轮', ...occupation }))
    expect(workIn(services, '甩大轮')).toEqual([made.readAs])
    await services.synonyms.addSynonym(staff.viewer, input({ words: '掰铁件' }))
    expect(workIn(services, '掰铁件工')).toEqual(['焊工'])
  })

  it('is given by one of two colleagues, and the other reads by whom', async ({ services, staff }) => {
    const other = await aStaffMember(services, { name: '黄科长' })
    const tries = await Promise.allSettled([
      services.synonyms.addSynonym(staff.viewer, input({ words: '敲铁皮' })),
      services.synonyms.addSynonym(other.viewer, input({ words: '敲鐵皮', otherWords: '木工' })),
    ])
    expect(tries.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const [lost] = tries.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []))
    expect(lost).toMatchObject({ code: 'CONFLICT', details: { reason: 'TAKEN' } })
    expect(lost.text.zh).toMatch(/(?:林站长|黄科长)已于.*把“敲铁皮”设为“(?:焊工|木工)”/)
    const [held] = (
      await services.synonyms.synonyms(staff.viewer, { ...page, state: 'ON', search: '敲铁皮' })
    ).nodes
    const undone = await Promise.all(
      [staff, other].map(({ viewer }) => outcomeOf(services.synonyms.undoSynonym(viewer, held!._id))),
    )
    expect(undone.filter((each) => each === 'CONFLICT')).toHaveLength(1)
  })

  it('is made once under a key', async ({ services, staff }) => {
    const given = input({ words: '抖麻袋' })
    const [one, again] = await Promise.all(
      [1, 2].map(() => services.synonyms.addSynonym(staff.viewer, given, 'the-same-key')),
    )
    expect(again?._id).toBe(one?._id)
  })

  it('does not spoil a name of the tables, nor stand for what is not understood', async ({
    services,
    staff,
  }) => {
    const refused = (fields: object) => outcomeOf(services.synonyms.addSynonym(staff.viewer, input(fields)))
    for (const words of ['焊工', '电焊', '驾驶员', '司务']) expect(await refused({ words })).toBe('INVALID')
    expect(await refused({ otherWords: '鿕鿕鿕' })).toBe('INVALID')
    expect(await refused({ otherWords: null })).toBe('INVALID')
    expect(await refused({ ...occupation, otherWords: '焊工' })).toBe('INVALID')
    expect(await refused({ ...occupation, occupationCode: '9-99-99-99' })).toBe('INVALID')
  })

  it('is given by the bureau alone, read by all staff', async ({ services, staff, veteran }) => {
    const town = await aStaffMember(services, { reach: '350505101' })
    const { addSynonym, synonyms, undoSynonym } = services.synonyms
    expect(await outcomeOf(addSynonym(town.viewer, input({ words: '晒海带' })))).toBe('FORBIDDEN')
    expect(await outcomeOf(addSynonym(veteran.viewer, input({ words: '晒海带' })))).toBe('FORBIDDEN')
    const made = await addSynonym(staff.viewer, input({ words: '晒海带' }))
    expect(await outcomeOf(undoSynonym(town.viewer, made._id))).toBe('FORBIDDEN')
    expect((await synonyms(town.viewer, page)).totalCount).toBeGreaterThan(0)
    expect(await outcomeOf(synonyms(veteran.viewer, page))).toBe('FORBIDDEN')
  })
})
