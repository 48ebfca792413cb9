import type { Shift } from '../../rules/choices.ts'
import { once } from '../platform/once.ts'
import { isPresent } from '../platform/present.ts'
import type { Reference } from '../reference/index.ts'
import { shiftIn } from './advert/shift.ts'
import type { SkillRead } from './advert/skills.ts'
import { mentionsVeterans } from './advert/veterans.ts'
import type { Lexicon } from './lexicon.ts'
import type { Searches } from './searches.ts'
import type { SynonymsNow } from './synonyms.ts'
import { slipMender } from './text/latin-slips.ts'
import { compactText } from './text/normalise.ts'
import { soundsLike } from './text/sounding.ts'
import { wordingsOf } from './wordings.ts'

/** What words typed into the search box mean. */
export interface TypedWords {
  /** What to look for in titles: the words, with slips of typing mended, or what their pinyin stands for. */
  readonly names: readonly string[]
  readonly skills: readonly string[]
  /** A wish for, or against, a shift: 夜班, 不要夜班. */
  readonly shift: Shift | null
  readonly veterans: boolean
}

interface Known {
  readonly tables: Reference
  readonly lexicon: Lexicon
  readonly searches: Searches
  readonly skillsIn: (text: string) => readonly SkillRead[]
  readonly reworded: SynonymsNow['reworded']
}

const mostBySound = 3

/** Reads `退伍军人 夜班 保安` as work as a guard at night where veterans are preferred. */
export function typedReader(known: Known): (text: string) => TypedWords {
  const mendLatin = once(() => slipMender(latinWords(known.tables)))
  return (text) => {
    const { text: plain } = known.reworded(compactText(text))
    const bySound = meantBySound(plain, known)
    const asTyped = () => [plain, mendLatin()(mended(plain, known)), ...namesOfSkills(plain, known)]
    return {
      names: bySound.length > 0 ? bySound : [...new Set(asTyped())],
      skills: known.skillsIn(plain).map(({ id }) => id),
      shift: shiftIn(plain),
      veterans: mentionsVeterans(plain),
    }
  }
}

/** Who types a skill and nothing else looks for work that is called after it: 修车 is 汽车维修. */
function namesOfSkills(plain: string, { tables, lexicon }: Known): string[] {
  const skill = lexicon.named(plain, 'skill')
  if (!skill || lexicon.named(plain, 'occupation')) return []
  return [tables.skills.get(skill.id)?.name.zh].filter(isPresent)
}

/** Every Latin word of five letters or more in the names of occupations and skills. */
const latinWords = ({ occupations, skills }: Reference): string[] =>
  [...occupations.all.flatMap(wordingsOf.occupation), ...skills.all.flatMap(wordingsOf.skill)].flatMap(
    (text) => text.toLowerCase().match(/[a-z]{5,}/g) ?? [],
  )

/** Words that only sound like a known title are taken for it: 驾驶圆 is 驾驶员. */
function mended(plain: string, { lexicon }: Known): string {
  let result = ''
  let at = 0
  for (const { term, from, to, exact } of lexicon.find(plain, 'occupation')) {
    if (exact) continue
    result += plain.slice(at, from) + term.word
    at = to
  }
  return result + plain.slice(at)
}

/** A text of Latin letters that is no word of the tables may be pinyin or initials: jiashiyuan, jsy. */
function meantBySound(plain: string, { lexicon, searches }: Known): string[] {
  if (!/^[a-z' ]{2,40}$/.test(plain)) return []
  if (lexicon.find(plain, 'occupation').length + lexicon.find(plain, 'skill').length > 0) return []
  const typed = plain.replaceAll(/[' ]/g, '')
  return searches
    .occupations(typed, mostBySound)
    .flatMap(({ name, titles }) => [name.zh, ...titles.zh].filter((wording) => soundsLike(wording, typed)))
}
