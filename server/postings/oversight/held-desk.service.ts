import type { Platform } from '../../platform/platform.ts'
import type { Viewer } from '../../platform/viewer.ts'
import { decisionDeskOf, decisionsKept, deskOf, plainWords } from '../../verification/index.ts'
import { wordingOf } from '../posting-wording.ts'
import type { Postings } from '../posting.service.ts'
import { afterCheck } from './check-outcome.ts'
import { oversightErrors } from './oversight.errors.ts'
import { mayOversee } from './oversight.policy.ts'
import type { HeldPosting, OversightStore } from './oversight.store.ts'
import type { overseen } from './overseen.ts'

interface Deps extends Pick<Platform, 'clock'> {
  readonly store: OversightStore
  readonly decided: ReturnType<OversightStore['decided']>
  readonly whose: ReturnType<typeof overseen>['whose']
  readonly postings: Pick<Postings, 'askRefresh'>
}

/** How staff check the wording of postings, and look at their decisions again. */
export function heldDesk({ store, clock, decided, whose, postings }: Deps) {
  const checking = {
    // The decision, and what follows from it for texts and take-down, are one write.
    store: {
      ...store,
      decide: (row: HeldPosting, change: Partial<HeldPosting>) =>
        store.change(row, { ...change, ...afterCheck(row, change) }),
    },
    clock,
    mayDecide: mayOversee,
    ...whose,
    notWaiting: oversightErrors.notHeld,
    owed: decided,
    factsOf: wordingOf,
    kept: decisionsKept<HeldPosting>('POSTING', store.decisions, ({ title, areaCode }) => ({
      name: title,
      areaCode,
    })),
    afterwards: (_: Viewer, row: HeldPosting) => postings.askRefresh([row]),
  }
  return {
    desk: deskOf<HeldPosting>(checking),
    pastDecisions: decisionDeskOf<HeldPosting>(checking, { words: (_, value) => plainWords(value) }),
    /** For the job of a decision. */
    async keepDecision(id: string): Promise<void> {
      const posting = await store.byId(id)
      if (posting?.verification) await checking.kept.keep(posting)
    },
  }
}
