import type { CSSProperties } from 'react'

/**
 * How the clerk's pages lay out a proof. A phone's first page pays for every rule of the one style sheet, so what
 * desks alone need stands here.
 */
export const sight = {
  beside: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(380px, 100%), 1fr))',
    gap: 'var(--space-4)',
    alignItems: 'start',
  },
  /** The paper stays in sight while the facts are read down. */
  paper: { position: 'sticky', top: 'var(--space-3)' },
  tools: { display: 'flex', flexWrap: 'wrap', gap: 'var(--space-2)', marginBlock: 'var(--space-2)' },
  frame: {
    position: 'relative',
    display: 'block',
    width: '100%',
    padding: 0,
    cursor: 'zoom-in',
    height: 460,
    overflow: 'hidden',
    border: '1px solid var(--line-strong)',
    borderRadius: 'var(--radius)',
    background: 'var(--ground)',
  },
  picture: { position: 'absolute', inset: 0, width: '100%', height: '100%', objectFit: 'contain' },
} as const satisfies Record<string, CSSProperties>
