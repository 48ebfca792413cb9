import { randomBytes } from 'node:crypto'
import { platformErrors } from '../platform/errors.ts'
import type { Platform } from '../platform/platform.ts'
import type { OwedJob } from '../platform/queue/owed.ts'
import { cleaned } from './cleaned.ts'
import { evidenceErrors } from './evidence.errors.ts'
import { keptFileStore } from './kept-file.store.ts'
import type { ProofRow } from './proof.ts'
import { openFile, sealFile } from './sealed-file.ts'

export type EvidenceDeps = Pick<
  Platform,
  'connection' | 'clock' | 'queue' | 'log' | 'secrets' | 'files' | 'scanner'
>

/** What is known of a file once it is kept. */
type Kept = Pick<ProofRow, 'id' | 'mediaType' | 'size' | 'scanned' | 'addedAt'>

const atOnce = 100

/** Files that prove something: taken only when they are what they should be, sealed, and opened again. */
export function createEvidence(deps: EvidenceDeps) {
  const { connection, clock, secrets, files, scanner, log } = deps
  const store = keptFileStore(connection)
  const settling = store.settling(deps)

  async function scanned(bytes: Buffer): Promise<boolean> {
    const result = await scanner.scan(bytes).catch((error: unknown) => {
      log.error({ err: error }, 'the scanner does not answer; the file is not taken')
      throw platformErrors.unavailable()
    })
    if (result === 'INFECTED') throw evidenceErrors.infected()
    return result === 'CLEAN'
  }

  /** That it is there is written before its bytes are, so that what no record comes to hold is found and taken away. */
  async function put(bytes: Buffer): Promise<Pick<Kept, 'id' | 'addedAt'>> {
    const [id, addedAt] = [randomBytes(16).toString('hex'), clock()]
    const { sealed, keySealed } = sealFile(secrets, id, bytes)
    await store.add({ _id: id, keySealed, addedAt, ...settling.mark(1) })
    await files.put(id, sealed)
    return { id, addedAt }
  }

  return {
    owed: { settling },

    /** Keeps a file that a record is to hold. */
    async keep(given: Buffer): Promise<Kept> {
      const isScanned = await scanned(given)
      const { mediaType, bytes } = await cleaned(given)
      return { ...(await put(bytes)), mediaType, size: bytes.length, scanned: isScanned }
    },

    /** Keeps bytes that we made ourselves, for a record that is to hold them by this id. */
    keepMade: async (bytes: Buffer): Promise<string> => (await put(bytes)).id,

    /** The bytes of a file; nothing is asked of who wants them. */
    async bytesOf(id: string): Promise<Buffer> {
      const [row, sealed] = await Promise.all([store.byId(id), files.get(id)])
      if (!row || !sealed) throw platformErrors.notFound()
      return openFile(secrets, id, row.keySealed, sealed)
    },

    /** Told before a record lets go of files: what it holds no more afterwards is taken away. */
    lettingGo: async (ids: readonly string[]): Promise<void> => store.toSettle(ids, settling.mark(2)),

    /** A file that a record holds stays; another is taken away, its bytes first. */
    async settle(job: OwedJob, isHeld: (id: string) => Promise<boolean>): Promise<void> {
      if (await isHeld(job.id)) return settling.done(job)
      await files.remove(job.id)
      await store.remove(job.id)
    },

    /** For the operator, after the key was changed: seals the key of every file anew. Gives how many there were. */
    async reseal(): Promise<number> {
      let resealed = 0
      let batch = await store.after('', atOnce)
      while (batch.length > 0) {
        for (const file of batch.filter(({ keySealed }) => !secrets.isCurrent(keySealed))) {
          await store.reseal(file, secrets.encrypt(secrets.decrypt(file.keySealed)))
          resealed += 1
        }
        batch = await store.after(batch.at(-1)?._id ?? '', atOnce)
      }
      return resealed
    },
  }
}

export type Evidence = ReturnType<typeof createEvidence>
