import { describe, expect, it } from 'vitest'
import { dayOf } from '../../rules/office-time.ts'
import { checkedChain } from '../../server/contracts/agreement-chain.ts'
import type { AgreementRow } from '../../server/contracts/agreement.ts'
import type { FollowUpRow } from '../../server/contracts/followups/follow-up.ts'
import { repeatingQueue } from '../applications/a-season.ts'
import { testServices } from '../support/test-services.ts'
import { aYear, type Kept } from './a-year.ts'

interface Told {
  readonly kind: string
  readonly recipientId: string
  readonly subjectId: string
}

/** Everything that breaks the promise: not asked on its day, asked twice or of who was not to be, told twice, without an outcome. */
function broken(
  kept: readonly Kept[],
  rows: readonly FollowUpRow[],
  notices: readonly Told[],
  today: string,
) {
  const told = (kind: string, recipientId: string, subjectId: string) =>
    notices.filter(
      (each) =>
        each.kind === kind && each.recipientId === recipientId && each.subjectId.startsWith(subjectId),
    ).length
  return kept.flatMap(({ id, person, firm, temper }) => [
    ...rows
      .filter(({ agreementId }) => agreementId === id)
      .flatMap((row) => {
        const isAsked = row.state !== 'PLANNED' && row.state !== 'DROPPED'
        const sides = [person.viewer.id, firm.viewer.id].map((who) => told('FOLLOW_UP_ASKED', who, row._id))
        return [
          ...(sides.every((times) => times === (isAsked ? 1 : 0))
            ? []
            : [`${row._id} was asked ${sides.join(' and ')} times`]),
          ...(row.dueOn < today && row.state === 'PLANNED' ? [`${row._id} was never asked`] : []),
          ...(row.state === 'ASKED' && (row.answerBy ?? '') < today ? [`${row._id} waits past its day`] : []),
        ]
      }),
    ...(told('AGREEMENT_IN_FORCE', person.viewer.id, id) === 1 ? [] : [`${id}: in force is not told once`]),
    ...(told('AGREEMENT_ENDED', person.viewer.id, id) === (temper === 'LEAVES' ? 1 : 0)
      ? []
      : [`${id}: the end is not told once`]),
  ])
}

async function lived(isWaking: boolean, count: number) {
  const { queue, deliver } = repeatingQueue()
  const { services, platform } = await testServices(() => ({ queue }))
  try {
    const kept = await aYear({ services, platform, deliver }, count, { isWaking })
    const of = platform.connection
    const rows = await of.collection<FollowUpRow>('followups').find({}).toArray()
    const notices = await of.collection<Told & { _id: string }>('notifications').find({}).toArray()
    const agreements = await of.collection<AgreementRow>('agreements').find({}).toArray()
    const { rates } = (
      await services.contracts.stayingOfEmployers([kept[0]?.firm.employer._id ?? ''])
    )[0] ?? {
      rates: [],
    }
    return { kept, rows, agreements, rates, wrong: broken(kept, rows, notices, dayOf(platform.clock())) }
  } finally {
    await platform.close()
  }
}

describe('a year of contracts, each job delivered one to three times', { timeout: 300_000 }, () => {
  it('asks each side once at each day, calls about who says nothing, and counts what came of it', async () => {
    const { kept, rows, agreements, wrong, rates } = await lived(true, 20)
    expect(wrong).toEqual([])
    const stays = kept.filter(({ temper }) => temper === 'STAYS').length
    const leaves = kept.filter(({ temper }) => temper === 'LEAVES').length
    expect([stays, leaves].every((count) => count >= 4)).toBe(true)
    const silent = kept.length - stays - leaves
    expect(rows.filter(({ state }) => state === 'TO_CALL')).toHaveLength(silent * 4)
    expect(agreements.filter(({ state }) => state === 'ENDED')).toHaveLength(leaves)
    expect(agreements.map((row) => checkedChain(row).broken)).toEqual(agreements.map(() => null))
    expect(rates.map(({ known, stayed }) => [known, stayed])).toEqual([
      ...[30, 90].map(() => [stays + leaves, stays + leaves]),
      ...[180, 365].map(() => [stays + leaves, stays]),
    ])
  })

  it('is seen to be broken when nobody looks at the days', async () => {
    const { rows, wrong } = await lived(false, 6)
    expect(rows.every(({ state }) => state === 'PLANNED')).toBe(true)
    expect(wrong.filter((each) => each.includes('never asked')).length).toBeGreaterThanOrEqual(12)
  })
})
