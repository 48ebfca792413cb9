import { describe, expect } from 'vitest'
import { dayOf } from '../../rules/office-time.ts'
import type { RetentionSubject } from '../../rules/retention.ts'
import type { Services } from '../../server/wiring.ts'
import { untoldFilter, toldFilter } from '../../server/accounts/inactivity/inactivity.store.ts'
import { namedFilter } from '../../server/fairs/past-fairs.store.ts'
import { oldDraftFilter } from '../../server/platform/old-drafts.ts'
import { returnedFilter } from '../../server/verification/returned-cases.store.ts'
import { untouchedFilter } from '../../server/veterans/behalf/untouched-files.store.ts'
import { anAccount, aStaffMember } from '../support/a-account.ts'
import { aFair } from '../support/a-fair.ts'
import { aDraft } from '../support/a-posting.ts'
import { aVeteran } from '../support/a-veteran.ts'
import { anEmployer } from '../support/a-employer.ts'
import { withServices as it } from '../support/fixtures.ts'
import { outcomeOf } from '../support/outcome.ts'
import { stagesOf } from '../support/query-plan.ts'
import type { TestPlatform } from '../support/test-platform.ts'

const dayMs = 86_400_000
const start = Date.now()

/** A day of the job: as often as it asks for more of itself, and then the clock is where it was. */
async function aDayOf(services: Services, platform: TestPlatform, days: number, subject: RetentionSubject) {
  platform.clock.set(new Date(start + days * dayMs))
  for (let at = 0; at < 5; at++) await services.retention.keep(subject)
}

const accountsOf = (platform: TestPlatform) =>
  platform.connection.collection<{ _id: string; activeAt: Date | null; [more: string]: unknown }>('accounts')
const noticesTo = (platform: TestPlatform, recipientId: string, kind: string) =>
  platform.connection.collection('notifications').find({ recipientId, kind }).toArray()
const stateOf = async (platform: TestPlatform, subject: string) =>
  platform.connection
    .collection<{ _id: string; heldBack: { due: number } | null; dueAt: Date }>('retentionstates')
    .findOne({ _id: subject })

