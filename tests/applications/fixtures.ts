import type { Services } from '../../server/wiring.ts'
import { applicationChangedRunner } from '../../workers/applications/application-changed.ts'
import type { anApplication } from '../support/an-application.ts'
import { withServices } from '../support/fixtures.ts'

export const [minute, day] = [60_000, 86_400_000]

/** With what was told of applications, and the job that tells it. */
export const withApplications = withServices
  .extend('told', ({ platform }) => async (accountId: string) => {
    const rows = await platform.connection
      .collection<{ recipientId: string; kind: string }>('notifications')
      .find({ recipientId: accountId })
      .toArray()
    return rows.map(({ kind }) => kind).filter((kind) => kind.startsWith('APPLICATION'))
  })
  .extend('follow', ({ services, platform }) => async (id: string) => {
    const row = await platform.connection
      .collection<{ _id: string; changeOwed?: { version: number } }>('applications')
      .findOne({ _id: id })
    await applicationChangedRunner.run({ id, version: row?.changeOwed?.version ?? 0 }, services)
  })

export const answer = (services: Services, { firm, id }: Awaited<ReturnType<typeof anApplication>>) => ({
  as: (input: Parameters<Services['applications']['answerApplication']>[2], viewer = firm.viewer) =>
    services.applications.answerApplication(viewer, id, input),
})
