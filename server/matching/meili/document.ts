import { createHash } from 'node:crypto'
import {
  decodeFeatures,
  decodeVector,
  denseVector,
  encodeFeatures,
  encodeVector,
} from '../meaning/features.ts'
import type { Features, PostingEntry } from '../posting-index.ts'

/** Name of the embedder whose vectors we give. */
export const embedder = 'meaning'

/**
 * Length of the vectors; settings and documents must agree. Of the exact engine's first 20 among 17,533 real postings 512 finds 0.960,
 * 1,024 finds 0.972, when 800 are asked for that share a key (see `keys`); without keys 1,024 found 0.905.
 */
export const dimensions = 1024

/** What of a document changes only with its meaning. */
export interface MeiliMeaning {
  readonly features: string
  /** What the encoder makes of the title, for the final order; Meilisearch itself does not compare it. */
  readonly vector: string
  /** Changes only when the vector would: vectors are dear to load, so they are sent once for each meaning. */
  readonly meaningHash: string
  /** Which features there are: a search ranks only what has one of its own, so that no accident of the vectors comes in between. */
  readonly keys: readonly number[]
  /** Null keeps a text of which nothing is known out of the vectors; leaving it out is an error to Meilisearch. */
  readonly _vectors: { readonly [embedder]: readonly number[] | null }
}

/** Every other field; they are sent at every change, and a partial update replaces each of them whole. */
export type MeiliFields = Omit<PostingEntry, 'features' | 'vector' | 'ownVector'> & {
  /** For the final order too, and no part of the meaning: it comes when the office's own model has read the title. */
  readonly ownVector: string
}

export type MeiliDocument = MeiliFields & MeiliMeaning

/** Complete or it does not compile: an entry has no field that would not come back. */
const entryFields: Record<keyof PostingEntry, true> = {
  id: true,
  employerId: true,
  version: true,
  open: true,
  validUntilDay: true,
  areas: true,
  payMin: true,
  payMax: true,
  degreeRank: true,
  mustCertificates: true,
  mustSkills: true,
  preferredSkills: true,
  minYears: true,
  occupations: true,
  shift: true,
  contract: true,
  body: true,
  unwanted: true,
  veteransPreferred: true,
  postedDay: true,
  trains: true,
  features: true,
  vector: true,
  ownVector: true,
  lacksOwn: true,
}

/** What an entry is read from: neither vectors nor what only Meilisearch itself needs. */
export const retrieved: readonly string[] = Object.keys(entryFields)

export type MeiliHit = MeiliFields & Pick<MeiliMeaning, 'features' | 'vector'>

/** Six decimals are more than cosines tell apart, and a third of the bytes. */
export function vectorOf(features: Features): number[] {
  const vector: number[] = []
  for (const value of denseVector(features, dimensions)) vector.push(Math.round(value * 1e6) / 1e6)
  return vector
}

/** Names how vectors and keys are made of features. */
export const vectorKind = `${dimensions}/3`

export const meaningHash = ({ features, vector }: PostingEntry): string =>
  createHash('sha256')
    .update(`${vectorKind} ${encodeFeatures(features)} ${encodeVector(vector)}`)
    .digest('base64url')

export function fieldsOf(entry: PostingEntry): MeiliFields {
  const { features: _, vector: __, ownVector, ...fields } = entry
  return { ...fields, ownVector: encodeVector(ownVector) }
}

export function documentOf(entry: PostingEntry): MeiliDocument {
  const vector = entry.features.keys.length > 0 ? vectorOf(entry.features) : null
  return {
    ...fieldsOf(entry),
    features: encodeFeatures(entry.features),
    vector: encodeVector(entry.vector),
    meaningHash: meaningHash(entry),
    keys: [...entry.features.keys],
    _vectors: { [embedder]: vector },
  }
}

export const readHit = (hit: MeiliHit): PostingEntry => ({
  ...hit,
  features: decodeFeatures(hit.features),
  vector: decodeVector(hit.vector),
  ownVector: decodeVector(hit.ownVector),
})
