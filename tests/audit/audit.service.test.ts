import { describe, expect, vi } from 'vitest'
import { createAudit, operator } from '../../server/audit/index.ts'
import { canonical } from '../../server/audit/audit-entry.ts'
import { platformErrors } from '../../server/platform/errors.ts'
import { onPlatform } from '../support/fixtures.ts'
import { outcomeOf } from '../support/outcome.ts'

interface Entry {
  readonly _id: number
  readonly why: string | null
}

const it = onPlatform
  .extend('audit', { scope: 'file' }, ({ platform }) => createAudit(platform))
  .extend('rows', ({ platform }) => platform.connection.collection<Entry>('auditentries'))
  /** A chain of its own for each test, of ten entries. */
  .extend('ten', { auto: true }, async ({ platform, audit, rows }) => {
    await rows.deleteMany({})
    await platform.connection.collection('audithead').deleteMany({})
    for (let at = 1; at <= 10; at++) await audit.record(operator, { act: 'test', why: `reason ${at}` })
  })

describe('the chain of what staff do', () => {
  it('is whole, also when it is empty', async ({ audit, rows, platform }) => {
    expect(await audit.walk()).toEqual({ entries: 10, broken: null })
    await rows.deleteMany({})
    await platform.connection.collection('audithead').deleteMany({})
    expect(await audit.walk()).toEqual({ entries: 0, broken: null })
  })

  it('answers for what is done though what became of it cannot be written: that stays begun', async ({
    audit,
    rows,
    platform,
  }) => {
    const heads = platform.connection.model('AuditHead')
    const done = await audit.around(operator, { act: 'test', why: 'done all the same' }, async () => {
      vi.spyOn(heads, 'findOne').mockImplementation(() => {
        throw new Error('the store is away')
      })
      return 'done'
    })
    vi.restoreAllMocks()
    expect(done).toBe('done')
    expect(await rows.find({ _id: { $gt: 10 } }).toArray()).toMatchObject([
      { why: 'done all the same', of: null },
    ])
    expect(await audit.walk()).toEqual({ entries: 11, broken: null })
  })

  it('breaks where an entry is altered', async ({ audit, rows }) => {
    await rows.updateOne({ _id: 4 }, { $set: { why: 'another reason' } })
    expect(await audit.walk()).toEqual({ entries: 3, broken: 'entry 4 was altered' })
  })

  it('breaks where an entry is taken out, the last one too', async ({ audit, rows }) => {
    await rows.deleteOne({ _id: 10 })
    expect(await audit.walk()).toEqual({ entries: 9, broken: 'entry 10 is missing' })
    await rows.deleteOne({ _id: 6 })
    expect(await audit.walk()).toEqual({ entries: 5, broken: 'entry 6 is missing' })
  })

  it('breaks where two entries are swapped', async ({ audit, rows }) => {
    const [three, four] = await rows
      .find({ _id: { $in: [3, 4] } })
      .sort({ _id: 1 })
      .toArray()
    await rows.deleteMany({ _id: { $in: [3, 4] } })
    await rows.insertMany([
      { ...three, _id: 4 },
      { ...four, _id: 3 },
    ] as Entry[])
    expect((await audit.walk()).broken).toMatch(/entry 3/)
  })

  it('is not forked by fifty writers at one moment, of two processes', async ({ platform, audit }) => {
    const other = createAudit(platform)
    await Promise.all(
      Array.from({ length: 50 }, (_each, at) =>
        (at % 2 ? audit : other).record(operator, { act: 'test', why: `at once ${at}` }),
      ),
    )
    expect(await audit.walk()).toEqual({ entries: 60, broken: null })
  })

  it('is finished by the next writer when one died between its two writes', async ({
    audit,
    rows,
    platform,
  }) => {
    await rows.deleteOne({ _id: 10 })
    await platform.connection.collection('audithead').updateOne({}, { $set: { kept: false } })
    expect(await audit.walk()).toEqual({ entries: 9, broken: null })
    await audit.record(operator, { act: 'test' })
    expect(await audit.walk()).toEqual({ entries: 11, broken: null })
  })

  it('holds an act before it is done, and then what became of it', async ({ audit, rows }) => {
    let during = 0
    await audit.around(operator, { act: 'test', subjects: ['a'] }, async () => {
      during = await rows.countDocuments({})
    })
    expect(during).toBe(11)
    const refused = audit.around(operator, { act: 'test' }, () => Promise.reject(platformErrors.forbidden()))
    expect(await outcomeOf(refused)).toBe('FORBIDDEN')
    const outcomes = await rows
      .find({ of: { $ne: null } } as object)
      .sort({ _id: 1 })
      .toArray()
    expect(outcomes).toMatchObject([
      { of: 11, outcome: 'DONE' },
      { of: 13, outcome: 'FORBIDDEN' },
    ])
  })

  it('hashes facts in one way, whatever the order of their fields', () => {
    const at = new Date('2026-11-26T12:00:00Z')
    expect(canonical({ b: [1, null], a: at })).toBe('{"a":"2026-11-26T12:00:00.000Z","b":[1,null]}')
    expect(canonical({ a: at, b: [1, null] })).toBe(canonical({ b: [1, null], a: at }))
  })
})
