import { refuse, type MongoRefusal } from './errors.ts'

const MIB = 1024 * 1024
/** MongoDB's limit for one sort or group, and what all operations and open cursors may hold together. */
const OF_ONE = 100 * MIB
const OF_ALL = 512 * MIB

/** What is held in memory by operations under way and by open cursors. */
export interface Ledger {
  held: number
  /** Closes a cursor nobody has asked of for longest; false when there is none. */
  relieve: () => boolean
}

/** What one operation may use: its time and its memory. It lasts as long as its cursor. */
export class Work {
  private readonly ledger: Ledger
  private held = 0
  private deadline: number
  private left = Infinity
  private kept = false

  constructor(ledger: Ledger, ms: number | undefined) {
    this.ledger = ledger
    this.deadline = ms ? Date.now() + ms : Infinity
  }

  /** What follows in this turn of the event loop is this work's: its deadline ends it. */
  begin(): void {
    limit = this.deadline
    if (limit < Infinity) setImmediate(() => (limit = Infinity))
  }

  /** Begins a turn; refuses (50) when the time is over. */
  check(): void {
    this.begin()
    if (Date.now() > this.deadline) throw refuse(50, 'operation exceeded time limit')
  }

  /** Takes (or, below zero, gives back) memory; refuses what MongoDB would have to spill to disk. */
  hold(bytes: number, by: string): void {
    this.held += bytes
    this.ledger.held += bytes
    if (bytes <= 0) return
    const most = `memory limit of ${OF_ONE} bytes, and this store does not spill to disk`
    if (this.held > OF_ONE) throw refuse(292, `${by} exceeded ${most}`)
    while (this.ledger.held > OF_ALL)
      if (!this.ledger.relieve()) throw refuse(146, `${by} exceeded the ${OF_ALL} bytes for all operations`)
  }

  /** A cursor goes on with this work when its command is over; time stands still until it is asked for more. */
  pause(): void {
    this.kept = true
    this.left = this.deadline - Date.now()
  }

  resume(): void {
    this.deadline = this.left + Date.now()
  }

  /** The command is over. */
  done(): void {
    if (!this.kept) this.release()
  }

  release(): void {
    this.hold(-this.held, 'the end')
  }
}

const SLICE = 4

/** Calls for every few milliseconds of work: lets other work in, and refuses to go on when the time is over. */
export const pacer = (work: Work): { due(): boolean; rest(): Promise<void> } => {
  let until = performance.now() + SLICE
  return {
    due: () => performance.now() >= until,
    async rest() {
      await new Promise(setImmediate)
      work.check()
      until = performance.now() + SLICE
    },
  }
}

/** How long work may go on without letting the event loop in: no expression or pattern can stop the store. */
const LONGEST_TURN = 500
let began: number | undefined
let limit = Infinity

/** Milliseconds that are left of this turn of the event loop. */
export const leftOfTurn = (): number => {
  if (began === undefined) {
    began = performance.now()
    setImmediate(() => (began = undefined))
  }
  return Math.min(LONGEST_TURN - (performance.now() - began), limit - Date.now())
}

export const turnIsOver = (what: string): MongoRefusal =>
  refuse(50, `operation exceeded time limit: ${what} takes too long at one go`)

const STEPS = 100_000
let steps = 0

/** Counts steps of loops over what a client sent or stored; refuses (50) when they would go on too long. */
export const tick = (more = 1): void => {
  steps += more
  if (steps < STEPS) return
  steps = 0
  if (leftOfTurn() < 0) throw turnIsOver('an expression')
}
