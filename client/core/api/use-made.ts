import { useState } from 'react'

/** Something that is made anew whenever its key changes, and kept otherwise. */
export const useMade = <Thing>(key: unknown, make: () => Thing): Thing => {
  const [made, setMade] = useState(() => ({ key, thing: make() }))
  if (made.key === key) return made.thing
  const next = { key, thing: make() }
  setMade(next)
  return next.thing
}
