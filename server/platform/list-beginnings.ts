/**
 * After which ids lists of so many rows begin, the first after none. `lastOf` gives the id of the last of so many rows after an id, and
 * null where there are fewer.
 */
export async function listBeginnings(
  length: number,
  lastOf: (after: string, count: number) => Promise<string | null>,
): Promise<string[]> {
  const beginnings = ['']
  for (;;) {
    const last = await lastOf(beginnings.at(-1) ?? '', length)
    if (last === null) return beginnings
    beginnings.push(last)
  }
}
