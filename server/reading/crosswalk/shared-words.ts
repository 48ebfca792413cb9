/** Words that say nothing of the work. */
const empty = new Set(
  'and or of the to in for a an with as on by is are be not elsewhere classified other all such from at their this that may using use'.split(
    ' ',
  ),
)

/** The words of an English text, without the s of many. */
const wordsIn = (text: string): string[] =>
  (text.toLowerCase().match(/[a-z0-9]+/g) ?? [])
    .filter((word) => !empty.has(word))
    .map((word) => (word.length > 3 && word.endsWith('s') ? word.slice(0, -1) : word))

function countsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of wordsIn(text)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

type Weights = ReadonlyMap<string, number>

/** Each word by its number, damped, and its rarity; of unit length. */
function weighted(counts: ReadonlyMap<string, number>, rarity: Weights): Weights {
  const weights = [...counts].map(
    ([word, count]) => [word, (1 + Math.log(count)) * (rarity.get(word) ?? 0)] as const,
  )
  const length = Math.hypot(...weights.map(([, weight]) => weight)) || 1
  return new Map(weights.map(([word, weight]) => [word, weight / length]))
}

/** How much of its rare words a text has in common with each document: the cosine. */
export function wordsInCommon(documents: readonly string[]): (text: string) => Float32Array {
  const counts = documents.map(countsOf)
  const having = new Map<string, number>()
  for (const words of counts) for (const word of words.keys()) having.set(word, (having.get(word) ?? 0) + 1)
  const rarity = new Map([...having].map(([word, count]) => [word, Math.log(documents.length / count)]))
  const holders = new Map<string, [document: number, weight: number][]>()
  counts.forEach((words, document) => {
    for (const [word, weight] of weighted(words, rarity)) {
      const held = holders.get(word) ?? []
      held.push([document, weight])
      holders.set(word, held)
    }
  })
  return (text) => {
    const common = new Float32Array(documents.length)
    for (const [word, weight] of weighted(countsOf(text), rarity))
      for (const [document, own] of holders.get(word) ?? []) common[document]! += weight * own
    return common
  }
}
