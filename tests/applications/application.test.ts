import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  applicationStates,
  groupOf,
  isEnd,
  mayBecome,
  standingOf,
  stepped,
  undone,
  undoMs,
  type ApplicationRow,
  type ApplicationState,
  type Side,
} from '../../server/applications/application.ts'
import { asThePersonSees } from '../../server/applications/application-hearing.ts'
import { toldOf } from '../../server/applications/following/told.ts'

const start = new Date('2026-11-02T02:00:00Z')
const minute = 60_000

const sent: ApplicationRow = {
  ...{ _id: 'a1', postingId: 'p1', employerId: 'e1', veteranId: 'v1', accountId: 'x1', version: 1 },
  ...{
    title: '叉车司机',
    employerName: '恒丰物流',
    areaCode: '350505',
    homePath: [],
    message: '',
    applicant: null,
  },
  ...{ sentAt: start, changedAt: start, createdAt: start, updatedAt: start, listedAt: start, openedAt: null },
  ...{ state: 'SENT', group: 'WAITING', answerBy: '2026-11-11', isCalendarKnown: true, wakeAt: start },
  ...{ nudgeFrom: '2026-11-05', nudgedAt: null, remindedFor: null, lateWords: null, wordOwedSince: null },
  ...{ declineReason: null, words: null, closedBecause: null, rated: null, ratedAt: null, answerDays: null },
  ...{ personAgrees: false, employerAgrees: false, nextBest: [], before: null },
  history: [
    ...([
      {
        act: 'SENT',
        from: null,
        at: start,
        side: 'VETERAN',
        byId: 'x1',
        by: null,
        reason: null,
        words: null,
      },
    ] as const),
  ],
}

/** Whoever may do each, so that no test tries what no side does. */
const sideOf: Readonly<Record<ApplicationState, Side>> = {
  SENT: 'VETERAN',
  OPENED: 'EMPLOYER',
  INTERVIEW: 'EMPLOYER',
  OFFERED: 'EMPLOYER',
  HIRED: 'EMPLOYER',
  DECLINED: 'EMPLOYER',
  WITHDRAWN: 'VETERAN',
  CLOSED: null,
}

const due = { answerBy: '2026-12-10', isCalendarKnown: true, wakeAt: start }
const step = (row: ApplicationRow, to: ApplicationState, at: Date) =>
  stepped(row, {
    to,
    at,
    side: sideOf[to],
    due,
    ...(to === 'CLOSED' && { closedBecause: groupOf(row.state) === 'WAITING' ? 'UNANSWERED' : 'NO_OUTCOME' }),
  })

type Move = { readonly to: ApplicationState | 'UNDO_MINE' | 'UNDO_THEIRS'; readonly after: number }
const moves = fc.array(
  fc.record<Move>({
    to: fc.constantFrom(...applicationStates, 'UNDO_MINE' as const, 'UNDO_THEIRS' as const),
    after: fc.integer({ min: 0, max: 26 * 60 }),
  }),
  { maxLength: 12 },
)

/** Every row on the way, each with the move that led to it and the moment. */
function walked(all: readonly Move[]) {
  let [row, at] = [sent, start]
  const way: {
    readonly from: ApplicationRow
    readonly row: ApplicationRow
    readonly move: Move
    readonly at: Date
  }[] = []
  for (const move of all) {
    at = new Date(at.getTime() + move.after * minute)
    const { to } = move
    const change =
      to === 'UNDO_MINE' || to === 'UNDO_THEIRS'
        ? undone(row, { side: to === 'UNDO_MINE' ? 'VETERAN' : 'EMPLOYER', at })
        : step(row, to, at)
    if (change === null) continue
    const next = { ...row, ...change, version: row.version + 1 }
    way.push({ from: row, row: next, move, at })
    row = next
  }
  return way
}

