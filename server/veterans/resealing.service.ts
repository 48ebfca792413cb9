import { isDuplicateKey } from '../platform/database.ts'
import type { Secrets } from '../platform/secrets.ts'
import { sealedResidentId } from './veteran-draft.ts'
import type { SealedVeteran, VeteranStore } from './veteran.store.ts'

export interface Resealed {
  readonly resealed: number
  /** Sealed under the current key already. */
  readonly current: number
  /** Files that hold one resident ID together, since no process had the keys of both; they stay as they are. */
  readonly doubled: readonly string[]
}

const atOnce = 100

/** Seals and hashes every resident ID anew under the current key; what is done stays done when it is interrupted. */
export const resealing = ({ files, secrets }: { files: VeteranStore; secrets: Secrets }) => {
  async function reseal(file: SealedVeteran): Promise<'resealed' | 'current' | 'doubled'> {
    const seal = sealedResidentId(secrets, secrets.decrypt(file.residentIdSealed))
    const isCurrent =
      secrets.isCurrent(file.residentIdSealed) &&
      [file.residentIdHash, file.residentIdNear].join(';') ===
        [seal.residentIdHash, seal.residentIdNear].join(';')
    if (isCurrent) return 'current'
    try {
      await files.reseal(file, seal)
      return 'resealed'
    } catch (error) {
      if (isDuplicateKey(error)) return 'doubled'
      throw error
    }
  }

  return async (): Promise<Resealed> => {
    const count = { resealed: 0, current: 0 }
    const doubled: string[] = []
    let batch = await files.sealedAfter('', atOnce)
    while (batch.length > 0) {
      const outcomes = await Promise.all(batch.map(reseal))
      for (const [at, outcome] of outcomes.entries())
        if (outcome === 'doubled') doubled.push(batch[at]?._id ?? '')
        else count[outcome] += 1
      batch = await files.sealedAfter(batch.at(-1)?._id ?? '', atOnce)
    }
    return { ...count, doubled }
  }
}
