import { keptText } from './kept.ts'

/** Of the device: how far its clock is behind the server's, in ms, so that it is known without a network too. */
const offset = keptText('local', 'clock')

let behind = Number(offset.read() ?? 0) || 0

/** Now, by the server's clock: a phone's may be hours or years wrong. */
export const serverNow = (): Date => new Date(Date.now() + behind)

/** A `Date` header has no fractions, and an answer takes its time: less than this is no difference. */
const negligible = 3_000

/** Learns the server's time from an answer. */
export function learnServerTime(said: string | null): void {
  const there = said === null ? NaN : Date.parse(said)
  if (Number.isNaN(there)) return
  const difference = there - Date.now()
  behind = Math.abs(difference) < negligible ? 0 : difference
  offset.write(String(behind))
}

/** `fetch` that learns the server's time on its way. */
export const timedFetch: typeof fetch = async (...asked) => {
  const answer = await fetch(...asked)
  learnServerTime(answer.headers.get('Date'))
  return answer
}
