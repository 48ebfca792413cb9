import type { Accounts } from '../accounts/index.ts'
import { createAudit, type Audit } from '../audit/index.ts'
import { createEvidence } from '../evidence/index.ts'
import { usualLimits } from '../platform/limits.ts'
import type { Platform } from '../platform/platform.ts'
import { quotaStore } from '../platform/quota.ts'
import type { Reading } from '../reading/index.ts'
import { returnedProofs } from '../verification/index.ts'
import { fileReadingStore } from './file-reading.store.ts'
import { fileLikeness } from './likeness/likeness.service.ts'
import { fileOpenings } from './opening/file-opening.service.ts'
import type { OpeningLimits } from './opening/file-opening.store.ts'
import { filesOnBehalf } from './behalf/behalf.service.ts'
import { proofsOnBehalf } from './behalf/behalf-proofs.service.ts'
import { untouchedFilesOf } from './behalf/untouched-files.service.ts'
import { foundPeople } from './found/found.service.ts'
import { veteranRegister } from './register/register.service.ts'
import { proofEnds } from './proofends/proof-ends.service.ts'
import { mergeFollowing } from './merging/merge-following.ts'
import { filesMerging } from './merging/merging.service.ts'
import { resealing } from './resealing.service.ts'
import { fileHeld } from './file-held.ts'
import { sensitivePart, type SensitivePart } from './sensitive-part.service.ts'
import { newFile, withoutSeal, type VeteranDraft } from './veteran-draft.ts'
import { filesAtDesk } from './veteran-desk.service.ts'
import { proofsOfFile } from './veteran-proofs.service.ts'
import { ownFile } from './veteran-own.service.ts'
import { veteranStore, type VeteranStore } from './veteran.store.ts'
import type { VeteranRow } from './veteran.ts'

interface VeteransDeps extends Pick<
  Platform,
  'connection' | 'clock' | 'newId' | 'queue' | 'log' | 'secrets' | 'files' | 'scanner'
> {
  readonly audit?: Audit
  readonly accounts: Pick<
    Accounts,
    | 'byIds'
    | 'consentState'
    | 'consentStates'
    | 'noteConsent'
    | 'createPhoneless'
    | 'givePhone'
    | 'ofPhoneTail'
  >
  readonly reading: Pick<Reading, 'serviceInTurns' | 'proposals'>
  readonly openingLimits?: OpeningLimits
}

/** What other rooms ask of files: some by id, and whom to invite. */
const askedOf = (files: VeteranStore, { stopInvitations, followConsents }: SensitivePart) => ({
  stopInvitations,
  followConsents,
  byIds: files.byIds,
  ofAccount: files.ofAccount,
  forUse: files.forUse,
  handStation: files.handStation,
  accountsIn: files.accountsIn,
  /** Those to invite, in the order of ids from after `after`. An area stands for all in it; no area is nobody. */
  audience: files.audience,
  countAudience: files.countAudience,
  invitedBy: files.invitedBy,
  wantsInvitations: files.wantsInvitations,
})

const owedBy = (files: VeteranStore, deps: Pick<Platform, 'queue' | 'clock' | 'log'>) => ({
  audience: files.audienceChanged(deps),
  renamed: files.renamed(deps),
  acted: files.acted(deps),
  merging: files.merging(deps),
})

const sealing = (parts: Parameters<typeof resealing>[0]) => ({
  /** For the operator, after the key was changed. */
  reseal: resealing(parts),
  /** Some resident ID as it is sealed; null when there is none. */
  aSeal: async () => (await parts.files.sealedAfter('', 1))[0]?.residentIdSealed ?? null,
})

/** What is held no longer than the bureau sets. */
const keptOf = (files: VeteranStore, deps: Parameters<typeof createEvidence>[0]) => ({
  kept: [returnedProofs(files.desk, createEvidence(deps))],
  untouchedFiles: untouchedFilesOf(files),
})

/** People whom others look for. */
const listsOf = (parts: Parameters<typeof veteranRegister>[0] & Parameters<typeof foundPeople>[0]) => ({
  ...veteranRegister(parts),
  ...foundPeople(parts),
})

const mergingOf = (parts: Parameters<typeof filesMerging>[0]) => ({
  ...filesMerging(parts),
  /** For the job, and for whoever takes a file away. */
  mergeFollowing: mergeFollowing(parts),
})

export const createVeterans = ({ openingLimits = usualLimits.files, ...deps }: VeteransDeps) => {
  const { audit = createAudit(deps) } = deps
  const { connection } = deps
  const files = veteranStore(connection)
  const { audience, renamed, acted, merging } = owedBy(files, deps)
  const openings = fileOpenings(deps, openingLimits)
  const readings = fileReadingStore(connection)
  const quotas = quotaStore(connection)
  const sensitive = sensitivePart({ ...deps, store: files, audience })
  const parts = { ...deps, sensitive, audit, files, readings, openings, quotas, audience, renamed }
  const all = ownFile(parts)
  const { mine, write, ...own } = all
  const desk = filesAtDesk(parts)
  const { logReadings, refuseFirstSight } = desk
  const merges = mergingOf({ ...deps, files, merging, acted, logReadings, avoidance: desk.avoidanceOf })
  const proofs = proofsOfFile({ ...parts, bytes: deps.files, mine, write, logReadings, refuseFirstSight })
  const behalf = filesOnBehalf({ ...parts, own: all, acted, logReadings })
  const ends = proofEnds({ ...deps, files })
  const { comparing, lookingLike } = fileLikeness({ ...parts, logReadings })
  return {
    ...own,
    ...desk,
    ...proofs,
    ...behalf,
    ...proofsOnBehalf({ ...behalf, proofs, files, audit }),
    ...listsOf({ ...parts, logReadings }),
    openings: openings.byIds,
    ...merges,
    owed: { ...desk.owed, merging, audience, renamed, acted, comparing, ending: ends.ending },
    proofEnds: ends,
    notices: [...desk.notices, ...ends.notices],
    lookingLike,
    ...sealing(parts),
    ...askedOf(files, sensitive),
    personal: fileHeld({ ...parts, ...merges.mergeFollowing }),
    ...keptOf(files, deps),

    /** Files as given, for example data: nothing is read out of words, nobody is notified. */
    async createMany(drafts: readonly VeteranDraft[]): Promise<VeteranRow[]> {
      const rows = drafts.map((draft) => newFile(draft, deps))
      await files.add(rows)
      await sensitive.followFound(rows.map(({ accountId }) => accountId))
      return rows.map(withoutSeal)
    },
  }
}

export type Veterans = ReturnType<typeof createVeterans>
