import { plainText } from '../../text/normalise.ts'
import { standsFor, written } from './disguises.ts'

/** A text as the rules read it; each character knows from where to where it stood in the original. */
export interface NormalForm {
  readonly text: string
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

/** A piece of a form to be replaced. */
interface Change {
  readonly from: number
  readonly to: number
  readonly by: string
}

/** The form with each piece replaced; what replaces it stands where all of it stood. Changes in order, apart from each other. */
export function changed(form: NormalForm, changes: readonly Change[]): NormalForm {
  if (changes.length === 0) return form
  const parts: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  let at = 0
  const keepTo = (to: number) => {
    parts.push(form.text.slice(at, to))
    for (; at < to; at++) {
      starts.push(form.starts[at] ?? 0)
      ends.push(form.ends[at] ?? 0)
    }
  }
  for (const { from, to, by } of changes) {
    if (from < at) continue
    keepTo(from)
    parts.push(by)
    for (let step = 0; step < by.length; step++) {
      starts.push(form.starts[from] ?? 0)
      ends.push(form.ends[to - 1] ?? 0)
    }
    at = to
  }
  keepTo(form.text.length)
  return { text: parts.join(''), starts, ends }
}

/** Every match. Most patterns are in no text, and seeking first costs a tenth. */
export const matchesOf = (pattern: RegExp, text: string): RegExpExecArray[] =>
  text.search(pattern) < 0 ? [] : Array.from(text.matchAll(pattern))

/** Every match replaced by what `by` makes of it; null leaves it. */
export const replaced = (
  form: NormalForm,
  pattern: RegExp,
  by: (words: string, from: number) => string | null,
): NormalForm =>
  changed(
    form,
    matchesOf(pattern, form.text).flatMap(({ index, 0: words }) => {
      const instead = by(words, index)
      return instead === null || words === '' ? [] : [{ from: index, to: index + words.length, by: instead }]
    }),
  )

/** Behind the emoji of a person: the joiner and the tool of a job, as in 👨‍🍳, which is no sign of a sex unless it is demanded. */
const atWork = /^[\u{1f3fb}-\u{1f3ff}]?\u200d(?![♂♀🦰🦱🦳🦲])/u
const isDemanded = (before: string, after: string): boolean =>
  /[限仅只要招收] ?$/.test(before) || /(?:优先|勿扰|免谈|为主|only)/i.test(after)

/** Characters that stand for others, before the plain form loses them: emoji, radicals, letters of other scripts. */
function withoutDisguise(original: string): NormalForm {
  const starts: number[] = []
  const ends: number[] = []
  const parts: string[] = []
  let at = 0
  for (const character of original) {
    const after = original.slice(at + character.length, at + character.length + 10)
    const isJob = atWork.test(after) && !isDemanded(original.slice(Math.max(0, at - 2), at), after)
    const as = isJob
      ? ''
      : (standsFor.get(character.normalize('NFKC').toLowerCase()) ?? standsFor.get(character) ?? character)
    parts.push(as)
    for (let step = 0; step < as.length; step++) {
      starts.push(at)
      ends.push(at + character.length)
    }
    at += character.length
  }
  return { text: parts.join(''), starts, ends }
}

/** Marks, joiners and skin tones on top of a character, and control characters. */
const onTop = /[\p{M}\p{Cf}\p{Cc}\u3164\u115f\u1160\u2800]|[\u{1f3fb}-\u{1f3ff}]/gu

/** Half width, simplified, lower case, without disguises. */
export function normalForm(original: string): NormalForm {
  const bare = withoutDisguise(original)
  const { text, origin } = plainText(bare.text)
  const starts: number[] = []
  const ends: number[] = []
  for (let at = 0; at < text.length; at++) {
    const from = origin[at] ?? 0
    const next = origin[at + 1] ?? from + 1
    starts.push(bare.starts[from] ?? 0)
    ends.push(bare.ends[Math.max(from, next - 1)] ?? original.length)
  }
  const form = { text, starts, ends }
  const plain = replaced(toned(form), onTop, () => '')
  return written.reduce((read, [as, pattern]) => replaced(read, pattern, () => as), plain)
}

/** `nǚ` as keyboards have it, nv; other letters without what stands on them. */
const toned = (form: NormalForm): NormalForm =>
  replaced(form, /[\u00c0-\u024f]/g, (letter) =>
    /[üǖǘǚǜ]/.test(letter) ? 'v' : letter.normalize('NFD').replaceAll(/\p{M}/gu, ''),
  )
