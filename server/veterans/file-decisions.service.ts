import { dayOf } from '../../rules/office-time.ts'
import { numberOf, type Accounts } from '../accounts/index.ts'
import type { Platform } from '../platform/platform.ts'
import type { Viewer } from '../platform/viewer.ts'
import { avoidanceOf, decisionDeskOf, decisionsKept, deskOf, type Belonging } from '../verification/index.ts'
import { factsOfFile, fileWords } from './checked-facts.ts'
import type { Purpose } from './file-reading.ts'
import type { fileOpenings } from './opening/file-opening.service.ts'
import type { StoredVeteran } from './veteran-schema.ts'
import { missingProofsOf } from './veteran-section.ts'
import { veteranErrors } from './veteran.errors.ts'
import { mayDecideOnVeterans } from './veteran.policy.ts'
import type { VeteranStore } from './veteran.store.ts'
import type { VeteranRow } from './veteran.ts'

interface Deps extends Pick<Platform, 'connection' | 'clock' | 'queue' | 'log'> {
  readonly accounts: Pick<Accounts, 'byIds'>
  readonly files: VeteranStore
  readonly openings: Pick<ReturnType<typeof fileOpenings>, 'countOpening'>
  readonly logReadings: (viewer: Viewer, ids: readonly string[], purpose: Purpose) => Promise<void>
}

const belongingIn =
  (accounts: Deps['accounts']) =>
  async ({ accountId, onBehalf, name, residentIdTail }: VeteranRow): Promise<Belonging> => ({
    accountIds: [accountId],
    phones: [...(await accounts.byIds([accountId])).map(numberOf), onBehalf?.contactPhone],
    names: [name],
    residentIdTail,
  })

/** What a clerk looks at in a file, and what has to be there. */
const checking = ({ files: { desk }, clock }: Pick<Deps, 'files' | 'clock'>) => ({
  store: desk,
  clock,
  kept: decisionsKept<StoredVeteran>('VETERAN', desk.decisions, ({ name, areaCode }) => ({ name, areaCode })),
  mayDecide: mayDecideOnVeterans,
  area: { path: 'areaCode', of: ({ areaCode }: VeteranRow) => areaCode },
  notWaiting: veteranErrors.notWaiting,
  factsOf: factsOfFile,
  missing: (file: VeteranRow, now: Date) => missingProofsOf(file, dayOf(now)),
})

/** How staff decide on files, who does not, and how decisions are looked at again. */
export function fileDecisions(deps: Deps) {
  const { files, openings, logReadings } = deps
  const belongsTo = belongingIn(deps.accounts)
  const avoided = avoidanceOf(deps)
  const avoidance = async (staff: Viewer, file: VeteranRow) => avoided(staff, await belongsTo(file))
  const decided = files.decided(deps)
  const parts = {
    ...checking(deps),
    avoidance,
    owed: decided,
    beforehand: openings.countOpening,
    afterwards: (staff: Viewer, { _id }: VeteranRow) => logReadings(staff, [_id], 'DECISION'),
  }

  return {
    decided,
    avoidance,
    desk: deskOf<StoredVeteran>(parts),
    pastDecisions: decisionDeskOf<StoredVeteran>(parts, {
      words: fileWords,
      async beforeReview(staff, id) {
        await openings.countOpening(staff, id)
        await logReadings(staff, [id], 'REVIEW')
      },
    }),

    /** Whoever is not to decide on what waits does not look into it first either. */
    async refuseFirstSight(staff: Viewer, file: VeteranRow): Promise<void> {
      const avoids = file.verification.state === 'PENDING' ? await avoidance(staff, file) : null
      if (avoids) throw avoids
    },

    /** For the job of a decision. */
    async keepDecision(id: string): Promise<void> {
      const file = await files.desk.byId(id)
      if (file) await parts.kept.keep(file)
    },
  }
}
