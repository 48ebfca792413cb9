import { beforeEach, describe, expect } from 'vitest'
import { submitted } from '../../server/verification/index.ts'
import { createServices } from '../../server/wiring.ts'
import { manyFilesOpenedRunner } from '../../workers/veterans/many-files-opened.ts'
import { usualLimits } from '../../server/platform/limits.ts'
import { aStaffMember } from '../support/a-account.ts'
import { aVeteran } from '../support/a-veteran.ts'
import { onPlatform } from '../support/fixtures.ts'
import { outcomeOf } from '../support/outcome.ts'
import { publicUrl, servicesOn } from '../support/test-services.ts'
import { watchedQueue } from '../support/watched-queue.ts'

const limits = { ...usualLimits, files: { toldAt: 3, most: 5 } }

const it = onPlatform
  .extend('queue', { scope: 'file' }, ({ platform }) => watchedQueue(platform.queue))
  .extend('services', { scope: 'file' }, async ({ platform, queue }) => {
    await servicesOn(platform)
    return createServices({ ...platform, queue }, publicUrl, { limits })
  })
  .extend('staff', ({ services }) => aStaffMember(services))
  .extend('files', async ({ services }) => {
    const draft = { verification: submitted(new Date()) }
    const made = await Promise.all(Array.from({ length: 12 }, () => aVeteran(services, draft)))
    return made.map(({ veteran }) => veteran._id)
  })

beforeEach(async ({ platform, queue }: never) => {
  const { clock } = platform as { clock: { set(at: string): void } }
  clock.set('2026-11-26T02:00:00Z')
  Object.assign(queue, { asked: [], away: false })
})

describe('a member of staff', () => {
  it('opens so many files a day and not one more, however many at once', async ({
    services,
    staff,
    files,
    platform,
  }) => {
    const outcomes = await Promise.all(
      files.map((id) => outcomeOf(services.veterans.veteran(staff.viewer, id))),
    )
    expect(outcomes.filter((outcome) => outcome === 'OK')).toHaveLength(limits.files.most)
    expect(outcomes.filter((outcome) => outcome === 'RATE_LIMITED')).toHaveLength(7)
    const [opened, refused] = [outcomes.indexOf('OK'), outcomes.indexOf('RATE_LIMITED')]
    const ask = (at: number) => services.veterans.veteran(staff.viewer, files[at] ?? '')
    expect(await outcomeOf(ask(opened))).toBe('OK')
    await expect(ask(refused)).rejects.toMatchObject({
      text: {
        zh: '每位工作人员每天最多可查阅 5 份档案，今日已达上限。今天查阅过的档案仍可打开；其他档案请于明日 0:00 后查阅。',
        en: 'A member of staff may open 5 files a day, and you have. Those you opened today stay open to you; others can be opened after midnight.',
      },
      details: { retryAfter: 14 * 3_600 },
    })
    platform.clock.set('2026-11-26T16:00:00Z')
    expect(await outcomeOf(ask(refused))).toBe('OK')
  })

  it('has opened a file that is decided on, and decides on none beyond the limit', async ({
    services,
    staff,
    files,
  }) => {
    const { veterans } = services
    for (const id of files.slice(0, 4)) await veterans.veteran(staff.viewer, id)
    expect(await outcomeOf(veterans.verifyVeteran(staff.viewer, files[0] ?? ''))).toBe('OK')
    expect(await outcomeOf(veterans.verifyVeteran(staff.viewer, files[4] ?? ''))).toBe('OK')
    const last = files[5] ?? ''
    const reasons = [{ field: 'name', reason: '与证件不符' }]
    expect(await outcomeOf(veterans.verifyVeteran(staff.viewer, last))).toBe('RATE_LIMITED')
    expect(await outcomeOf(veterans.returnVeteran(staff.viewer, last, reasons))).toBe('RATE_LIMITED')
    expect((await veterans.byIds([last]))[0]?.verification.state).toBe('PENDING')
  })

  it('returns of several files so many as may be opened; of the others it is told why', async ({
    services,
    staff,
    files,
  }) => {
    const [opened = '', ...unopened] = files.slice(0, 7)
    await services.veterans.veteran(staff.viewer, opened)
    const cases = [...unopened, opened].map((id) => ({ id, version: 1 }))
    const reasons = [{ field: 'name', reason: '与证件不符' }]
    const outcomes = await services.veterans.returnVeterans(staff.viewer, cases, reasons)
    const refused = outcomes.filter((each) => each.refused !== null)
    expect(refused.map(({ id }) => id)).toEqual(unopened.slice(4))
    expect(new Set(refused.map((each) => each.refused?.code))).toEqual(new Set(['RATE_LIMITED']))
    const kept = await services.veterans.byIds(unopened.slice(4))
    expect(kept.map(({ verification }) => verification.state)).toEqual(['PENDING', 'PENDING'])
  })

  it('counts for none who opens one file again and again, also at once', async ({
    services,
    staff,
    files,
  }) => {
    const [one = '', ...others] = files
    await Promise.all(Array.from({ length: 10 }, () => services.veterans.veteran(staff.viewer, one)))
    for (const id of others.slice(0, limits.files.most - 1))
      expect(await outcomeOf(services.veterans.veteran(staff.viewer, id))).toBe('OK')
    expect(await outcomeOf(services.veterans.veteran(staff.viewer, files[11] ?? ''))).toBe('RATE_LIMITED')
  })
})

const noticesOf = async (
  { notifications }: ReturnType<typeof createServices>,
  { viewer }: Awaited<ReturnType<typeof aStaffMember>>,
) =>
  (await notifications.inbox(viewer, { first: 10 })).nodes.map((row) => notifications.wordingOf(row, 'zh-CN'))

describe('the bureau', () => {
  it.for([false, true])(
    'is told once a day of whoever opens many files; the queue is away: %s',
    async (away, { services, queue, staff, files, platform }) => {
      const [stationId] = (
        await services.stations.create([
          {
            nameZh: '泉港区退役军人事务局',
            nameEn: 'Bureau',
            areaCode: '350505',
            phone: '0595-80000001',
            addressZh: '一号',
            addressEn: 'No. 1',
          },
        ])
      ).map(({ _id }) => _id)
      const bureau = await aStaffMember(services, { stationId: stationId ?? null })
      queue.away = away
      for (const id of files.slice(0, 2)) await services.veterans.veteran(staff.viewer, id)
      const owed = platform.connection.collection<{ _id: string; tellingOwed?: unknown }>('fileopenings')
      const day = { _id: `${staff.viewer.id}-2026-11-26` }
      expect((await owed.findOne(day))?.tellingOwed).toBeUndefined()
      for (const id of files.slice(2, 5)) await services.veterans.veteran(staff.viewer, id)
      expect((await owed.findOne(day))?.tellingOwed).toBeTruthy()
      queue.away = false
      platform.clock.advance(120_000)
      if (away) await services.veterans.owed.manyFiles.askAgain()
      const asked = queue.asked.filter(({ payload }) => (payload as { id?: string }).id === day._id)
      expect(asked).toHaveLength(1)
      for (const { payload } of [...asked, ...asked]) await manyFilesOpenedRunner.run(payload, services)
      expect(await noticesOf(services, bureau)).toEqual([
        {
          title: `档案查阅较多：${staff.viewer.name}`,
          body: `${staff.viewer.name}在 2026-11-26 已查阅 5 份退役军人档案。请确认是否为工作需要；每次查阅均已记录，本人可见。`,
        },
      ])
      expect(await noticesOf(services, staff)).toEqual([])
      expect((await owed.findOne(day))?.tellingOwed).toBeUndefined()
    },
  )
})
