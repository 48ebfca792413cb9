import type { Platform } from '../platform/platform.ts'
import type { Reading } from '../reading/index.ts'
import { fileReadingStore } from './file-reading.store.ts'
import { resealing } from './resealing.service.ts'
import { newFile, type VeteranDraft } from './veteran-draft.ts'
import { filesAtDesk } from './veteran-desk.service.ts'
import { ownFile } from './veteran-own.service.ts'
import { veteranStore } from './veteran.store.ts'
import type { VeteranRow } from './veteran.ts'

interface VeteransDeps extends Pick<
  Platform,
  'connection' | 'clock' | 'newId' | 'queue' | 'log' | 'secrets'
> {
  readonly reading: Pick<Reading, 'service'>
}

export const createVeterans = ({ connection, ...deps }: VeteransDeps) => {
  const files = veteranStore(connection)
  const audience = files.audienceChanged(deps)
  const renamed = files.renamed(deps)
  const parts = { ...deps, files, readings: fileReadingStore(connection), audience, renamed }
  const desk = filesAtDesk(parts)
  return {
    ...ownFile(parts),
    ...desk,
    owed: { ...desk.owed, audience, renamed },
    /** For the operator, after the key was changed. */
    reseal: resealing(parts),
    /** Some resident ID as it is sealed; null when there is none. */
    aSeal: async () => (await parts.files.sealedAfter('', 1))[0]?.residentIdSealed ?? null,
    byIds: files.byIds,
    ofAccount: files.ofAccount,

    /** Those to invite, in the order of ids from after `after`. An area stands for all in it; no area is nobody. */
    audience: files.audience,
    countAudience: files.countAudience,
    invitedBy: files.invitedBy,
    wantsInvitations: files.wantsInvitations,
    stopInvitations: (accountId: string) => files.stopInvitations(accountId, deps.clock()),

    /** Files as given, for example data: nothing is read out of words, nobody is notified. */
    async createMany(drafts: readonly VeteranDraft[]): Promise<VeteranRow[]> {
      const rows = drafts.map((draft) => newFile(draft, deps))
      await files.add(rows)
      return rows.map(({ residentIdSealed: _sealed, residentIdHash: _hash, ...row }) => row)
    },
  }
}

export type Veterans = ReturnType<typeof createVeterans>
