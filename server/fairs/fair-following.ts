import type { WholeFair } from '../../rules/fair.ts'
import type { OwedMark } from '../platform/queue/owed.ts'
import type { StoredFair } from './fair-schema.ts'
import type { FairStore } from './fair.store.ts'
import { changesInvitations, isMoved, meetingOf, unannounced, type WholeFairRow } from './fair.ts'

type Owed = Partial<Pick<StoredFair, 'announcement' | 'announcementOwed' | 'moves' | 'moveOwed'>>

interface Asking extends Pick<StoredFair, '_id' | 'version'> {
  readonly announcementOwed?: OwedMark | undefined
  readonly moveOwed?: OwedMark | undefined
}

interface Works {
  readonly announcing: ReturnType<FairStore['announcing']>
  readonly telling: ReturnType<FairStore['telling']>
}

/** What people are to be told of a fair, as it is kept with the change that asks for it. */
export const fairFollowing = ({ announcing, telling }: Works) => ({
  /** Of a change of an announced fair. */
  of(read: WholeFairRow<StoredFair>, content: WholeFair, at: Date): Owed {
    const version = read.version + 1
    const anew = changesInvitations(read, content)
    const moved = isMoved(read, content)
    const move = { version, at, before: meetingOf(read), after: meetingOf(content) }
    return {
      ...(anew && {
        announcement: { ...unannounced, round: read.announcement.round + 1 },
        ...announcing.mark(version),
      }),
      ...(moved && { moves: [...(read.moves ?? []), move], ...telling.mark(version) }),
    }
  },

  ofPublishing: ({ version }: Pick<StoredFair, 'version'>) => announcing.mark(version + 1),

  /** Asks for what the record says is owed. */
  async ask(fair: Asking): Promise<void> {
    if (fair.announcementOwed) await announcing.ask([fair])
    if (fair.moveOwed) await telling.ask([fair])
  },
})

export type FairFollowing = ReturnType<typeof fairFollowing>