describe('accounts that nobody uses', () => {
  it('are told of first, erased on the day that was promised, and kept by a sign-in; one with an organisation stays', async ({
    services,
    platform,
  }) => {
    const [gone, back] = [await aVeteran(services), await aVeteran(services)]
    const owner = await anEmployer(services)
    const clerk = await aStaffMember(services)
    const used = await anAccount(services, { role: 'STAFF' })
    const alive = async (days: number) => {
      await accountsOf(platform).updateOne(
        { _id: used.account._id },
        { $set: { activeAt: new Date(start + days * dayMs) } },
      )
    }
    await alive(700)
    await aDayOf(services, platform, 729, 'ACCOUNTS')
    expect(await noticesTo(platform, gone.account._id, 'ACCOUNT_UNUSED')).toEqual([])
    await aDayOf(services, platform, 732, 'ACCOUNTS')
    for (const { account } of [gone, back, owner, clerk])
      expect(await noticesTo(platform, account._id, 'ACCOUNT_UNUSED')).toHaveLength(1)
    expect(await noticesTo(platform, used.account._id, 'ACCOUNT_UNUSED')).toEqual([])

    await services.accounts.signIn({ phone: back.account.phone, password: 'quanzhou-1' }, 'here')
    await aDayOf(services, platform, 732 + 59, 'ACCOUNT_NOTICE')
    const states = async () =>
      Promise.all(
        [gone, back, owner, clerk, used].map(async ({ account }) => {
          const [row] = await services.accounts.byIds([account._id])
          return row?.erasedAt ? 'ERASED' : row?.disabledAt ? 'CLOSED' : 'OPEN'
        }),
      )
    expect(await states()).toEqual(['OPEN', 'OPEN', 'OPEN', 'OPEN', 'OPEN'])
    await aDayOf(services, platform, 732 + 61, 'ACCOUNT_NOTICE')
    expect(await states()).toEqual(['ERASED', 'OPEN', 'OPEN', 'CLOSED', 'OPEN'])
    expect(await noticesTo(platform, owner.account._id, 'ACCOUNT_UNUSED')).toHaveLength(2)
    // What is held of the person is owed now, as when the person has it erased.
    const owing = await accountsOf(platform).findOne({ _id: gone.account._id })
    expect(owing?.['eraseOwed']).toBeTruthy()
    const acts = await platform.connection.collection('auditentries').find({ byId: 'retention' }).toArray()
    expect(acts.map(({ act }) => String(act))).toContain('disableStaff')
    expect((await services.audit.walk()).broken).toBeNull()
  })

  it('are not erased by a clock that jumps: more than usual at once is held back, told, and let go by the bureau alone', async ({
    services,
    platform,
  }) => {
    platform.clock.set(new Date(start))
    const veteran = await anAccount(services)
    const station = {
      ...{ nameZh: '区退役军人事务局', nameEn: 'Bureau', areaCode: '350505', phone: '0595-87970001' },
      ...{ addressZh: '政府大院', addressEn: 'Compound' },
    }
    const [made] = await services.stations.create([station])
    const bureau = await anAccount(services, { role: 'STAFF', stationId: made?._id ?? '' })
    const people = Array.from({ length: 30 }, (_, at) => ({
      ...({ role: 'VETERAN', name: `张${at}`, phone: `+8615900000${String(at).padStart(3, '0')}` } as const),
      passwordHash: 'x',
    }))
    await services.accounts.createMany(people)
    await platform.connection.collection('retentionstates').deleteMany({})
    await aDayOf(services, platform, 900, 'ACCOUNTS')
    const held = await stateOf(platform, 'ACCOUNTS')
    expect(held?.heldBack?.due).toBeGreaterThan(30)
    expect(await noticesTo(platform, bureau.account._id, 'RETENTION_HELD_BACK')).toHaveLength(1)
    expect(await noticesTo(platform, veteran.account._id, 'ACCOUNT_UNUSED')).toEqual([])

    const village = await anAccount(services, { role: 'STAFF', reach: '350505104210' })
    const release = (viewer: typeof bureau.viewer | null, reason = '时钟无误，确实到期') =>
      services.retention.releaseRetention(viewer, 'ACCOUNTS', { reason })
    expect(await outcomeOf(release(null))).toBe('UNAUTHENTICATED')
    expect(await outcomeOf(release(village.viewer))).toBe('FORBIDDEN')
    expect(await outcomeOf(release(bureau.viewer, ''))).toBe('INVALID')
    const both = await Promise.all([1, 2].map(() => outcomeOf(release(bureau.viewer))))
    expect(both.toSorted()).toEqual(['CONFLICT', 'OK'])
    await aDayOf(services, platform, 900, 'ACCOUNTS')
    expect(await noticesTo(platform, veteran.account._id, 'ACCOUNT_UNUSED')).toHaveLength(1)
    expect((await stateOf(platform, 'ACCOUNTS'))?.heldBack).toBeNull()
  })

  it('of people without a phone are told to staff and never erased', async ({
    services,
    platform,
    staff,
  }) => {
    platform.clock.set(new Date(start))
    const file = await services.veterans.makeVeteranOnBehalf(staff.viewer, {
      name: '郑无机',
      areaCode: '350505100',
      consentOn: dayOf(new Date(start)),
    })
    const untouched = async (viewer = staff.viewer) =>
      (await services.retention.untouchedFiles(viewer)).map(({ _id }) => _id)
    expect(await untouched()).not.toContain(file._id)
    await aDayOf(services, platform, 800, 'ACCOUNTS')
    expect(await untouched()).toContain(file._id)
    const elsewhere = await anAccount(services, { role: 'STAFF', reach: '350505104' })
    expect(await untouched(elsewhere.viewer)).not.toContain(file._id)
    expect(await noticesTo(platform, file.accountId, 'ACCOUNT_UNUSED')).toEqual([])
    expect(await outcomeOf(services.retention.untouchedFiles(null))).toBe('UNAUTHENTICATED')
  })
})