describe('an application', () => {
  it('goes no way that is not there, and ends are ends but for what is taken back', () => {
    fc.assert(
      fc.property(moves, (all) => {
        for (const { from, row, move } of walked(all)) {
          if (move.to.startsWith('UNDO')) continue
          expect(mayBecome(from.state, row.state)).toBe(true)
          expect(isEnd(from.state)).toBe(false)
          expect(row.group).toBe(groupOf(row.state))
          expect(row.answerBy === null).toBe(isEnd(row.state))
        }
      }),
    )
    for (const from of applicationStates.filter(isEnd))
      for (const to of applicationStates) expect(step({ ...sent, state: from }, to, start)).toBeNull()
  })

  it('taken back stands as before the change, for the side that made it and as long as it may', () => {
    fc.assert(
      fc.property(moves, (all) => {
        for (const { from, row, move, at } of walked(all)) {
          if (!move.to.startsWith('UNDO')) continue
          const made = from.before
          expect(made).not.toBeNull()
          if (made === null) continue
          expect(standingOf(row)).toEqual(made.standing)
          expect(made.side).toBe(move.to === 'UNDO_MINE' ? 'VETERAN' : 'EMPLOYER')
          expect(at.getTime() - made.at.getTime()).toBeLessThan(undoMs(from.state))
          expect(row.before).toBeNull()
        }
      }),
    )
  })

  it('is rated once: by the first answer, or by none', () => {
    fc.assert(
      fc.property(moves, (all) => {
        for (const { from, row, move } of walked(all)) {
          if (move.to.startsWith('UNDO')) continue
          if (from.rated !== null) expect(row.rated).toBe(from.rated)
          expect(row.rated === 'SILENT').toBe(row.closedBecause === 'UNANSWERED')
        }
      }),
    )
  })

  it('tells the person only what cannot be taken back unheard, and each notice is one however often it is asked', () => {
    fc.assert(
      fc.property(moves, fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 6 }), (all, asks) => {
        const way = walked(all)
        const told = new Map<string, Date>()
        const events = [...way.map(({ at, row }) => ({ at, row })), { at: start, row: sent }]
        for (const { at, row } of events)
          for (const later of [0, ...asks]) {
            const now = new Date(at.getTime() + later * minute)
            const isSuperseded = events.some((other) => other.at > at && other.at <= now)
            if (isSuperseded) continue
            for (const { kind, recipientId, subjectId } of toldOf(row, ['m1'], now).notices)
              told.set(`${kind} ${recipientId} ${subjectId}`, now)
          }
        const answers = [...told.keys()].filter((key) => key.startsWith('APPLICATION_ANSWERED'))
        const last = way.at(-1)?.row ?? sent
        // Whoever was told of an answer can find it in what happened; of what was taken back unheard nothing is told.
        for (const key of answers) {
          const stamp = Number(key.split('-').at(-1))
          expect(last.history.some(({ at }) => at.getTime() === stamp)).toBe(true)
        }
        expect(new Set(answers).size).toBe(answers.length)
      }),
    )
  })

  it('shows the person nothing of an answer for ten minutes, and all of it then', () => {
    const at = new Date(start.getTime() + minute)
    const row = { ...sent, ...step(sent, 'DECLINED', at) } as ApplicationRow
    const seen = (later: number) => asThePersonSees(row, new Date(at.getTime() + later * minute))
    expect([seen(0).state, seen(9).state, seen(10).state]).toEqual(['SENT', 'SENT', 'DECLINED'])
    expect(seen(9).history.map(({ act }) => act)).toEqual(['SENT'])
    expect(seen(10).history.map(({ act }) => act)).toEqual(['SENT', 'DECLINED'])
  })

  it('of an answer that was followed by another within ten minutes only the last is told', () => {
    const [first, second] = [1, 5].map((later) => new Date(start.getTime() + later * minute)) as [Date, Date]
    const invited = { ...sent, ...step(sent, 'INTERVIEW', first) } as ApplicationRow
    const row = { ...invited, ...step(invited, 'OFFERED', second) } as ApplicationRow
    const told = toldOf(row, [], new Date(start.getTime() + 60 * minute)).notices
    expect(told.map(({ facts }) => facts['answer'])).toEqual(['OFFERED'])
  })
})
