import { plainTitle } from '../../reading/index.ts'
import { isPresent } from '../../platform/present.ts'
import { meanVector } from '../meaning/nearness.ts'
import type { Seeker } from '../meaning/seeker.ts'
import type { PostingEntry } from '../posting-index.ts'
import { within, type OwnModel } from './own-model.ts'

/** Nobody waits longer for a model; what comes later is there for the next question. */
const patienceMs = 1_000

interface Comparing {
  readonly seeker: Seeker
  /** Whether the built-in encoder compares although there is a model of the office's own. */
  readonly lacks: boolean
}

const isRead = ({ lacksOwn, ownVector }: PostingEntry): boolean => !lacksOwn && ownVector.length > 0

/**
 * The seeker as compared by the office's own model. It compares a list as a whole or not at all: only when it has read all the names
 * and all the titles, so that no place in the order comes of two models.
 */
export const ownComparison =
  (ownModel: OwnModel | null) =>
  async (seeker: Seeker, entries: readonly PostingEntry[]): Promise<Comparing> => {
    const texts = seeker.meaning.titles.map(plainTitle)
    if (ownModel === null || texts.length === 0 || entries.length === 0) return { seeker, lacks: false }
    if (!entries.every(isRead)) return { seeker, lacks: true }
    await within(ownModel.learn(texts), patienceMs)
    const vectors = texts.map(ownModel.known).filter(isPresent)
    if (vectors.length < texts.length) return { seeker, lacks: true }
    const meaning = { ...seeker.meaning, vector: meanVector(vectors), compares: 'ownVector' as const }
    return { seeker: { ...seeker, meaning }, lacks: false }
  }
