import type { Model } from 'mongoose'
import type { StoredVeteran } from '../veteran-schema.ts'

/** What is asked of files when a station closes. */
export const stationFiles = (veterans: Model<StoredVeteran>) => ({
  /** Files that a station keeps on behalf are another's to keep. */
  async handStation(from: string, to: string): Promise<void> {
    await veterans.updateMany({ 'onBehalf.stationId': from }, { $set: { 'onBehalf.stationId': to } }).exec()
  },
  /** Accounts of those who live in the area, in batches. */
  async *accountsIn(areaCode: string, batch: number): AsyncGenerator<string[]> {
    const found = veterans
      .find({ areaPath: areaCode }, { accountId: 1 })
      .lean<{ readonly accountId: string }>()
      .cursor({ batchSize: batch })
    let accounts: string[] = []
    for await (const { accountId } of found) {
      accounts.push(accountId)
      if (accounts.length < batch) continue
      yield accounts
      accounts = []
    }
    if (accounts.length > 0) yield accounts
  },
})
