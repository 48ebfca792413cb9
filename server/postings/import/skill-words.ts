import { plainText } from '../../reading/index.ts'
import { reference, type Skill } from '../../reference/index.ts'

const plain = (word: string): string => plainText(word).text.replaceAll(' ', '')

/** Words by which a skill or certificate is called, plain, each with whose word it is. */
function words(): Map<string, Skill> {
  const found = new Map<string, Skill>()
  for (const skill of reference().skills.all)
    for (const word of [skill.name.zh, skill.name.en, ...skill.synonyms]) {
      const key = plain(word)
      if (key.length > 1 && !found.has(key)) found.set(key, skill)
    }
  return found
}

let known: Map<string, Skill> | undefined

/** Skills that a source's list of words names, each once, in the order of the list. */
export function skillsNamed(terms: readonly string[]): string[] {
  known ??= words()
  const found = terms.map((term) => known?.get(plain(term))?.id).filter((id) => id !== undefined)
  return [...new Set(found)]
}

const longestWord = 12

/** Words for the paper itself; a title such as 数据分析师 names work, whatever certificate is called the same. */
const paper = /(?:证|证书|照|本|资格)$/
const licenceClass = /^[a-c][1-3]$/
const aboutDriving = /司机|驾|照|证|车/

/** Certificates that a title demands, such as B2 in 货车司机B2; the longest wording at each place counts. */
export function certificatesInTitle(title: string): string[] {
  known ??= words()
  const text = plain(title)
  const found = new Set<string>()
  for (let at = 0; at < text.length;) {
    const [length, skill] = longestAt(text, at)
    const word = text.slice(at, at + length)
    const named = paper.test(word) || (licenceClass.test(word) && aboutDriving.test(text))
    if (skill?.kind === 'CERTIFICATE' && named) found.add(skill.id)
    at += length
  }
  return [...found]
}

const isLatin = (character: string | undefined): boolean => /[a-z0-9]/.test(character ?? '')

/** Letters and digits count as a word only when they stand alone: no A1 in a10. */
function longestAt(text: string, at: number): [length: number, skill: Skill | undefined] {
  for (let length = Math.min(longestWord, text.length - at); length > 1; length--) {
    const skill = known?.get(text.slice(at, at + length))
    const cut =
      (isLatin(text[at]) && isLatin(text[at - 1])) ||
      (isLatin(text[at + length - 1]) && isLatin(text[at + length]))
    if (skill && !cut) return [length, skill]
  }
  return [1, undefined]
}
