/** How long a line has waited; hours on the first day, then days. */
export const waited = (since: string, now: Date = new Date()): { unit: 'hours' | 'days'; count: number } => {
  const hours = Math.max(Math.floor((now.getTime() - new Date(since).getTime()) / 3_600_000), 0)
  return hours < 24 ? { unit: 'hours', count: hours } : { unit: 'days', count: Math.floor(hours / 24) }
}

/** The line to go to after one has been decided: the next, else the one before, else none. */
export const neighbour = (lines: readonly { id: string }[], id: string): string | null => {
  const at = lines.findIndex((line) => line.id === id)
  return (lines[at + 1] ?? lines[at - 1])?.id ?? null
}

/** What the address says of the open line when its page is yet to come. */
export const ends = { first: 'first', last: 'last' } as const

/** The line that the address names, by its id or by its end of the page. */
export const named = <Line extends { id: string }>(
  lines: readonly Line[],
  id: string | null,
): Line | undefined => {
  if (id === ends.first) return lines[0]
  return id === ends.last ? lines.at(-1) : lines.find((line) => line.id === id)
}

/** Whether a step leads over the border of the page. */
export const isOver = (lines: readonly { id: string }[], id: string | null, step: 1 | -1): boolean =>
  id !== null && id === (step === 1 ? lines.at(-1) : lines[0])?.id

/** The line a step away, staying at the ends; the first when none is chosen. */
export const stepped = (lines: readonly { id: string }[], id: string | null, step: 1 | -1): string | null => {
  const at = lines.findIndex((line) => line.id === id)
  const next = at < 0 ? 0 : Math.min(Math.max(at + step, 0), lines.length - 1)
  return lines[next]?.id ?? null
}
