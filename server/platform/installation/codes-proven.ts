import type { Connection } from 'mongoose'
import { isNoIndex } from './no-index.ts'

interface Firm {
  _id: string
  creditCode: string
  provenCode?: string | null
  pastDecisions?: { outcome: string }[]
  factsThen?: { creditCode?: string }
  verification: { state: string }
}

/** Whether staff have verified it under the code that it has, now or before. */
const hasProved = ({ verification, pastDecisions = [], factsThen, creditCode }: Firm): boolean =>
  verification.state === 'VERIFIED' ||
  (factsThen?.creditCode === creditCode && pastDecisions.some(({ outcome }) => outcome === 'VERIFIED'))

/** A code was the first's who claimed it; from now on it is whose staff have verified under it. */
export async function codesProven(connection: Connection): Promise<string> {
  const firms = connection.collection<Firm>('employers')
  await firms.dropIndex('creditCode_1').catch(isNoIndex)
  let count = 0
  for await (const firm of firms.find({ provenCode: { $exists: false } })) {
    const provenCode = hasProved(firm) ? firm.creditCode : null
    await firms.updateOne({ _id: firm._id, creditCode: firm.creditCode }, { $set: { provenCode } })
    if (provenCode !== null) count += 1
  }
  return `${count} organisations hold the credit code under which they were verified`
}
