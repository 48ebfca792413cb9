import type { Reference } from '../../reference/index.ts'
import type { Lexicon } from '../lexicon.ts'
import type { SkillRead } from '../advert/skills.ts'
import { plainText } from '../text/normalise.ts'
import type { SynonymsNow } from '../synonyms.ts'
import type { Span } from '../text/scanner.ts'
import {
  blot,
  blotted,
  type Asked,
  type AskedMeaning,
  type AskedPart,
  type Finder,
  type PartOf,
} from './asked.ts'
import { findPay } from './asked-pay.ts'
import { findBounds, findNearness, placeFinder } from './asked-place.ts'
import { regionFinder } from './asked-regions.ts'
import { findBeforeRefusals, termFinders } from './asked-terms.ts'
import { workReader, type WorkSources } from './asked-work.ts'
import { runsIn, worksIn } from './asked-runs.ts'
import { spelledTerms } from './spelled-terms.ts'
import { selfFinder } from './asked-self.ts'
import { refusalsIn, refusedCore, type Refusal } from './refusals.ts'

/** Longer searches are read to here. */
const longest = 100

/** So many codes tell places of one name, and regions, apart. */
const mostInId = 5

interface Sources extends WorkSources {
  readonly tables: Reference
  readonly lexicon: Lexicon
  readonly skillsIn: (text: string) => readonly SkillRead[]
  readonly reworded: SynonymsNow['reworded']
}

interface Seen extends Span {
  readonly meaning: AskedMeaning
  readonly refused: boolean
}

/** What tells a part from others, and is the same whenever the same is typed. */
function idOf(meaning: AskedMeaning): string {
  switch (meaning.kind) {
    case 'WORK':
      return `WORK:${meaning.names[0] ?? ''}`
    case 'PLACE':
      return `PLACE:${meaning.codes.slice(0, mostInId).join('+')}`
    case 'NEARBY':
      return `NEARBY:${meaning.bound ?? meaning.km ?? ''}`
    case 'PAY':
      return `PAY:${meaning.least ?? ''}-${meaning.most ?? ''}`
    case 'PAY_BASIS':
      return `PAY_BASIS:${meaning.basis}`
    case 'SHIFT':
      return `SHIFT:${meaning.shift}`
    case 'CONTRACT':
      return `CONTRACT:${meaning.contract}`
    case 'DEGREE':
      return `DEGREE:${meaning.degree}`
    case 'EXPERIENCE':
      return `EXPERIENCE:${meaning.years}`
    case 'SKILL':
      return `SKILL:${meaning.skill}`
    case 'BENEFIT':
      return `BENEFIT:${meaning.benefit}`
    case 'SELF':
      return `SELF:${meaning.said}`
    case 'VETERANS':
      return 'VETERANS'
  }
}

const notice = new Set(['招聘', '招工', '招人', '求职', '岗位', '职位'])

/** 招聘 behind a place, or beside other work, only says that work is looked for. */
const withoutNotices = (works: readonly Seen[], seen: readonly Seen[]): Seen[] =>
  works.filter(
    ({ meaning, from }) =>
      meaning.kind !== 'WORK' ||
      !notice.has(meaning.names[0] ?? '') ||
      (works.length === 1 && !seen.some(({ to }) => to === from)),
  )

export interface AskedReader {
  /** All that is asked. */
  asked(typed: string): Asked
  /** The places alone that `asked` finds: a small part of the work. */
  placesAsked(typed: string): PartOf<'PLACE'>[]
}

/**
 * The one reading of typed searches: `深圳 会计 6000以上 不要夜班` is a place, work, pay, and a refusal. Linear in the text;
 * nothing typed can make it fail.
 */
