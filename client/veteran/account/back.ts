/** The page to return to after signing in: only one of ours. */
export const safeBack = (wished: string | null): string | null =>
  wished && /^\/(?![/\\])/.test(wished) ? wished : null
