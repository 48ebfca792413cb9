import { expect, inject, vi } from 'vitest'
import { startWorkers } from '../../workers/start-workers.ts'
import { aStaffMember } from '../support/a-account.ts'
import { aDraftFair } from '../support/a-fair.ts'
import { trainingInput } from '../support/a-training.ts'
import { withServices } from '../support/fixtures.ts'

const it = withServices.extend('workers', { scope: 'file' }, ({ platform, services }, { onCleanup }) => {
  const { log, prefix } = platform
  const workers = startWorkers({ services, redisUrl: inject('redisUrl'), log, prefix })
  onCleanup(() => workers.close())
  return workers
})

it('what a colleague decides on a wording is told to whoever wrote it, once, with the reason', async ({
  services,
  workers,
  staff,
}) => {
  expect(workers).toBeDefined()
  const { fairs, trainings, notifications } = services
  const colleague = await aStaffMember(services)
  const fair = await aDraftFair(services, staff.viewer, { notes: '第七号厅，限难性' })
  await fairs.publish(staff.viewer, fair._id)
  await fairs.wordedDesk.giveBack(colleague.viewer, fair._id, [{ field: 'notes', reason: '请写明人数' }])
  const training = await trainings.offerTraining(staff.viewer, trainingInput({ contentZh: '第七期，限难性' }))
  await trainings.wordedDesk.pass(colleague.viewer, training._id)

  const told = await vi.waitFor(
    async () => {
      const { nodes } = await notifications.inbox(staff.viewer, { first: 20 })
      expect(nodes).toHaveLength(2)
      return nodes.map((row) => ({ ...notifications.wordingOf(row, 'zh-CN'), path: row.path }))
    },
    { timeout: 60_000, interval: 50 },
  )
  const about = (id: string) => told.find(({ path }) => path.endsWith(id))
  expect(about(fair._id)).toMatchObject({ path: `/staff/fairs/${fair._id}`, title: '资料被退回，请修改' })
  expect(about(fair._id)?.body).toContain('参会须知：请写明人数')
  expect(about(training._id)).toMatchObject({
    path: `/staff/trainings/${training._id}`,
    title: '核验已通过',
  })
  expect((await notifications.inbox(colleague.viewer, { first: 20 })).nodes).toEqual([])
})
