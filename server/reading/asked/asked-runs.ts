import { compact } from '../text/normalise.ts'
import type { Span } from '../text/scanner.ts'
import type { WorkReader } from './work-reader.ts'
import { isEmpty, isEmptyEnglish, withoutLead, withoutTrail } from './fillers.ts'

/** Stretches of what nothing was made of: Chinese without blanks, or Latin words with single blanks between them. */
const runs = /[\p{Script=Han}a-z0-9+#.'&]+(?:(?<=[a-z0-9+#.'&]) [a-z0-9+#.'&]+(?=[^\p{Script=Han}]|$))*/gu
const alternatives = /[、/|]|或者|(?<=.)或(?=.)/
const ands = /以及|还有|[和与及跟]/

export interface Run extends Span {
  readonly words: string
}

/** Those stretches; none goes on over the edge of what is refused. */
export function runsIn(text: string, edges: readonly number[]): Run[] {
  return [...text.matchAll(runs)].flatMap((match) => {
    const [from, to] = [match.index, match.index + match[0].length]
    const inside = edges.filter((edge) => edge > from && edge < to)
    const cuts = [from, ...inside.toSorted((one, other) => one - other), to]
    return cuts.slice(1).map((end, at) => {
      const begin = cuts[at] ?? from
      return { from: begin, to: end, words: text.slice(begin, end) }
    })
  })
}

/** Latin words are one name, or each a name, or each spells one: java python, kuaiji chuna. */
function latinWorks(run: string, work: WorkReader): string[] {
  const words = run.split(' ').filter((word) => !isEmptyEnglish(word))
  const whole = words.join(' ')
  if (words.length < 2 || work.isNamed(whole) || work.isSpelled(words.join('')))
    return [whole].filter(Boolean)
  const isEach = words.every(
    (word) => work.isNamed(word) || (!work.isLatinWord(word) && work.isSpelled(word)),
  )
  return isEach ? words : [whole]
}

/** The names of work that a run of what is not understood otherwise has; what is refused may be several things in one. */
export function worksIn(run: string, work: WorkReader, isRefused: boolean): string[] {
  return run.split(alternatives).flatMap((each) => {
    const text = compact(each)
    if (isEmpty(text)) return []
    if (work.isNamed(text)) return [text]
    if (/^[a-z0-9+#.'& ]+$/.test(text)) return latinWorks(text, work)
    const bare = withoutTrail(withoutLead(text, work.begins), work.ends)
    if (isEmpty(bare)) return []
    const several = bare.split(ands)
    const isSeveral =
      several.length > 1 && several.every((one) => one.length > 1 && (isRefused || work.ends(one)))
    return (isSeveral ? several : [bare]).flatMap(work.people)
  })
}
