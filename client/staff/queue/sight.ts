import type { CSSProperties } from 'react'

/** How the queue's rarer parts look: a phone's first page pays for every rule of the one style sheet, and only desks show these. */
export const sight = {
  earlier: {
    marginBottom: 'var(--space-4)',
    padding: 'var(--space-1) var(--space-4) var(--space-3)',
    border: '1px solid var(--look)',
    borderRadius: 'var(--radius)',
    background: 'var(--look-soft)',
  },
  /** What may be done, before the case itself. */
  act: { marginBottom: 'var(--space-4)' },
  decisions: { display: 'grid', gap: 'var(--space-2)' },
  reasons: { marginTop: 'var(--space-1)', paddingInlineStart: 'var(--space-4)', listStyle: 'disc' },
  change: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 9em), 1fr))',
    gap: '0 var(--space-3)',
    padding: 'var(--space-1) 0',
  },
  logged: {
    display: 'block',
    borderLeft: '3px solid var(--look)',
    background: 'var(--look-soft)',
    color: 'var(--look)',
    padding: 'var(--space-2) var(--space-3)',
    marginBottom: 'var(--space-3)',
  },
  label: { color: 'var(--ink-soft)' },
  now: { fontWeight: 600, textDecoration: 'none' },
} as const satisfies Record<string, CSSProperties>
