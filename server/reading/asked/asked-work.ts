import { LRUCache } from 'lru-cache'
import { once } from '../../platform/once.ts'
import type { Reference, Weighted } from '../../reference/index.ts'
import type { Lexicon } from '../lexicon.ts'
import { surerFirst } from '../read-item.ts'
import { slipMender } from '../text/latin-slips.ts'
import { compact } from '../text/normalise.ts'
import { hasChinese } from '../text/sounding.ts'
import type { WordsOf } from '../text/segment.ts'
import type { ReadMeaning } from '../titles/title-meaning.ts'
import { wordingsOf } from '../wordings.ts'
import type { AskedWork } from './asked.ts'
import { chineseNames as chineseFor } from './english-names.ts'
import { meantByPhrase } from './everyday-phrases.ts'
import { heardAmong } from './heard.ts'
import type { WorkReader } from './work-reader.ts'
import {
  blankWork,
  isCircumstance,
  otherwise,
  peopleIn,
  piecesOf,
  sameEnds,
  vagueStems,
} from './work-words.ts'

export interface WorkSources {
  readonly tables: Reference
  readonly lexicon: Lexicon
  readonly title: ReadMeaning
  /** Words of a Chinese text by a general dictionary, not overlapping. */
  readonly wordsOf: WordsOf
  /** How like two names are in meaning, up to 1. */
  readonly alike: (one: string, other: string) => number
}

/** So many everyday names of an occupation are compared with the typed one. */
const mostCompared = 18
/** Names of one occupation may be far from each other: 出纳 is no 会计. */
const leastAlike = 0.6
/** An occupation that is near counts from this on: 法务 for 律师. */
const leastNear = 0.45
/** The same words are typed again and again, and comparing meanings takes some milliseconds. */
const remembered = 3_000
const leastSure = 0.12
const mostRead = 4

