import { replaced, type NormalForm } from './normal-form.ts'

const sensitive = new Set(
  'male males female females man men woman women lady ladies girl girls boy boys only preferred deposit young single married muslim muslims local locals'.split(
    ' ',
  ),
)
const letterFor: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'l',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
}

/** What a word reads as when figures stand for its letters; `maie` is `male` with a capital I. */
function readAs(written: string): string | null {
  const letters = Array.from(written.replaceAll(/[^a-z\d]/g, ''), (one) => letterFor[one] ?? one).join('')
  return [letters, letters.replace('ie', 'le')].find((word) => sensitive.has(word)) ?? null
}

/** English words that matter, without figures for letters and without signs between them: m4le, m.a.l.e. */
export const plainEnglish = (form: NormalForm): NormalForm =>
  replaced(
    form,
    /(?<![a-z\d])[a-z](?:[.\-_*·][a-z]){2,}(?![a-z\d])|(?<![a-z\d])[a-z](?: [a-z]){3,}(?![a-z\d])|[a-z\d]{3,9}/g,
    (words) => (sensitive.has(words) || !/[\d.\-_*· ]|ie/.test(words) ? null : readAs(words)),
  )
