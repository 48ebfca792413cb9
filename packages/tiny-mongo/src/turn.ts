import { refuse, type MongoRefusal } from './errors.ts'

/** How long work may go on without letting the event loop in: no expression or pattern can stop the store. */
const LONGEST = 500

let began: number | undefined

/** Milliseconds that are left of this turn of the event loop. */
export const leftOfTurn = (): number => {
  if (began === undefined) {
    began = performance.now()
    setImmediate(() => (began = undefined))
  }
  return LONGEST - (performance.now() - began)
}

export const turnIsOver = (what: string): MongoRefusal =>
  refuse(50, `operation exceeded time limit: ${what} took more than ${LONGEST} ms at one go`)

const STEPS = 100_000
let steps = 0

/** Counts steps of loops over what a client sent or stored; refuses (50) when they would go on too long. */
export const tick = (more = 1): void => {
  steps += more
  if (steps < STEPS) return
  steps = 0
  if (leftOfTurn() < 0) throw turnIsOver('an expression')
}
