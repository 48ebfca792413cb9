import { createHash } from 'node:crypto'
import { reference } from '../../reference/index.ts'
import { decodeFeatures, denseVector, encodeFeatures } from '../meaning/features.ts'
import type { Features, PostingEntry } from '../posting-index.ts'

/** Name of the embedder whose vectors we give. */
export const embedder = 'meaning'

/** Length of the vectors; settings and documents must agree. */
export const dimensions = 1024

/** What of a document changes only with its meaning. */
export interface MeiliMeaning {
  readonly features: string
  /** Changes only when the vector would: vectors are dear to load, so they are sent once for each meaning. */
  readonly meaningHash: string
  /** Null keeps a text of which nothing is known out of the vectors; leaving it out is an error to Meilisearch. */
  readonly _vectors: { readonly [embedder]: readonly number[] | null }
}

/** Every other field; they are sent at every change, and a partial update replaces each of them whole. */
export interface MeiliFields extends Omit<PostingEntry, 'features'> {
  /** Names of the occupations and skills, Chinese and English, for whoever types words. */
  readonly names: readonly string[]
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
  veteransPreferred: true,
  features: true,
}

/** What a search brings back: neither vectors nor what only Meilisearch itself needs. */
export const retrieved: readonly string[] = Object.keys(entryFields)

export type MeiliHit = Omit<PostingEntry, 'features'> & Pick<MeiliMeaning, 'features'>

/** Six decimals are more than cosines tell apart, and a third of the bytes. */
export function vectorOf(features: Features): number[] {
  const vector: number[] = []
  for (const value of denseVector(features, dimensions)) vector.push(Math.round(value * 1e6) / 1e6)
  return vector
}

const vectorKind = `${dimensions}/1`

export const meaningHash = (encoded: string): string =>
  createHash('sha256').update(`${vectorKind} ${encoded}`).digest('base64url')

export function fieldsOf(entry: PostingEntry): MeiliFields {
  const fields: Omit<PostingEntry, 'features'> & { features?: Features } = { ...entry }
  delete fields.features
  const { occupations, skills } = reference()
  const { mustCertificates, mustSkills, preferredSkills } = fields
  const named = [
    ...occupations.known(fields.occupations.map(({ id }) => id)),
    ...skills.known([...mustCertificates, ...mustSkills, ...preferredSkills]),
  ]
  return { ...fields, names: named.flatMap(({ name }) => [name.zh, name.en]) }
}

export function documentOf(entry: PostingEntry): MeiliDocument {
  const features = encodeFeatures(entry.features)
  const vector = entry.features.keys.length > 0 ? vectorOf(entry.features) : null
  return {
    ...fieldsOf(entry),
    features,
    meaningHash: meaningHash(features),
    _vectors: { [embedder]: vector },
  }
}

export const readHit = (hit: MeiliHit): PostingEntry => ({ ...hit, features: decodeFeatures(hit.features) })
