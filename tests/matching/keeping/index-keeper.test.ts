import { describe, expect, it } from 'vitest'
import { aKeptIndex } from '../../support/a-kept-index.ts'
import { aDraft, aPosting } from '../../support/a-posting.ts'

const { world, log, another, standings, standing, kept, round, matches, writes } = aKeptIndex()

describe('the keeper of a shared index', () => {
  it('is made anew when somebody asks, while the old one serves and is followed', async () => {
    await aPosting(world.test.services, world.employer, { title: '保安员' })
    const reader = another()
    const seen: unknown[] = []
    const pages: Promise<unknown>[] = []
    world.stub.faults.meanwhile = ({ path }) => {
      if (path === '/indexes') pages.push(matches(reader).then(({ degraded }) => seen.push(degraded)))
    }
    expect(await world.keeper.reindex()).toBe(3)
    world.stub.faults.meanwhile = undefined
    await Promise.all(pages)
    expect(seen).toEqual([false])
    expect(await standing()).toMatchObject({ whole: true, documents: 3 })
  })

  it('is kept by another as soon as the one before has ended, or has been silent for half a minute', async () => {
    const rival = another()
    await rival.follow()
    expect(writes()).toEqual([])
    await aDraft(world.test.services, world.employer)
    await aPosting(world.test.services, world.employer, { title: '保安员' })
    await rival.follow()
    expect(kept().documents.size).toBe(2)
    world.test.platform.clock.advance(30_001)
    await rival.follow()
    expect(kept().documents.size).toBe(3)
    const heir = another()
    await rival.close()
    await aPosting(world.test.services, world.employer, { title: '厨师' })
    await heir.follow()
    expect(kept().documents.size).toBe(4)
  })

  it('is not believed any more where nobody keeps it and something has changed since', async () => {
    await world.keeper.close()
    const reader = another()
    world.test.platform.clock.advance(3_600_000)
    expect((await matches(reader)).degradedBecause).toBeNull()
    await aPosting(world.test.services, world.employer, { title: '叉车工', mustSkillIds: [] })
    world.test.platform.clock.advance(59_000)
    expect((await matches(reader)).degradedBecause).toBeNull()
    world.test.platform.clock.advance(2_000)
    expect(await matches(reader)).toMatchObject({ degradedBecause: 'INDEX_INCOMPLETE', totalCount: 3 })
    await another().follow()
    world.test.platform.clock.advance(1_001)
    expect(await matches(reader)).toMatchObject({ degradedBecause: null, totalCount: 3 })
  })

  it('has its settings put right when a process begins to keep it', async () => {
    kept().settings.filterableAttributes = ['open']
    kept().settings.synonyms = { 司机: ['驾驶员'] }
    await world.keeper.close()
    await another().follow()
    expect(kept().settings.filterableAttributes).toContain('keys')
    expect(kept().settings.synonyms).toEqual({})
  })

  it('tells in a sentence of a server that is too old, and that somebody must see to it', async () => {
    world.stub.faults.version = '1.12.3'
    await world.keeper.close()
    const matching = another()
    await expect(matching.follow()).rejects.toThrow(
      'This Meilisearch is 1.12.3; 1.50 or a newer 1.x is needed.',
    )
    expect(await matching.indexIs()).toMatchObject({ isTroubled: true })
    expect(log.lines().findLast(({ level }) => level >= 50)?.msg).toMatch(
      /somebody must see to the index postings: .*1\.12\.3/,
    )
    world.stub.faults.version = undefined
    await matching.follow()
    expect(await standing()).toMatchObject({ trouble: null })
  })

  it('tells of a task that failed with the server’s own words', async () => {
    const postings = world.test.platform.connection.collection<{ _id: string; slot?: string }>('postings')
    const { slot: _, ...posting } = (await postings.findOne({}))!
    await postings.insertOne({ ...posting, _id: 'no id!' })
    await standings().updateOne({ _id: 'postings' }, { $set: { comparedAt: null } })
    await expect(round()).rejects.toMatchObject({ code: 'invalid_document_id' })
    expect((await standing())['trouble']).toContain('Document identifier `"no id!"` is invalid')
  })

  it('tells of an outage as one that passes', async () => {
    await world.keeper.close()
    const matching = another()
    world.stub.faults.busy = 0
    await expect(matching.follow()).rejects.toMatchObject({ code: 'UNAVAILABLE' })
    expect(await standing()).toMatchObject({ trouble: null, whole: true })
  })

  it('is left to newer versions of the product once they have made it anew', async () => {
    await round()
    await standings().updateOne({ _id: 'postings' }, { $set: { definition: 'of a newer version' } })
    world.stub.requests.length = 0
    await round()
    expect(writes()).toEqual([])
    expect(await standing()).toMatchObject({ definition: 'of a newer version', holder: null })
  })
})
