import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { importedPostingStore, importPostings, rejectedRows } from '../../../server/postings/index.ts'
import { aKeptIndex } from '../../support/a-kept-index.ts'
import { aPosting } from '../../support/a-posting.ts'

const { world, log, another, standings, standing, kept, round, matches, writes } = aKeptIndex()

describe('what a shared index holds', () => {
  it('is filled by whoever looks first, and by nobody else', async () => {
    world.stub.indexes.clear()
    await standings().deleteMany({})
    const rivals = [another(), another(), another()]
    await world.keeper.close()
    await Promise.all(rivals.map(({ follow }) => follow()))
    expect(
      world.stub.requests.filter(({ path, method }) => method === 'POST' && path === '/indexes'),
    ).toHaveLength(1)
    expect(kept().documents.size).toBe(2)
    expect(await standing()).toMatchObject({ whole: true, documents: 2, filling: null, trouble: null })
  })

  it('answers from the database, and says why, until it is filled', async () => {
    world.stub.indexes.clear()
    await standings().deleteMany({})
    const reader = another()
    const page = await matches(reader)
    expect(page).toMatchObject({ degraded: true, degradedBecause: 'INDEX_INCOMPLETE', totalCount: 2 })
    await world.keeper.close()
    await another().follow()
    world.test.platform.clock.advance(1_001)
    expect(await matches(reader)).toMatchObject({ degraded: false, degradedBecause: null, totalCount: 2 })
  })

  it('never shows an empty one in the name of the whole: it is filled beside and then named', async () => {
    world.stub.indexes.clear()
    const seen: (number | undefined)[] = []
    world.stub.faults.meanwhile = () => void seen.push(world.stub.indexes.get('postings')?.documents.size)
    await round()
    world.stub.faults.meanwhile = undefined
    expect(seen.filter((size) => size === 0)).toEqual([])
    expect(kept().documents.size).toBe(2)
  })

  it('follows what others change, and goes on where the one before stopped', async () => {
    await aPosting(world.test.services, world.employer, { title: '保安员' })
    await round()
    expect(kept().documents.size).toBe(3)
    world.test.platform.clock.advance(31_000)
    await round()
    await world.keeper.close()
    await aPosting(world.test.services, world.employer, { title: '厨师' })
    world.stub.requests.length = 0
    await another().follow()
    expect(kept().documents.size).toBe(4)
    const sent = writes().flatMap(({ body }) => (Array.isArray(body) ? (body as unknown[]) : []))
    expect(sent).toHaveLength(1)
  })

  it('writes nothing while nothing changes', async () => {
    await round()
    await round()
    expect(writes()).toEqual([])
  })

  it('hears of an import, which is another process', async () => {
    const file = join(world.test.platform.dataFolder, 'cn_postings_facts.csv')
    const header =
      'id,source_kind,employer_id,title_zh,city_code,county_code,lng,lat,salary_min,salary_max,months,degree,min_years,posted,terms,description_chars'
    const row = (id: string, title: string) =>
      `${id},commercial,e1,${title},350500,350505,,,5000,8000,,高中,0,2026-01-01,,100`
    writeFileSync(file, `${header}\n${row('a', '数控车床操作工')}\n${row('b', '仓库管理员')}\n`)
    await importPostings({
      file,
      validDays: 30,
      store: importedPostingStore(world.test.platform.connection),
      rejected: rejectedRows(join(world.test.platform.dataFolder, 'rejected.csv')),
      reading: world.test.services.reading,
      clock: world.test.platform.clock,
    })
    await round()
    expect(kept().documents.size).toBe(4)
  })

  it('notices documents that were lost at its next look, and puts them back', async () => {
    const [id = ''] = kept().documents.keys()
    kept().documents.delete(id)
    await round()
    expect([...kept().documents.keys()]).toContain(id)
    expect(await standing()).toMatchObject({ whole: true, repaired: 1, documents: 2 })
    expect(log.text()).toContain('documents were lost or old')
  })

  it('is not whole while it is put right', async () => {
    const [id = ''] = kept().documents.keys()
    kept().documents.delete(id)
    world.stub.faults.busy = 0
    // The look that finds the loss is broken off by an outage; what it knows stands.
    await round().catch(() => undefined)
    world.stub.faults.busy = undefined
    let pages: Promise<{ degradedBecause: unknown }> | undefined
    world.stub.faults.meanwhile = ({ method, path }) => {
      if (method === 'POST' && path.endsWith('/documents'))
        return (pages ??= (world.test.platform.clock.advance(1_001), matches(another())))
    }
    await round()
    world.stub.faults.meanwhile = undefined
    expect((await pages)?.degradedBecause).toBe('INDEX_INCOMPLETE')
  })

  it.each([
    [
      'an old version',
      (id: string) => void Object.assign(kept().documents.get(id)!, { version: 0, title: '' }),
    ],
    [
      'a stranger in its place',
      (id: string) => {
        kept().documents.set('zzz', { ...kept().documents.get(id)!, id: 'zzz' })
        kept().vectors.set('zzz', new Map())
        kept().documents.delete(id)
      },
    ],
  ])('finds %s by comparing range by range, though the count is right', async (_, disturb) => {
    const ids = [...kept().documents.keys()]
    disturb(ids[0]!)
    world.test.platform.clock.advance(601_000)
    await round()
    expect([...kept().documents.keys()].sort()).toEqual(ids.sort())
    expect(kept().documents.get(ids[0]!)).toMatchObject({ version: expect.any(Number) as unknown })
    expect(kept().documents.get(ids[0]!)?.['version']).not.toBe(0)
    expect(await standing()).toMatchObject({ whole: true, repaired: 1, comparedTo: '' })
  })

  it('removes what ran out by itself, which is no loss', async () => {
    const posting = await aPosting(world.test.services, world.employer, { title: '短期工' })
    await round()
    await world.test.platform.connection
      .collection<{ _id: string }>('postings')
      .updateOne({ _id: posting._id }, { $set: { validUntil: '2020-01-01' } })
    world.test.platform.clock.advance(601_000)
    await round()
    expect([...kept().documents.keys()]).not.toContain(posting._id)
    expect(await standing()).toMatchObject({ repaired: 0, documents: 2 })
  })

  it.each([
    ['is gone', () => world.stub.indexes.clear()],
    ['was emptied', () => kept().documents.clear()],
    [
      'is another one of the same name',
      () => void world.stub.indexes.set('postings', { ...kept(), createdAt: new Date(0) }),
    ],
  ])('is filled anew when it %s, and not believed meanwhile', async (_, disturb) => {
    disturb()
    const reader = another()
    let pages: ReturnType<typeof matches> | undefined
    world.stub.faults.meanwhile = ({ method, path }) => {
      if (method === 'POST' && path === '/indexes') return (pages ??= matches(reader))
    }
    await round()
    world.stub.faults.meanwhile = undefined
    expect(await pages).toMatchObject({ degradedBecause: 'INDEX_INCOMPLETE', totalCount: 2 })
    expect(kept().documents.size).toBe(2)
    expect(await standing()).toMatchObject({ whole: true, documents: 2 })
  })
})
