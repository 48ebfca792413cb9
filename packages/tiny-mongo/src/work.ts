import { refuse } from './errors.ts'

const MIB = 1024 * 1024
/** MongoDB's limit for one sort or group; what all operations and open cursors may hold together. */
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

  /** Refuses (50) when the time is over. */
  check(): void {
    if (this.deadline !== Infinity && Date.now() > this.deadline)
      throw refuse(50, 'operation exceeded time limit')
  }

  /** Time stands still while a cursor waits for its reader. */
  pause(): void {
    this.left = this.deadline - Date.now()
  }

  resume(): void {
    this.deadline = this.left + Date.now()
  }

  /** Takes (or, below zero, gives back) memory; refuses what MongoDB would have to spill to disk. */
  hold(bytes: number, by: string): void {
    this.held += bytes
    this.ledger.held += bytes
    if (bytes <= 0) return
    if (this.held > OF_ONE)
      throw refuse(
        292,
        `${by} exceeded memory limit of ${OF_ONE} bytes, and this store does not spill to disk`,
      )
    while (this.ledger.held > OF_ALL && this.ledger.relieve());
    if (this.ledger.held > OF_ALL)
      throw refuse(146, `${by} exceeded what is left of the store's memory limit of ${OF_ALL} bytes`)
  }

  /** A cursor goes on with this work when its first command is over. */
  keep(): void {
    this.kept = true
    this.pause()
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

export const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** Calls for every few milliseconds of work: lets other work in, and refuses to go on when the time is over. */
export const pacer = (work: Work): { due(): boolean; rest(): Promise<void> } => {
  let until = performance.now() + SLICE
  return {
    due: () => performance.now() >= until,
    async rest() {
      await breathe()
      work.check()
      until = performance.now() + SLICE
    },
  }
}
