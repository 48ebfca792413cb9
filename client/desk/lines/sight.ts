import type { CSSProperties } from 'react'

/** How the rarer parts of lines look: a phone's first page pays for every rule of the one style sheet, and only desks show these. */
export const sight = {
  /** What is done with the chosen lines stays in sight however long the list is. */
  several: {
    position: 'sticky',
    bottom: 0,
    zIndex: 1,
    marginTop: 'var(--space-2)',
    padding: 'var(--space-3)',
    background: 'var(--paper)',
    border: '1px solid var(--line-strong)',
    borderRadius: 'var(--radius)',
  },
  whole: { flexBasis: '100%' },
  outcomes: { marginBottom: 'var(--space-3)', paddingInlineStart: 'var(--space-4)', listStyle: 'disc' },
} as const satisfies Record<string, CSSProperties>
