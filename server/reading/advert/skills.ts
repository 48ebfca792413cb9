import { isDenied } from '../denial.ts'
import type { Lexicon } from '../lexicon.ts'
import { joined, type ReadItem } from '../read-item.ts'
import { compactText } from '../text/normalise.ts'

/** A skill or certificate that an advert names, and whether it demands it or only welcomes it. */
export interface SkillRead extends ReadItem {
  readonly demanded: boolean
}

const welcome = /优先|更佳|加分|更好|prefer|plus|an advantage/

/** Finds the skills and certificates that a text names and does not deny. */
export const skillReader =
  (lexicon: Lexicon) =>
  (original: string): SkillRead[] => {
    const { text, origin } = compactText(original)
    const demanded = new Set<string>()
    const items: ReadItem[] = []
    for (const { term, from, to, exact } of lexicon.find(text, 'skill')) {
      if (isDenied(text, from, to)) continue
      const [phrase = ''] = text.slice(from, to + 12).split(/[，。；,;\n]/)
      if (!welcome.test(phrase)) demanded.add(term.id)
      const words = [original.slice(origin[from], origin[to]).trim()]
      items.push({ id: term.id, confidence: exact ? 0.95 : 0.75, words })
    }
    return joined(items).map((item) => ({ ...item, demanded: demanded.has(item.id) }))
  }
