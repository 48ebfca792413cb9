import {
  after,
  groupOf,
  isAnswer,
  tellAfterMs,
  type ApplicationEventRow,
  type ApplicationRow,
  type ApplicationState,
} from './application.ts'

/** From when others may know of an event. */
export const knownFrom = ({ act, at, side }: ApplicationEventRow): Date =>
  side === 'EMPLOYER' && isAnswer(act as ApplicationState) ? after(at, tellAfterMs) : at

/** Whether an answer of the employer can still be taken back so that the person never hears of it. */
export const isUntold = ({ before }: Pick<ApplicationRow, 'before'>, now: Date): boolean =>
  before !== null && before.side === 'EMPLOYER' && now < after(before.at, tellAfterMs)

/** As the person may know it: without what the employer said a moment ago. */
export function asThePersonSees(row: ApplicationRow, now: Date): ApplicationRow {
  const { before } = row
  const told = withoutUnheard(row.history).filter((event) => knownFrom(event) <= now)
  if (before === null || !isUntold(row, now)) return { ...row, history: told }
  return { ...row, ...before.standing, group: groupOf(before.standing.state), history: told, before: null }
}

/** The answer that an undoing takes back. */
const answerUndoneAt = (all: readonly ApplicationEventRow[], at: number): ApplicationEventRow | undefined =>
  all.slice(0, at).findLast(({ act, side }) => side === 'EMPLOYER' && isAnswer(act as ApplicationState))

/** An answer that was taken back before anybody heard of it is not told of, nor that it was. */
export function withoutUnheard(all: readonly ApplicationEventRow[]): ApplicationEventRow[] {
  const unheard = new Set<ApplicationEventRow>()
  all.forEach((event, at) => {
    if (event.act !== 'UNDONE' || event.side !== 'EMPLOYER') return
    const answer = answerUndoneAt(all, at)
    if (answer && knownFrom(answer) > event.at) unheard.add(event).add(answer)
  })
  return all.filter((event) => !unheard.has(event))
}