describe('what is kept for a time', () => {
  it('goes when its time is over and not before: drafts, names in registrations, notices', async ({
    services,
    platform,
    staff,
  }) => {
    platform.clock.set(new Date(start))
    await platform.connection.collection('retentionstates').deleteMany({})
    const person = await aVeteran(services, {}, { name: '欧阳到期' })
    const firm = await anEmployer(services)
    const draft = await aDraft(services, firm)
    const fair = await aFair(services, staff.viewer)
    await services.fairs.register(person.viewer, fair._id)
    const registrations = platform.connection.collection('registrations')
    const named = () => registrations.countDocuments({ fairId: fair._id, veteranName: '欧阳到期' })
    const drafts = () =>
      platform.connection.collection<{ _id: string }>('postings').countDocuments({ _id: draft._id })
    await aDayOf(services, platform, 364, 'DRAFTS')
    expect(await drafts()).toBe(1)
    await aDayOf(services, platform, 367, 'DRAFTS')
    expect(await drafts()).toBe(0)
    await aDayOf(services, platform, 735, 'REGISTRATIONS')
    expect(await named()).toBe(1)
    await aDayOf(services, platform, 740, 'REGISTRATIONS')
    expect([await named(), await registrations.countDocuments({ fairId: fair._id })]).toEqual([0, 1])
    const runs = await platform.connection.collection('retentionruns').find({}).toArray()
    expect(runs.map(({ subject }) => String(subject))).toEqual(
      expect.arrayContaining(['DRAFTS', 'REGISTRATIONS']),
    )
  })

  it('of the log is its oldest part, and the chain of the rest still holds; an altered entry is still found', async ({
    services,
    platform,
    staff,
  }) => {
    platform.clock.set(new Date(start + 900 * dayMs))
    const acts = async (count: number) => {
      for (let at = 0; at < count; at++) await services.audit.record(staff.viewer, { act: 'test' })
    }
    await acts(3)
    platform.clock.set(new Date(start + 1_500 * dayMs))
    await acts(3)
    const entries = platform.connection.collection<{ _id: number; why: string | null }>('auditentries')
    const before = await entries.countDocuments({})
    await aDayOf(services, platform, 900 + 1_096, 'AUDIT_LOG')
    expect(await entries.countDocuments({})).toBeLessThan(before)
    expect((await services.audit.walk()).broken).toBeNull()
    await acts(1)
    expect((await services.audit.walk()).broken).toBeNull()
    const oldest = await entries.find({}).sort({ _id: 1 }).limit(1).next()
    await entries.updateOne({ _id: oldest?._id ?? 0 }, { $set: { why: 'altered' } })
    expect((await services.audit.walk()).broken).toContain('altered')
    await entries.updateOne({ _id: oldest?._id ?? 0 }, { $set: { why: oldest?.why ?? null } })
  })

  it('is found along an index', async ({ platform, services }) => {
    await services.retention.retentionPeriods()
    const { buildIndexes } = await import('../../server/platform/database.ts')
    await buildIndexes(platform.connection)
    const until = new Date(start)
    const asked: [string, object][] = [
      ['accounts', untoldFilter('VETERAN', until)],
      ['accounts', toldFilter('VETERAN', until)],
      ['fairs', namedFilter(until)],
      ['postings', oldDraftFilter(until)],
      ['trainings', oldDraftFilter(until)],
      ['fairs', oldDraftFilter(until)],
      ['veterans', returnedFilter(until)],
      ['employers', returnedFilter(until)],
      ['veterans', untouchedFilter(until)],
      ['notifications', { createdAt: { $lte: until } }],
      ['auditentries', { of: null, at: { $lte: until } }],
    ]
    for (const [collection, filter] of asked) {
      const stages = await stagesOf(platform.connection, collection, filter)
      expect([collection, stages.includes('IXSCAN') || !stages.includes('COLLSCAN')]).toEqual([
        collection,
        true,
      ])
    }
  })
})