export function askedReader(sources: Sources): AskedReader {
  const places = placeFinder(sources.tables.areas)
  const regions = regionFinder(sources.tables.areas)
  const work = workReader(sources)
  const selves = selfFinder((run) => work.isNamed(run) || work.begins(run))

  /** What finders see, one after another, with what they have understood blotted out. */
  function terms(plain: string): { text: string; seen: Seen[]; refusals: Refusal[] } {
    let text = plain
    const seen: Seen[] = []
    let refusals: Refusal[] = []
    const take = (find: Finder): void => {
      for (const { from, to, meaning } of find(text).toSorted((one, other) => one.from - other.from)) {
        if (text.slice(from, to).includes(blot)) continue
        seen.push({
          from,
          to,
          meaning,
          refused: refusals.some((refusal) => from >= refusal.inner && from < refusal.to),
        })
        text = blotted(text, { from, to })
      }
    }
    take(findBeforeRefusals)
    take(findBounds)
    take(selves)
    refusals = refusalsIn(text)
    for (const find of [
      findPay,
      findNearness,
      ...termFinders.slice(0, 2),
      placesApart,
      regions,
      ...termFinders.slice(2),
      papers,
      findPay,
    ])
      take(find)
    for (const { from, inner } of refusals) text = blotted(text, { from, to: inner })
    return { text, seen, refusals }
  }

  /** Places, but none that is a piece of a name of work: 海口 is not in 海口腔. */
  const placesApart: Finder = (text) => places(text)

  /** Papers that are named as such: B2驾照, 电工证. */
  const papers: Finder = (text) =>
    sources
      .skillsIn(text.replaceAll(blot, ' '))
      .filter(({ id, paper }) => paper && sources.tables.skills.get(id)?.kind === 'CERTIFICATE')
      .flatMap(({ id, words: [word = ''] }) => {
        const from = text.indexOf(word.toLowerCase())
        return from < 0 || word === ''
          ? []
          : [{ from, to: from + word.length, meaning: { kind: 'SKILL', skill: id } as const }]
      })

  function workParts(text: string, refusals: readonly Refusal[]): Seen[] {
    const edges = refusals.flatMap(({ inner, to }) => [inner, to])
    return runsIn(text, edges).flatMap(({ from, to, words: typed }): Seen[] => {
      const refused = refusals.some((refusal) => from >= refusal.inner && from < refusal.to)
      const run = refused ? refusedCore(typed) : typed
      return worksIn(run, work, refused).flatMap((words): Seen[] => {
        const at = text.indexOf(words, from)
        const span = at < 0 ? { from, to } : { from: at, to: at + words.length }
        return /[\p{Script=Han}a-z]/u.test(words) ? [{ ...span, meaning: work.read(words), refused }] : []
      })
    })
  }

  /** Each once, in the order of the text. */
  function partsOf(original: string, origin: ArrayLike<number>, seen: readonly Seen[]): AskedPart[] {
    const parts = new Map<string, AskedPart>()
    for (const { from, to, meaning, refused } of seen.toSorted((one, other) => one.from - other.from)) {
      const id = `${refused ? 'NOT_' : ''}${idOf(meaning)}`
      const words = original.slice(origin[from], origin[to]).trim()
      if (!parts.has(id)) parts.set(id, { ...meaning, id, refused, words })
    }
    return [...parts.values()]
  }

  function begun(typed: string) {
    const original = typed.slice(0, longest)
    const { text: plain, origin } = spelledTerms(sources.reworded(plainText(original)))
    return { original, origin, ...terms(plain) }
  }

  return {
    asked(typed) {
      const { original, origin, text, seen, refusals } = begun(typed)
      const works = withoutNotices(workParts(text, refusals), seen)
      const parts = partsOf(original, origin, [...seen, ...works])
      return {
        parts,
        unknown: parts.flatMap((part) =>
          part.kind === 'WORK' && part.occupations.length === 0 && !part.isNamed ? [part.words] : [],
        ),
      }
    },
    placesAsked(typed) {
      const { original, origin, seen } = begun(typed)
      return partsOf(original, origin, seen).filter((part) => part.kind === 'PLACE')
    },
  }
}
