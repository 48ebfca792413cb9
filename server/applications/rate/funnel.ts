import type { ApplicationAct, ApplicationEventRow, ApplicationRow } from '../application.ts'

/** How far people came with one posting: each number is of those who came at least there. */
export interface FunnelRow {
  readonly _id: string
  readonly invited: number
  readonly applied: number
  readonly opened: number
  readonly interviewed: number
  readonly offered: number
  readonly hired: number
}

export type FunnelSource = Pick<ApplicationRow, 'openedAt' | 'postingId'> & {
  readonly history: readonly Pick<ApplicationEventRow, 'act'>[]
}

const steps: readonly ApplicationAct[] = ['INTERVIEW', 'OFFERED', 'HIRED']

/** How far one came, of what was not taken back: 0 is no further than being sent. */
function reached({ history }: FunnelSource): number {
  const standing: ApplicationAct[] = []
  for (const { act } of history) {
    if (act === 'UNDONE') standing.pop()
    else if (act !== 'NUDGED' && act !== 'LATE_WORD' && act !== 'OPENED') standing.push(act)
  }
  return Math.max(0, ...standing.map((act) => steps.indexOf(act) + 1))
}

/** Pure. Whoever was hired at once has been talked to. */
export function funnelOf(_id: string, rows: readonly FunnelSource[], invited: number): FunnelRow {
  const far = rows.map(reached)
  const atLeast = (least: number): number => far.filter((each) => each >= least).length
  return {
    ...{ _id, invited, applied: rows.length },
    opened: rows.filter(({ openedAt }, at) => openedAt !== null || (far[at] ?? 0) > 0).length,
    ...{ interviewed: atLeast(1), offered: atLeast(2), hired: atLeast(3) },
  }
}
