import type { Connection } from 'mongoose'
import type { Log } from '../../platform/log.ts'
import { reference } from '../../reference/index.ts'
import { openEmbeddings, type ModelAddress } from './embeddings.ts'
import { openOwnModel, type OwnModel } from './own-model.ts'
import { passingSpaces, spaceStore } from './space.store.ts'

export type { OwnModel } from './own-model.ts'

const sampleCount = 96

/** Names of occupations from all over the classification. */
function samples(): string[] {
  const names = reference().occupations.all.map(({ name }) => name.zh)
  const step = Math.max(1, Math.floor(names.length / sampleCount))
  return names.filter((_, at) => at % step === 0).slice(0, sampleCount)
}

interface Around {
  readonly connection: Connection | null
  readonly log: Log
  /** Milliseconds that never go back. */
  readonly now?: () => number
}

/** The model at an address; null when there is none. What is known of it is kept in the database, without one as long as the process runs. */
export async function ownModelAt(
  address: ModelAddress | null,
  { connection, log, now }: Around,
): Promise<OwnModel | null> {
  if (address === null) return null
  const spaces = connection ? spaceStore(connection) : passingSpaces()
  const embeddings = openEmbeddings(address)
  return openOwnModel({
    name: address.model,
    embeddings,
    spaces,
    samples: samples(),
    log,
    ...(now && { now }),
  })
}
