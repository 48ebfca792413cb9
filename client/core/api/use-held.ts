import { useState } from 'react'
import type { Reading } from './use-reading.ts'

/** The version that was read first, held while it is edited: a newer one never changes what is being written. */
export const useHeld = <Data>(reading: Reading<Data>): Reading<Data> => {
  const [held, setHeld] = useState<Data>()
  if (held === undefined && reading.data !== undefined && !reading.busy) setHeld(reading.data)
  return { ...reading, data: held }
}
