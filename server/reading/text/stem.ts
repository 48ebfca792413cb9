const endings: readonly (readonly [RegExp, string])[] = [
  [/'s$/, ''],
  [/ies$/, 'y'],
  [/(?<![su])s$/, ''],
  [/(?:ations?|ators?|ating|ated|ates?)$/, 'at'],
  [/ments?$/, ''],
  [/(?:ings?|ers?|ors?|ed|eer|ist|ian|al|ive|ic|ics)$/, ''],
  [/(.)\1$/, '$1'],
  [/[ey]$/, ''],
]

/** A light stem, so that driver, drivers and driving are one; short words stay as they are. */
export function stemOf(word: string): string {
  if (word.length < 4 || /[^a-z']/.test(word)) return word
  const stem = endings.reduce((rest, [ending, instead]) => rest.replace(ending, instead), word)
  return stem.length >= 3 ? stem : word
}
