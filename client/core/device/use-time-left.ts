import { useState } from 'react'
import { serverNow } from './server-time.ts'
import { useEvery } from './use-every.ts'

const minuteMs = 60_000

const minutesUntil = (until: string | null): number =>
  until === null ? 0 : Math.max(Math.ceil((Date.parse(until) - serverNow().getTime()) / minuteMs), 0)

/** How many minutes are left until then, counted while the page is looked at; none afterwards. */
export const useMinutesLeft = (until: string | null): number => {
  const [, tick] = useState(0)
  useEvery(5_000, () => tick((before) => before + 1))
  return minutesUntil(until)
}
