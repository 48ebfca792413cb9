import { wrongToAnnounce, type WholeFair } from '../../rules/fair.ts'
import type { Accounts } from '../accounts/index.ts'
import type { Platform } from '../platform/platform.ts'
import type { CheckWording } from '../reading/index.ts'
import { checkOnWriting, wordedDeskOf, wordingStanding, type WordedDesk } from '../verification/index.ts'
import type { FairFollowing } from './fair-following.ts'
import {
  isSameWording,
  textsAmong,
  wordingOf,
  writtenIn,
  type CheckChange,
  type FairTexts,
} from './fair-wording.ts'
import type { StoredFair } from './fair-schema.ts'
import type { FairStore } from './fair.store.ts'
import { isAnnounced, type FairRow } from './fair.ts'

interface Deps extends Pick<Platform, 'clock' | 'queue' | 'log'> {
  readonly accounts: Pick<Accounts, 'hasOtherStaff'>
  readonly fairs: FairStore
  readonly following: FairFollowing
  readonly check: CheckWording
}

/** How the wording of fairs is checked where no rule decides: by another member of staff, before anybody reads it. */
export function fairWording({ clock, accounts, fairs, following, check, ...platform }: Deps) {
  const { worded } = fairs
  const decided = fairs.decided({ clock, ...platform })
  const standing = wordingStanding({ decisionsOn: worded.decisionsOn, clock, check })

  const isAnother = (read: FairRow | null, written: FairTexts): boolean =>
    read === null || !isSameWording(writtenIn(read), written)

  /** A draft is published by its passing, if it still may be; of an announced fair the new texts are shown. */
  function onPassed(fair: StoredFair, now: Date): Partial<StoredFair> {
    if (isAnnounced(fair))
      return {
        ...fair.heldTexts,
        heldTexts: null,
        ...following.of(fair, { ...fair, ...fair.heldTexts }, now),
      }
    if (fair.state !== 'DRAFT' || wrongToAnnounce(fair, now).length > 0) return {}
    return { state: 'PUBLISHED', publishedAt: now, ...following.ofPublishing(fair) }
  }

  const desk: WordedDesk = wordedDeskOf<StoredFair>({
    kind: 'FAIR',
    store: worded,
    clock,
    accounts,
    textsOf: (fair) => ({ ...writtenIn(fair) }),
    titleOf: (fair) => writtenIn(fair).titleZh,
    findings: standing.findings,
    owed: decided,
    isPublic: ({ publishedAt }) => publishedAt !== null,
    onPassed,
    afterwards: following.ask,
  })

  return {
    desk,
    decided,

    onDraft: (read: FairRow | null, written: FairTexts, writer: string): CheckChange =>
      checkOnWriting(read, isAnother(read, written), writer),

    /** What is shown at once of a change of an announced fair, and what of its texts waits: the ones of before stand meanwhile. */
    async onChange(
      read: StoredFair,
      written: WholeFair,
      writer: string,
    ): Promise<{ readonly shown: WholeFair; readonly check: CheckChange }> {
      const { held, change } = await standing.onShowing(read, { ...wordingOf(written) })
      return {
        shown: { ...written, ...textsAmong(read, held) },
        check: {
          ...change,
          ...(isAnother(read, written) && { writtenBy: writer }),
          heldTexts: held.length > 0 ? textsAmong(written, held) : null,
        },
      }
    },

    /** What goes with publishing: when it waits, it is handed in instead. */
    async onPublishing(read: FairRow, publisher: string) {
      const { change } = await standing.onShowing(read, { ...wordingOf(read) })
      const check: CheckChange = { ...change, writtenBy: read.writtenBy ?? publisher }
      return { check, waits: change.verification?.state === 'PENDING' }
    },

    /** Those of an announced fair that are kept apart belong to them. */
    heldTexts: (fair: FairRow) =>
      standing.heldTexts(fair, { ...writtenIn(fair) }, Object.keys(fair.heldTexts ?? {})),
  }
}

export type FairWording = ReturnType<typeof fairWording>
