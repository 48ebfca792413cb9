import type { Asking, Overseen } from './use-overseeing.ts'

/** What a clerk can decide. */
export type Move = Asking | 'pass'

/** What can be decided of a posting as it stands, the most likely first. */
export function movesOf({ posting, reports }: Overseen): Move[] {
  // It is the viewer's own: a colleague decides.
  if (posting.avoidance) return []
  if (posting.state !== 'OPEN') return reports ? ['dismiss'] : []
  const isHeld = posting.wordingCheck?.state === 'PENDING'
  const isAppealed = posting.takedown?.appeal?.state === 'WAITING'
  return [
    ...(isHeld ? (['pass', 'return'] as const) : []),
    ...(isAppealed ? (['lift', 'uphold'] as const) : []),
    ...(reports && !posting.takedown ? (['dismiss'] as const) : []),
    // Nobody could appeal for an imported posting.
    ...(posting.takedown && !posting.employer ? (['putUp'] as const) : []),
    ...(posting.takedown ? [] : (['takeDown'] as const)),
  ]
}

/** The keys of the desk, by what they do. */
export const moveKeys: Readonly<Record<Move, string>> = {
  pass: 'V',
  return: 'R',
  lift: 'L',
  uphold: 'U',
  dismiss: 'D',
  takeDown: 'T',
  putUp: 'P',
}
