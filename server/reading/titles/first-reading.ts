import { LRUCache } from 'lru-cache'
import type { Weighted } from '../../reference/index.ts'
import { normalise } from '../text/normalise.ts'
import { surerFirst } from '../read-item.ts'
import { sense } from '../sense.ts'
import { coreOf, goodsDriver, headOf, wholeOf } from './title-core.ts'

/** How much the encoder counts beside the words, and how milder it judges than it was taught; found by trial on judged titles. */
const shareOfSense = 0.7
const temperature = 0.06
/** The trade by itself counts a little less than the title and its core. */
const weights = { whole: 1, core: 1, head: 0.75 }
/** What is less likely is not told. */
const leastLikely = 0.01
/** Where the words of all three are so sure of one occupation, the encoder is not asked: it costs most of the time. */
const sureEnough = 0.95
/** Cores and trades repeat a lot; each takes less than a kilobyte. */
const remembered = 4_000

interface FirstReadingDeps {
  readonly byWords: (title: string) => readonly Weighted[]
  readonly isOccupation: (word: string) => boolean
  readonly has: (code: string) => boolean
  /** Puts slips of typing right. */
  readonly mend: (plain: string) => string
}

/** What the encoder makes of a text: the likelier occupations. */
function bySense(text: string): Weighted[] {
  const { encoder, classification } = sense()
  const likely: Weighted[] = []
  classification.posterior(encoder.vector(text), temperature).forEach((share, at) => {
    if (share >= leastLikely) likely.push({ id: classification.codes[at]!, confidence: share })
  })
  return likely
}

/**
 * The work of an advert by its title: what its words and its sense say of the whole, of the core without ranks and brackets, and of the
 * trade alone. So 保洁主管 stays cleaning and 酒店保安 guarding.
 */
export function firstReader({ byWords, isOccupation, has, mend }: FirstReadingDeps) {
  const memory = new LRUCache<string, Weighted[]>({ max: remembered, memoMethod: bySense })
  return (given: string): Weighted[] => {
    const title = goodsDriver(mend(normalise(given)))
    const whole = wholeOf(title)
    if (whole === '') return []
    const core = coreOf(title)
    const head = headOf(core, isOccupation)
    const said = [
      { text: whole, weight: weights.whole, words: byWords(title) },
      { text: core, weight: weights.core, words: byWords(core) },
      { text: head, weight: weights.head, words: byWords(head) },
    ]
    const shares = new Map<string, number>()
    const add = (all: readonly Weighted[], weight: number): void => {
      for (const { id, confidence } of all)
        if (has(id)) shares.set(id, (shares.get(id) ?? 0) + weight * confidence)
    }
    const total = said.reduce((sum, { weight }) => sum + weight, 0)
    const isSure = areOfOneMind(said.map(({ words }) => words[0]))
    for (const { text, weight, words } of said) {
      add(words, (weight / total) * (isSure ? 1 : 1 - shareOfSense))
      if (!isSure) add(memory.memo(text), (weight / total) * shareOfSense)
    }
    return [...shares].map(([id, confidence]) => ({ id, confidence })).toSorted(surerFirst)
  }
}

const areOfOneMind = ([first, ...others]: readonly (Weighted | undefined)[]): boolean =>
  first !== undefined &&
  [first, ...others].every((each) => each?.id === first.id && each.confidence >= sureEnough)
