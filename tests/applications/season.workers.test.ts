import { describe, expect, it } from 'vitest'
import { dayOf } from '../../rules/office-time.ts'
import type { ApplicationRow } from '../../server/applications/application.ts'
import { testServices } from '../support/test-services.ts'
import { aSeason, repeatingQueue } from './a-season.ts'

interface Told {
  readonly kind: string
  readonly recipientId: string
  readonly subjectId: string
}

/** Everything that breaks the promise: past its day without an outcome, told twice, or told what nobody wrote. */
function broken(rows: readonly ApplicationRow[], notices: readonly Told[], today: string): string[] {
  const toPerson = (row: ApplicationRow, kind: string) =>
    notices.filter(
      (each) =>
        each.kind === kind && each.recipientId === row.accountId && each.subjectId.startsWith(row._id),
    )
  return rows.flatMap((row) => {
    const wrote = row.history.filter(({ side, act }) => side === 'EMPLOYER' && act !== 'OPENED').length
    const isLate = row.answerBy !== null && row.answerBy < today
    return [
      ...(isLate ? [`${row._id} is past its day`] : []),
      ...(toPerson(row, 'APPLICATION_ANSWERED').length === wrote
        ? []
        : [`${row._id}: not told what was written`]),
      ...(toPerson(row, 'APPLICATION_CLOSED').length === (row.state === 'CLOSED' ? 1 : 0)
        ? []
        : [`${row._id}: the end is not told once`]),
    ]
  })
}

async function lived(isWaking: boolean) {
  const { queue, deliver } = repeatingQueue()
  const { services, platform } = await testServices(() => ({ queue }))
  try {
    platform.clock.set('2026-11-30T01:00:00Z')
    const firms = await aSeason({ services, platform, deliver }, 60, { isWaking })
    const rows = await platform.connection.collection<ApplicationRow>('applications').find({}).toArray()
    const notices = await platform.connection
      .collection<Told & { _id: string }>('notifications')
      .find({})
      .toArray()
    const ids = firms.map(({ firm }) => firm.employer._id)
    const rates = await services.applications.ratesOf(ids)
    const wrong = broken(rows, notices, dayOf(platform.clock()))
    return { rows, wrong, rates: ids.map((id) => rates.find(({ _id }) => _id === id)) }
  } finally {
    await platform.close()
  }
}

describe('a season of applications, each job delivered one to three times', { timeout: 300_000 }, () => {
  it('leaves nobody past the day without an outcome, and tells each thing once', async () => {
    const { rows, wrong, rates } = await lived(true)
    expect(rows).toHaveLength(90)
    expect(wrong).toEqual([])
    expect(rates).toMatchObject([
      { answered: 30, unanswered: 0, medianDays: 1 },
      { answered: 30, unanswered: 0, medianDays: 5 },
      { answered: 0, unanswered: 30, medianDays: null },
    ])
  })

  it('is seen to be broken when nobody looks at the days', async () => {
    const { rows, wrong } = await lived(false)
    expect(rows.some(({ state }) => state === 'CLOSED')).toBe(false)
    expect(wrong.filter((each) => each.includes('past its day')).length).toBeGreaterThanOrEqual(30)
  })
})
