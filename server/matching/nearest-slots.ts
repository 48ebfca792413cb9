/** Keeps the `limit` nearest slots seen: a heap whose top is the one to give up first. Ties go to the smaller id. */
export function nearestSlots(limit: number, idAt: (slot: number) => string) {
  const slots: number[] = []
  const scores: number[] = []

  const isWorse = (one: number, other: number): boolean =>
    scores[one]! === scores[other]! ? idAt(slots[one]!) > idAt(slots[other]!) : scores[one]! < scores[other]!

  function swap(one: number, other: number): void {
    ;[slots[one], slots[other]] = [slots[other]!, slots[one]!]
    ;[scores[one], scores[other]] = [scores[other]!, scores[one]!]
  }

  function rise(at: number): void {
    for (let up = (at - 1) >> 1; at > 0 && isWorse(at, up); at = up, up = (at - 1) >> 1) swap(at, up)
  }

  function sink(at: number): void {
    for (;;) {
      let worst = at
      for (const child of [2 * at + 1, 2 * at + 2])
        if (child < slots.length && isWorse(child, worst)) worst = child
      if (worst === at) return
      swap(at, worst)
      at = worst
    }
  }

  return {
    /** No slot with a score below this can be kept any more. */
    least: (): number => (slots.length < limit ? 0 : scores[0]!),
    offer(slot: number, score: number): void {
      slots.push(slot)
      scores.push(score)
      rise(slots.length - 1)
      if (slots.length <= limit) return
      swap(0, slots.length - 1)
      slots.pop()
      scores.pop()
      sink(0)
    },
    /** What was kept, nearest first. */
    sorted(): { slot: number; score: number }[] {
      const kept = slots.map((slot, at) => ({ slot, score: scores[at]! }))
      return kept.sort(
        (one, other) => other.score - one.score || (idAt(one.slot) < idAt(other.slot) ? -1 : 1),
      )
    },
  }
}
