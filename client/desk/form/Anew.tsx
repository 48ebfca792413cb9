import { Fragment, useState, type ReactNode } from 'react'

/** Draws what is inside anew when it asks for that, so that it reads and holds the newest version. */
export const Anew = ({ children }: { children: (reload: () => void) => ReactNode }) => {
  const [times, setTimes] = useState(0)
  return <Fragment key={times}>{children(() => setTimes((before) => before + 1))}</Fragment>
}
