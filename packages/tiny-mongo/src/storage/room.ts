import { statfsSync } from 'node:fs'
import { refuse } from '../errors.ts'

/** What a commit writes besides the documents: entries, the pages on the way to them, the list of free pages. */
const MARGIN = 256 * 1024
/** With so much room it is enough to look once a second. */
const PLENTY = 1024 ** 3
const LOOK_AGAIN_MS = 1_000

/** Keeps watch over the room on the disk for what one commit is to write. */
export interface Room {
  /** Refuses (14031), before anything of it is written, what the disk would not take beside what this commit holds already. */
  claim(bytes: number): void
  /** A commit has ended: the next one begins. */
  committed(): void
}

/**
 * A commit that fails for want of room is an answer, too; but lmdb 3.5 says why in a buffer of fixed length, which pages of large
 * documents overflow, and that ends the process. So a write that will not fit is not begun.
 */
export const roomIn = (folder: string): Room => {
  let free = 0
  let lookedAt = -Infinity
  let claimed = 0
  const look = (): void => {
    const now = performance.now()
    if (free > PLENTY && now - lookedAt < LOOK_AGAIN_MS) return
    const { bavail, bsize } = statfsSync(folder)
    free = bavail * bsize
    lookedAt = now
  }
  return {
    claim(bytes) {
      if (claimed === 0) look()
      // Both the new pages and, until the commit after, the old ones.
      const needed = (claimed || MARGIN) + 2 * bytes
      if (needed > free)
        throw refuse(14031, 'nothing of this write was kept, for the disk has no room for it')
      claimed = needed
    },
    committed() {
      claimed = 0
    },
  }
}
