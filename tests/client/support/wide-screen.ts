import { vi } from 'vitest'

/** A screen of a desk: no query for a narrow one fits, and none ever will. */
export const atWideScreen = (): void =>
  void vi.stubGlobal('matchMedia', () => ({
    matches: false,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }))
