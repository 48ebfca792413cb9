import { createHash } from 'node:crypto'
import { decodeFeatures, denseVector, encodeFeatures } from './features.ts'
import type { PostingEntry, PostingFilters, PostingHit } from './posting-index.ts'

/** Name of the embedder whose vectors we give. */
export const embedder = 'meaning'

/** Length of the vectors; settings and documents must agree. */
export const dimensions = 1024

/** An entry as Meilisearch keeps it. */
export interface MeiliDocument extends Omit<PostingEntry, 'features'> {
  readonly features: string
  /** Changes only when the vector would: vectors are dear to load, so they are sent once for each meaning. */
  readonly meaningHash: string
  readonly _vectors?: { readonly [embedder]: readonly number[] }
}

export function documentOf(entry: PostingEntry): MeiliDocument {
  const features = encodeFeatures(entry.features)
  return { ...entry, features, meaningHash: createHash('sha256').update(features).digest('base64url') }
}

/** The document with its vector; without one when nothing of the text is known. */
export const withVector = (document: MeiliDocument, entry: PostingEntry): MeiliDocument => ({
  ...document,
  _vectors: { [embedder]: [...denseVector(entry.features, dimensions)] },
})

export type MeiliHit = MeiliDocument & { readonly _rankingScore?: number }

export function hitOf({ _rankingScore, _vectors, meaningHash, features, ...entry }: MeiliHit): PostingHit {
  return { entry: { ...entry, features: decodeFeatures(features) }, nearness: _rankingScore ?? 0 }
}

const list = (values: readonly string[]): string =>
  `[${values.map((value) => JSON.stringify(value)).join(', ')}]`

/** The filters as Meilisearch's expressions, all of which must hold. */
export function filterOf(filters: PostingFilters): string[] {
  const { today, areas, payAtLeast, degreeRank, outOfReach } = filters
  return [
    'open = true',
    `validUntilDay >= ${today}`,
    `degreeRank <= ${degreeRank}`,
    ...(areas.length > 0 ? [`areas IN ${list(areas)} OR areas IS EMPTY`] : []),
    ...(payAtLeast > 0 ? [`payMax >= ${payAtLeast} OR payMax IS NULL`] : []),
    ...(outOfReach.length > 0 ? [`NOT mustCertificates IN ${list(outOfReach)}`] : []),
  ]
}
