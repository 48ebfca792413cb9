/** Words of a text that are to be mended: where they stand, and what may stand there instead. */
export interface Mending {
  readonly from: number
  readonly to: number
  readonly instead: string
}

const brackets = /[(（【[「『“"]\s*[)）】\]」』”"]/g
const repeatedMarks = /([,，、;；:：|/+-])(?:\s*[,，、;；|/+-])+/g
const marksAtEdges = /^[\s,，、;；:：|/+。-]+|[\s,，、;；:：|/+-]+$/gm
const markBeforeEnd = /[,，、;；]+(?=[。.!！])/g

/** The text with the words mended; what separated them from the rest goes with them. */
export function mended(text: string, { from, to, instead }: Mending): string {
  const [before, after] = [text.slice(0, from), text.slice(to)]
  // What is said already is not said twice.
  const by = instead !== '' && `${before}${after}`.includes(instead) ? '' : instead
  const joined = by !== '' && /[\p{L}\p{N}]$/u.test(before) ? `${before}，${by}` : `${before}${by}`
  const whole = by !== '' && /^[\p{L}\p{N}]/u.test(after) ? `${joined}，${after}` : `${joined}${after}`
  return whole
    .replaceAll(brackets, '')
    .replaceAll(repeatedMarks, '$1')
    .replaceAll(markBeforeEnd, '')
    .replaceAll(marksAtEdges, '')
}
