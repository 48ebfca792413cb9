import { agreementChangedRunner } from '../../workers/contracts/agreement-changed.ts'
import { followUpChangedRunner } from '../../workers/contracts/follow-up-changed.ts'
import { withServices } from '../support/fixtures.ts'

export const day = 86_400_000

interface Marked {
  readonly _id: string
  readonly changeOwed?: { readonly version: number }
}

/** With what was told of agreements and follow-ups, and the jobs that tell it. */
export const withContracts = withServices
  .extend('told', ({ platform }) => async (accountId: string) => {
    const rows = await platform.connection
      .collection<{ recipientId: string; kind: string }>('notifications')
      .find({ recipientId: accountId })
      .toArray()
    return rows.map(({ kind }) => kind).filter((kind) => /^(AGREEMENT|FOLLOW_UP)/.test(kind))
  })
  .extend('follow', ({ services, platform }) => async (id: string) => {
    const row = await platform.connection.collection<Marked>('agreements').findOne({ _id: id })
    await agreementChangedRunner.run({ id, version: row?.changeOwed?.version ?? 0 }, services)
  })
  .extend('followUp', ({ services, platform }) => async (id: string) => {
    const row = await platform.connection.collection<Marked>('followups').findOne({ _id: id })
    await followUpChangedRunner.run({ id, version: row?.changeOwed?.version ?? 0 }, services)
  })
