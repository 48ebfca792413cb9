import type { Connection } from 'mongoose'
import { nameKeysOf } from '../name-keys.ts'

interface Decision {
  readonly outcome: string
  readonly decidedAt: Date
  readonly decidedBy: string
  readonly reasons: readonly object[]
}

interface Row {
  readonly _id: string
  readonly name: string
  readonly areaCode?: string | null
  readonly areaPath?: readonly string[]
  readonly verification: {
    readonly state: string
    readonly decidedAt?: Date | null
    readonly decidedBy?: string | null
  } & Pick<Decision, 'reasons'>
  readonly pastDecisions?: readonly Decision[]
  readonly factsThen?: object
}

const kinds = { veterans: 'VETERAN', employers: 'EMPLOYER' } as const
const mostAtOnce = 500
/** Decided on, or handed in anew since. */
const decidedOnce = [{ 'verification.decidedAt': { $ne: null } }, { 'pastDecisions.0': { $exists: true } }]

/** What the record says of decisions: those that it keeps, or the one that stands on it. */
function decisionsOf({ verification, pastDecisions }: Row): readonly Decision[] {
  if (pastDecisions && pastDecisions.length > 0) return pastDecisions
  const { state, decidedAt, decidedBy, reasons } = verification
  return decidedAt && (state === 'VERIFIED' || state === 'RETURNED')
    ? [{ outcome: state, decidedAt, decidedBy: decidedBy ?? '', reasons }]
    : []
}

/** As it is kept apart; how the case stood is known of the newest alone. */
function keptOf(kind: string, row: Row) {
  const decisions = decisionsOf(row)
  const of = {
    kind,
    recordId: row._id,
    name: row.name,
    nameKeys: nameKeysOf(row.name).nameKeys,
    areaCode: row.areaCode ?? null,
    areaPath: row.areaPath ?? [],
  }
  return decisions.map(({ outcome, decidedAt, decidedBy, reasons }, at) => ({
    ...of,
    _id: `${row._id}-${decidedAt.getTime()}`,
    ...{ outcome, decidedAt, decidedBy, decidedById: null, reasons },
    facts: (at === decisions.length - 1 ? row.factsThen : null) ?? null,
  }))
}

/** From before decisions were kept apart from what they are about: copies those that records still know. */
export async function decisionsFoundAgain(connection: Connection): Promise<string> {
  let found = 0
  for (const [name, kind] of Object.entries(kinds)) {
    const rows = connection.collection<Row>(name)
    let after = ''
    for (;;) {
      const batch = await rows
        .find({ _id: { $gt: after }, $or: decidedOnce }, { sort: { _id: 1 }, limit: mostAtOnce })
        .toArray()
      const kept = batch.flatMap((row) => keptOf(kind, row))
      for (const { _id, ...decision } of kept)
        await connection
          .collection<{ _id: string }>('decisions')
          .updateOne({ _id }, { $setOnInsert: decision }, { upsert: true })
      found += kept.length
      const last = batch.at(-1)
      if (!last) break
      after = last._id
    }
  }
  return `${found} decisions of before are found again`
}
