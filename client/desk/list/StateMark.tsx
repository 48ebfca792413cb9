import type { ReactNode } from 'react'

/** Refused, to look at, done, or neither; each has a colour and a shape. */
export type MarkKind = 'done' | 'look' | 'refused' | 'quiet'

const shapes: Record<MarkKind, string> = { done: '●', look: '▲', refused: '■', quiet: '○' }

/** A state in a word, a colour and a shape. */
export const StateMark = ({ kind, children }: { kind: MarkKind; children: ReactNode }) => (
  <span className={`desk-mark desk-mark-${kind}`}>
    <span aria-hidden="true">{shapes[kind]}</span> {children}
  </span>
)
