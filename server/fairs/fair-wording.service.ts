import { wrongToAnnounce, type WholeFair } from '../../rules/fair.ts'
import type { Accounts } from '../accounts/index.ts'
import type { Platform } from '../platform/platform.ts'
import type { CheckWording } from '../reading/index.ts'
import {
  findingsPerText,
  isHeld,
  unsubmitted,
  wordedDeskOf,
  wordingStanding,
  type WordedDesk,
} from '../verification/index.ts'
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

  const writerOf = (read: FairRow | null, written: FairTexts, writer: string) =>
    read && isSameWording(writtenIn(read), written) ? {} : { writtenBy: writer }

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
    onPassed,
    afterwards: following.ask,
  })

  return {
    desk,
    decided,

    /** What goes with the writing of a draft: changed, it waits no longer, and is handed in again by publishing it. */
    onDraft(read: FairRow | null, written: FairTexts, writer: string): CheckChange {
      const { state } = read?.verification ?? unsubmitted
      const author = writerOf(read, written, writer)
      const isTakenBack = state === 'PENDING' || (state === 'RETURNED' && 'writtenBy' in author)
      return { ...author, ...(isTakenBack && { verification: unsubmitted }) }
    },

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
          ...writerOf(read, written, writer),
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

    /** The texts that wait or were given back, with the words for which they do. */
    async heldTexts(fair: FairRow) {
      const { state } = fair.verification ?? unsubmitted
      if (state !== 'PENDING' && state !== 'RETURNED') return []
      const texts = { ...writtenIn(fair) }
      const returned = fair.verification?.reasons.map(({ field }) => field) ?? []
      const kept = new Set([...Object.keys(fair.heldTexts ?? {}), ...returned])
      return findingsPerText(texts, await standing.findings(texts)).filter(
        ({ field, findings }) => kept.has(field) || findings.some(isHeld),
      )
    },
  }
}

export type FairWording = ReturnType<typeof fairWording>
