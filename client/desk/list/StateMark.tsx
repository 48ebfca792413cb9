import type { ReactNode } from 'react'
import styles from './list.module.css'

/** Refused, to look at, done, or neither; each has a colour and a shape. */
export type MarkKind = 'done' | 'look' | 'refused' | 'quiet'

const shapes: Record<MarkKind, string> = { done: '●', look: '▲', refused: '■', quiet: '○' }

/** A state in a word, a colour and a shape. */
export const StateMark = ({ kind, children }: { kind: MarkKind; children: ReactNode }) => (
  <span className={styles['mark']} data-state={kind}>
    <span aria-hidden="true">{shapes[kind]}</span> {children}
  </span>
)

/** A sentence about one field, to be mended or looked at. */
export const Finding = ({ kind, children }: { kind: 'refused' | 'look'; children: ReactNode }) => (
  <p className={styles['finding']} data-state={kind}>
    {shapes[kind]} {children}
  </p>
)
