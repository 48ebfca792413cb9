import type { Connection } from 'mongoose'
import type { NewId } from '../platform/ids.ts'
import type { Asking } from '../platform/queue/owed.ts'
import type { Secrets } from '../platform/secrets.ts'
import type { Reading } from '../reading/index.ts'
import { fileReadingStore } from './file-reading.store.ts'
import { resealing } from './resealing.service.ts'
import { newFile, type VeteranDraft } from './veteran-draft.ts'
import { filesAtDesk } from './veteran-desk.service.ts'
import { ownFile } from './veteran-own.service.ts'
import { veteranStore, type Audience } from './veteran.store.ts'
import type { VeteranRow } from './veteran.ts'

export interface VeteransDeps extends Asking {
  readonly connection: Connection
  readonly newId: NewId
  readonly secrets: Secrets
  readonly reading: Pick<Reading, 'service'>
}

export const createVeterans = ({ connection, ...deps }: VeteransDeps) => {
  const files = veteranStore(connection)
  const parts = { ...deps, files, readings: fileReadingStore(connection) }
  return {
    ...ownFile(parts),
    ...filesAtDesk(parts),
    /** For the operator, after the key was changed. */
    reseal: resealing(parts),
    byIds: files.byIds,
    ofAccount: files.ofAccount,

    /** Those to invite, in the order of ids from after `after`. An area stands for all in it; no area is nobody. */
    audience: (audience: Audience, after: string | null, first: number) =>
      files.audience(audience, after, first),
    countAudience: (audience: Audience) => files.countAudience(audience),

    /** Files as given, for example data: nothing is read out of words, nobody is notified. */
    async createMany(drafts: readonly VeteranDraft[]): Promise<VeteranRow[]> {
      const rows = drafts.map((draft) => newFile(draft, deps))
      await files.add(rows)
      return rows.map(({ residentIdSealed: _sealed, residentIdHash: _hash, ...row }) => row)
    },
  }
}

export type Veterans = ReturnType<typeof createVeterans>
