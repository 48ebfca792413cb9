import type { CSSProperties } from 'react'

/**
 * How files that prove something are laid out on both faces. A phone's first page pays for every rule of the one style
 * sheet; these pages are opened by few.
 */
export const sight = {
  files: { display: 'grid', gap: 'var(--space-3)' },
  file: { display: 'grid', gridTemplateColumns: '6rem minmax(0, 1fr)', gap: 'var(--space-3)' },
  picture: { width: '6rem' },
  acts: { display: 'flex', flexWrap: 'wrap', gap: 'var(--space-2)' },
} as const satisfies Record<string, CSSProperties>
