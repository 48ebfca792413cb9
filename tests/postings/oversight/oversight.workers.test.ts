import { describe, expect, inject, vi } from 'vitest'
import { startWorkers } from '../../../workers/start-workers.ts'
import { anAccount, aStaffMember, type AnAccount } from '../../support/a-account.ts'
import { aPosting } from '../../support/a-posting.ts'
import { withServices } from '../../support/fixtures.ts'
import type { Services } from '../../../server/wiring.ts'
import { aHeldPosting } from './a-held-posting.ts'

const it = withServices.extend('workers', { scope: 'file' }, ({ platform, services }, { onCleanup }) => {
  const { log, prefix } = platform
  const workers = startWorkers({ services, redisUrl: inject('redisUrl'), log, prefix })
  onCleanup(() => workers.close())
  return workers
})

/** What a person reads, once there are so many notices. */
async function notices({ notifications }: Services, { viewer }: AnAccount, count: number) {
  return vi.waitFor(
    async () => {
      const { nodes } = await notifications.inbox(viewer, { first: 20 })
      expect(nodes).toHaveLength(count)
      return nodes.map((row) => ({ ...notifications.wordingOf(row, 'zh-CN'), path: row.path }))
    },
    { timeout: 60_000, interval: 50 },
  )
}

const why = { concern: 'FEES', reason: '工作内容里要求交押金。' } as const

describe('what staff decide of a posting', () => {
  it('is told to its employer, who never reads who reported it, and to those who did', async ({
    services,
    workers,
    employer,
    staff,
    veteran,
  }) => {
    expect(workers).toBeDefined()
    const other = await anAccount(services, { name: '王小兵' })
    const posting = await aPosting(services, employer)
    for (const { viewer } of [veteran, other])
      await services.postingReports.reportPosting(viewer, posting._id, { concern: 'FEES', words: '要押金' })
    await services.oversight.takeDownPosting(staff.viewer, posting._id, why)
    const [told] = await notices(services, employer, 1)
    expect(told).toMatchObject({ title: '岗位已被下架', path: `/employer/postings/${posting._id}` })
    expect(told?.body).toContain('收费或收押金')
    expect(JSON.stringify(told)).not.toMatch(new RegExp(`${veteran.viewer.id}|要押金|王小兵`))
    for (const each of [veteran, other])
      expect((await notices(services, each, 1))[0]?.title).toBe('您举报的岗位已下架')
    expect(await services.postingReports.myReport(other.viewer, posting._id)).toMatchObject({
      state: 'ACTED',
    })

    await services.oversight.appealTakedown(employer.viewer, posting._id, '押金已经取消')
    const colleague = await aStaffMember(services)
    await services.oversight.decideAppeal(colleague.viewer, posting._id, 'UPHELD', '收据仍写着押金')
    const all = await notices(services, employer, 2)
    expect(all.map(({ title }) => title)).toContain('申诉未获支持')
  })

  it('on held wording is told with the fields and reasons', async ({
    services,
    workers,
    employer,
    staff,
  }) => {
    expect(workers).toBeDefined()
    const posting = await aHeldPosting(services, employer)
    const reasons = [{ field: 'conditions', reason: '请写明要求' }]
    await services.oversight.returnPosting(staff.viewer, posting._id, reasons)
    const [told] = await notices(services, employer, 1)
    expect(told?.body).toContain('招聘条件：请写明要求')
  })

  it('on reports is told once, with the answer, to each who reported it', async ({
    services,
    workers,
    employer,
    staff,
    veteran,
  }) => {
    expect(workers).toBeDefined()
    const posting = await aPosting(services, employer)
    const report = () =>
      services.postingReports.reportPosting(veteran.viewer, posting._id, { concern: 'FRAUD' })
    await report()
    await services.postingReports.dismissReports(staff.viewer, posting._id, '已电话核实')
    expect((await notices(services, veteran, 1))[0]).toMatchObject({
      title: '您的举报已处理',
      body: expect.stringContaining('已电话核实'),
      path: `/postings/${posting._id}`,
    })
  })
})
