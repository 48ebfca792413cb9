/** Answers to one question, which differ by `key`. */
export interface Believed<Answer> {
  of(key: string): Promise<Answer>
  /** To be told of whatever changes the answer, when the change is written. */
  forget(): void
}

/**
 * The last answer is believed for so long, so that what every request needs is one question to the database and not one of each. This
 * process forgets it when it changes what was answered; a change by another is seen when the time is over.
 */
export function believed<Answer>(
  forMs: number,
  ask: (key: string) => Promise<Answer>,
  now: () => number = performance.now.bind(performance),
): Believed<Answer> {
  let last: { readonly key: string; readonly until: number; readonly answer: Promise<Answer> } | null = null
  return {
    of(key) {
      if (last !== null && last.key === key && last.until > now()) return last.answer
      const asked = { key, until: now() + forMs, answer: ask(key) }
      last = asked
      // Nobody believes in a failure.
      asked.answer.catch(() => {
        if (last === asked) last = null
      })
      return asked.answer
    },
    forget() {
      last = null
    },
  }
}
