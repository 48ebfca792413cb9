/** Lets works run one after another, whatever becomes of each. */
export function inTurn() {
  let last: Promise<unknown> = Promise.resolve()
  const run = <Given>(work: () => Promise<Given>): Promise<Given> => {
    const done = last.then(work)
    last = done.catch(() => undefined)
    return done
  }
  /** When all that was asked for is over. */
  const over = async (): Promise<void> => void (await last)
  return { run, over }
}
