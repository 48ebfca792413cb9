import { isPresent } from '../platform/present.ts'
import { reference, soundsLike, type Reference } from '../reference/index.ts'
import { mentionsVeterans, shiftIn, skillsIn, type ShiftRead } from './advert/advert-reading.ts'
import { compactText, lexiconOf } from './lexicon.ts'
import { slipMender } from './text/latin-slips.ts'

/** What words typed into the search box mean. */
export interface TypedWords {
  /** What to look for in titles: the words, with slips of typing mended, or what their pinyin stands for. */
  readonly names: readonly string[]
  readonly skills: readonly string[]
  /** A wish for, or against, a shift: 夜班, 不要夜班. */
  readonly shift: ShiftRead | null
  readonly veterans: boolean
}

const mostBySound = 3

/** Pure. `退伍军人 夜班 保安` is work as a guard at night where veterans are preferred. */
export function typedWords(text: string, tables: Reference = reference()): TypedWords {
  const { text: plain } = compactText(text)
  const bySound = meantBySound(plain, tables)
  return {
    names:
      bySound.length > 0
        ? bySound
        : [...new Set([plain, mended(plain, tables), ...namesOfSkills(plain, tables)])],
    skills: skillsIn(text).map(({ id }) => id),
    shift: shiftIn(plain),
    veterans: mentionsVeterans(plain),
  }
}

/** Who types a skill and nothing else looks for work that is called after it: 修车 is 汽车维修. */
function namesOfSkills(plain: string, tables: Reference): string[] {
  const whole = (kind: 'skill' | 'occupation') =>
    lexiconOf(tables)
      .find(plain, kind)
      .filter(({ from, to, exact }) => exact && to - from === plain.length)
  if (whole('occupation').length > 0) return []
  return whole('skill')
    .map(({ term }) => tables.skills.get(term.id)?.name.zh)
    .filter(isPresent)
}

let mendLatin: ((plain: string) => string) | undefined

/** Every Latin word of five letters or more in the names of occupations and skills. */
function latinWords({ occupations, skills }: Reference): string[] {
  const texts = [
    ...occupations.all.flatMap(({ name, titles }) => [name.en, ...titles.en]),
    ...skills.all.flatMap(({ name, synonyms }) => [name.en, ...synonyms]),
  ]
  return texts.flatMap((text) => text.toLowerCase().match(/[a-z]{5,}/g) ?? [])
}

/** Words that only sound like a known title are taken for it: 驾驶圆 is 驾驶员. */
function mended(plain: string, tables: Reference): string {
  let result = ''
  let at = 0
  for (const { term, from, to, exact } of lexiconOf(tables).find(plain, 'occupation')) {
    if (exact) continue
    result += plain.slice(at, from) + term.word
    at = to
  }
  mendLatin ??= slipMender(latinWords(tables))
  return mendLatin(result + plain.slice(at))
}

/** A text of Latin letters that is no word of the tables may be pinyin or initials: jiashiyuan, jsy. */
function meantBySound(plain: string, tables: Reference): string[] {
  if (!/^[a-z' ]{2,40}$/.test(plain)) return []
  const lexicon = lexiconOf(tables)
  if (lexicon.find(plain, 'occupation').length + lexicon.find(plain, 'skill').length > 0) return []
  const typed = plain.replaceAll(/[' ]/g, '')
  return tables.occupations
    .search(typed, mostBySound)
    .flatMap(({ name, titles }) => [name.zh, ...titles.zh].filter((wording) => soundsLike(wording, typed)))
}