export function workReader({ tables, lexicon, title, wordsOf, alike }: WorkSources): WorkReader {
  const codesBy = once(() => {
    const codes = new Map<string, string[]>()
    for (const occupation of tables.occupations.all)
      for (const wording of wordingsOf.occupation(occupation).map(compact)) {
        const known = codes.get(wording)
        if (!known) codes.set(wording, [occupation.code])
        else if (!known.includes(occupation.code)) known.push(occupation.code)
      }
    return codes
  })
  const chineseNames = once(() => [
    ...new Set([
      ...[...codesBy().keys()].filter((name) => /^\p{Script=Han}{2,8}$/u.test(name)),
      ...tables.skills.all.flatMap(({ name, synonyms }) =>
        [name.zh, ...synonyms].map(compact).filter((word) => /^\p{Script=Han}{2,6}$/u.test(word)),
      ),
    ]),
  ])
  const heard = heardAmong(() => [...chineseNames(), ...piecesOf(chineseNames(), wordsOf)])
  const latin = once(() => {
    const words = new Set<string>()
    const texts = [
      ...tables.occupations.all.flatMap(wordingsOf.occupation),
      ...tables.skills.all.flatMap(wordingsOf.skill),
    ]
    for (const text of texts)
      for (const [word] of text.toLowerCase().matchAll(/[a-z][a-z0-9]*[+#]*/g)) words.add(word)
    return words
  })
  const mendLatin = once(() => slipMender([...latin()].filter((word) => word.length > 4)))

  const isNamed = (run: string): boolean => codesBy().has(run)
  const terms = (run: string) => lexicon.find(run, 'occupation').filter(({ exact }) => exact)

  /** Whether characters that are no words sound like a name: 会记 is 会计. */
  const isHeard = (run: string): boolean =>
    /^\p{Script=Han}{2,4}$/u.test(run) &&
    wordsOf(run).some((word) => word.length === 1) &&
    heard.alike(run).length > 0

  /** What a text that no table knows may have been meant to be; itself when it is made of words. */
  function meantBy(run: string): readonly string[] {
    if (isNamed(run)) return [run]
    const phrase = meantByPhrase(run)
    if (phrase !== null) return [phrase, run]
    if (lexicon.named(run, 'skill')) return [run]
    if (/^[a-z' ]+$/.test(run)) return meantByLatin(run)
    if (/[a-z]/.test(run)) return meantByBoth(run)
    return meantByHan(run)
  }

  function meantByLatin(run: string): readonly string[] {
    const words = run.split(' ')
    if (words.every((word) => latin().has(word))) return [run]
    const joined = words.join('')
    const spelled = heard.spelled(joined)
    const mended = mendLatin()(run)
    const isWord = mended.split(' ').every((word) => latin().has(word))
    if (spelled.length > 0 && !(isWord && mended !== run && /[^aeioung]$/.test(run)))
      return spelled.slice(0, 4)
    return [...new Set([mended, run])]
  }

  function meantByBoth(run: string): readonly string[] {
    const pieces = [...run.matchAll(/[a-z]+/g)].map(([piece]) => piece)
    if (pieces.every((piece) => latin().has(piece) && piece.length > 1)) return [run]
    const spelled = heard.spelled(run.replaceAll(/[ ']/g, ''))
    return spelled.length > 0 ? spelled.slice(0, 3) : [run]
  }

  /** Whether no table makes anything of a few characters: 快记 sounds like 会计. */
  const isUnknown = (run: string): boolean =>
    run.length < 5 &&
    terms(run).length === 0 &&
    title(run).occupations.every(({ confidence }) => confidence < leastSure)

  function meantByHan(run: string): readonly string[] {
    if (isUnknown(run)) {
      const sounding = heard.sounding(run)
      if (sounding.length > 0) return [...sounding.slice(0, 2), run]
    }
    const words = wordsOf(run)
    const isWords = words.every((word) => word.length > 1)
    if (isWords && run.length < 5) return [run]
    const alike = heard.alike(run)
    const isAllButOne = words.filter((word) => word.length === 1).length === 1 && run.length < 5
    if (alike.length > 0 && !isWords && isAllButOne) return [...alike.slice(0, 2), run]
    if (alike.length > 0 && !(isWords || terms(run).some(({ to, from }) => to - from > run.length / 2)))
      return [...alike.slice(0, 2), run]
    const found = lexicon.find(run, 'occupation').filter(({ exact }) => !exact)
    const mended = found.reduce(
      (text, { from, to, term }) => text.slice(0, from) + term.word + text.slice(to),
      run,
    )
    return mended === run || isWords ? [run] : [mended, run]
  }

  function partsOf(name: string): (readonly string[])[] {
    const pieces = [...name.matchAll(/[a-z0-9][a-z0-9]*[+#]*|\p{Script=Han}+/gu)].map(([piece]) => piece)
    const parts = pieces.flatMap((piece) => (hasChinese(piece) ? wordsOf(piece) : [piece]))
    const whole = parts.filter((part) => part.length > 1 || /[a-z]/.test(part))
    if (whole.length < 2 || whole.join('').length < name.replaceAll(' ', '').length - 1) return []
    return whole.map((part) => sameEnds.find((set) => set.includes(part)) ?? [part])
  }

  function occupationsOf(name: string, codes: readonly string[]): Weighted[] {
    const named = codes.map((id) => ({ id, confidence: 1 / codes.length }))
    if (named.length > 0) return named
    return title(name)
      .occupations.filter(({ confidence }) => confidence >= leastSure)
      .slice(0, mostRead)
  }

  function othersOf(name: string, codes: readonly string[]): Weighted[] {
    const occupations = codes.length <= 2 ? tables.occupations.known(codes) : []
    const isEnglish = !hasChinese(name)
    const same = occupations.flatMap((each) =>
      (isEnglish ? [each.name.zh, ...each.titles.zh] : wordingsOf.occupation(each)).map(compact),
    )
    const own = sameEnds.map((set) => ({ set, end: set.find((end) => name.endsWith(end)) }))
    const ends = own.flatMap(({ set, end }) =>
      end === undefined
        ? []
        : set.filter((other) => other !== end).map((other) => name.slice(0, -end.length) + other),
    )
    const compared = [...new Set(same)]
      .filter((other) => other.length > 1 && other !== name && !ends.includes(other))
      .slice(0, mostCompared)
      .map((other) => ({ id: other, confidence: alike(name, other) }))
      .filter(({ confidence }) => confidence >= leastAlike)
    const stem = /^.{2,}[师员工]$/u.test(name) ? name.slice(0, -1) : ''
    const stems = stem.length > 1 && !vagueStems.has(stem) ? [{ id: stem, confidence: 0.85 }] : []
    const chinese = chineseFor(name).map((id, at) => ({ id, confidence: 0.98 - at / 20 }))
    const spelledOtherwise = otherwise(name).map((id) => ({ id, confidence: 0.97 }))
    return [
      ...spelledOtherwise,
      ...chinese,
      ...ends.map((id) => ({ id, confidence: 0.95 })),
      ...stems,
      ...compared,
    ].toSorted(surerFirst)
  }

  const nearOf = (name: string, codes: readonly string[]): Weighted[] =>
    codes.length > 2
      ? []
      : tables.occupations
          .known(tables.occupations.known(codes).flatMap(({ near }) => near))
          .map((occupation) => ({
            id: occupation.code,
            confidence: Math.max(
              ...[occupation.name.zh, ...occupation.titles.zh.slice(0, 1)].map((each) => alike(name, each)),
            ),
          }))
          .filter(({ confidence }) => confidence >= leastNear)

  function read(text: string): AskedWork {
    if (isCircumstance(text)) return blankWork(text)
    const names = meantBy(text)
    const [name = text] = names
    const codes = codesBy().get(name) ?? []
    const skill = lexicon.named(name, 'skill')
    const skillName = skill && codes.length === 0 ? tables.skills.get(skill.id)?.name.zh : undefined
    const asSkill =
      skillName && compact(skillName) !== name ? [{ id: compact(skillName), confidence: 0.8 }] : []
    return {
      kind: 'WORK',
      names,
      parts: partsOf(name),
      others: [...asSkill, ...othersOf(name, codes)],
      near: nearOf(name, codes),
      occupations: occupationsOf(name, codes),
      isNamed: codes.length > 0,
    }
  }

  const memory = new LRUCache<string, AskedWork>({ max: remembered, memoMethod: read })

  return {
    isNamed,
    people: (run) => (isNamed(run) ? [run] : peopleIn(run, terms(run))),
    isSpelled: (letters) => /^[a-z']+$/.test(letters) && heard.isSpelled(letters),
    begins: (run) => terms(run)[0]?.from === 0 || isHeard(run),
    ends: (run) => terms(run).at(-1)?.to === run.length || isHeard(run),
    isLatinWord: (word) => latin().has(word),
    read: (run) => memory.memo(compact(run)),
  }
}
