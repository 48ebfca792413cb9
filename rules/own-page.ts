/** The page to go back to, when it is one of ours: an address of another site is none. */
export const ownPage = (wished: string | null): string | null =>
  wished && /^\/(?![/\\])[^\p{Cc}\\]*$/u.test(wished) ? wished : null
