import type { ReactNode } from 'react'

type Props = { title: string; hint?: string; children?: ReactNode }

/** An empty list: says what it would hold and what to do next. */
export const Nothing = ({ title, hint, children }: Props) => (
  <div className="desk-nothing">
    <p className="desk-nothing-title">{title}</p>
    {hint ? <p>{hint}</p> : null}
    {children ? <p>{children}</p> : null}
  </div>
)
