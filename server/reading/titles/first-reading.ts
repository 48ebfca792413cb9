import type { Weighted } from '../../reference/index.ts'
import { surerFirst } from '../read-item.ts'
import { sense } from '../sense.ts'
import { normalise } from '../text/normalise.ts'
import { coreOf, headOf } from './title-core.ts'
import { withoutNoise } from './title-noise.ts'

/** How much the encoder counts beside the words, and how milder it judges than it was taught; found by trial on judged titles. */
const shareOfSense = 0.7
const temperature = 0.06
/** The trade by itself counts a little less than the title and its core. */
const weights = { title: 1, core: 1, head: 0.75 }
/** What is less likely is not told. */
const leastLikely = 0.01
/** Where the words of all three are so sure of one occupation, the encoder is not asked: it costs most of the time. */
const sureEnough = 0.95

interface FirstReadingDeps {
  readonly byWords: (title: string) => readonly Weighted[]
  readonly isOccupation: (word: string) => boolean
  readonly has: (code: string) => boolean
}

/**
 * The work of an advert by its title: what its words and its sense say of the whole, of the core without ranks and brackets, and of the
 * trade alone. So 保洁主管 stays cleaning and 酒店保安 guarding.
 */
export function firstReader({ byWords, isOccupation, has }: FirstReadingDeps) {
  return (title: string): Weighted[] => {
    const whole = withoutNoise(normalise(title)).trim()
    if (whole === '') return []
    const core = coreOf(title)
    const head = headOf(core, isOccupation)
    const said = [
      { text: whole, weight: weights.title, words: byWords(title) },
      { text: core, weight: weights.core, words: byWords(core) },
      { text: head, weight: weights.head, words: byWords(head) },
    ]
    const [first] = said[0]?.words ?? []
    const isSure = said.every(
      ({ words: [best] }) => best?.id === first?.id && (best?.confidence ?? 0) >= sureEnough,
    )
    const total = said.reduce((sum, { weight }) => sum + weight, 0)
    const shares = new Map<string, number>()
    const add = (id: string, share: number): void => {
      if (has(id)) shares.set(id, (shares.get(id) ?? 0) + share / total)
    }
    for (const { text, weight, words } of said) {
      const ofWords = isSure ? 1 : 1 - shareOfSense
      for (const { id, confidence } of words) add(id, weight * ofWords * confidence)
      if (isSure) continue
      const { encoder, classification } = sense()
      classification.posterior(encoder.vector(text), temperature).forEach((likely, at) => {
        if (likely >= leastLikely) add(classification.codes[at]!, weight * shareOfSense * likely)
      })
    }
    return [...shares].map(([id, confidence]) => ({ id, confidence })).toSorted(surerFirst)
  }
}
