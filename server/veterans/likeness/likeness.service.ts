import type { Platform } from '../../platform/platform.ts'
import type { Viewer } from '../../platform/viewer.ts'
import { soundOfPerson } from '../../verification/index.ts'
import type { LogReadings } from '../file-reading.ts'
import { mayReadFile } from '../veteran.policy.ts'
import type { VeteranStore } from '../veteran.store.ts'
import { likenesses, likenessOfId } from './file-likeness.ts'

interface Deps extends Pick<Platform, 'secrets'> {
  readonly files: VeteranStore
  readonly logReadings: LogReadings
}

const atOnce = 200

/** Files that may be one person's, shown to staff before they decide. */
export const fileLikeness = ({ files, secrets, logReadings }: Deps) => ({
  /** Those of the viewer's area are named, which is a reading; of others how many there are. Null for whoever may not read the file. */
  async lookingLike(viewer: Viewer | null, id: string) {
    const found = viewer && (await files.lookingLike(id))
    if (!found || !mayReadFile(viewer, found.own)) return null
    const alike = found.others
      .map((file) => ({ file, reasons: likenesses(found.own, file) }))
      .filter(({ reasons }) => reasons.length > 0)
    const within = alike.filter(({ file }) => mayReadFile(viewer, file))
    await logReadings(
      viewer,
      within.map(({ file }) => file._id),
      'VERIFICATION',
      ['SHARED'],
    )
    return { files: within, elsewhere: alike.length - within.length }
  },

  /** Asked by the sweep: what files from before are compared by. */
  comparing: {
    name: 'veterans-compared',
    async askAgain(): Promise<number> {
      const rows = await files.uncompared(atOnce)
      for (const { residentIdSealed, ...row } of rows)
        await files.compare(row, {
          likeSound: soundOfPerson(row.name),
          ...(residentIdSealed && {
            residentIdNear: likenessOfId(secrets, secrets.decrypt(residentIdSealed)),
          }),
        })
      return rows.length
    },
  },
})
