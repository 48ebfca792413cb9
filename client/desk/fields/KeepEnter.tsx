import type { ReactNode } from 'react'

/** Lets Enter accept what was typed into a date without sending the whole form. */
export const KeepEnter = ({ children }: { children: ReactNode }) => (
  <div
    role="presentation"
    onKeyDown={(event) => {
      if (event.key === 'Enter') event.preventDefault()
    }}
  >
    {children}
  </div>
)
