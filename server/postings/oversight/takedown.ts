import type { PostingConcern } from '../../../rules/choices.ts'

/** An employer's one appeal against a take-down, and what was decided. */
export interface AppealRow {
  readonly words: string
  readonly at: Date
  readonly state: 'WAITING' | 'UPHELD' | 'LIFTED'
  readonly answer: string | null
  readonly decidedAt: Date | null
  readonly decidedBy: string | null
}

/** That staff took a posting down: why, who, when, and what became of it. */
export interface TakedownRow {
  readonly concern: PostingConcern
  readonly reason: string
  readonly at: Date
  /** The account of the clerk; who decides the appeal is to be another. */
  readonly byId: string
  readonly by: string
  readonly appeal: AppealRow | null
  /** When it ended: lifted upon the appeal, the mended text found right, or put up again; null while it stands. */
  readonly endedAt: Date | null
  /** Whose decision ended it. */
  readonly endedBy: string | null
  /** Why staff put it up again, where nobody appealed. */
  readonly endedBecause?: string | null
}

type Clerk = { readonly id: string; readonly name: string }
type Grounds = Pick<TakedownRow, 'concern' | 'reason'>

export const takenDown = (grounds: Grounds, { id, name }: Clerk, now: Date): TakedownRow => ({
  ...grounds,
  at: now,
  byId: id,
  by: name,
  appeal: null,
  endedAt: null,
  endedBy: null,
})

export const appealed = (takedown: TakedownRow, words: string, now: Date): TakedownRow => ({
  ...takedown,
  appeal: { words, at: now, state: 'WAITING', answer: null, decidedAt: null, decidedBy: null },
})

/** As it stands after its appeal was decided; nothing is changed where none waits. */
export function appealDecided(
  takedown: TakedownRow,
  state: 'UPHELD' | 'LIFTED',
  answer: string,
  { name }: Clerk,
  now: Date,
): TakedownRow {
  if (takedown.appeal?.state !== 'WAITING') return takedown
  const decided = {
    ...takedown,
    appeal: { ...takedown.appeal, state, answer, decidedAt: now, decidedBy: name },
  }
  return state === 'LIFTED' ? ended(decided, name, now) : decided
}

/** An appeal that still waits when the take-down ends has been answered by that. */
export const ended = (takedown: TakedownRow, by: string | null, now: Date): TakedownRow => ({
  ...takedown,
  endedAt: now,
  endedBy: by,
})
