import { placeSyllables, shortPlace, type Area, type Reference } from '../../reference/index.ts'
import { foldedSound } from '../text/sounding.ts'

/** A place in Latin letters, and the areas that are called so. */
export interface LatinPlace {
  readonly from: number
  readonly to: number
  readonly areas: readonly Area[]
}

const plain = (text: string): string => foldedSound(text.toLowerCase().replaceAll(/[^a-z]/g, ''))

const kind =
  '(?:subdistrict|district|county|city|prefecture|province|township|town|autonomous region|municipality)'
/** What kind of area it is, said behind its name; a city manager is one who manages. */
const kindBehind = new RegExp(`^ ${kind}\\b(?! (?:managers?|planners?|partners?|leads?)\\b)`)
const kindAtEnd =
  / (?:(?:Special|Autonomous|Mongol|Uygur|Hui|Zhuang)\b.*|Subdistrict|District|County|City|Prefecture|Province|Township|Town|Island|Village|Community)$/
const before = /(?:^|[^a-z])(?:in|near|at|around|from|to|outside|within|of) $/

/** The everyday English names: Inner Mongolia, Xi'an, and Tibet beside Xizang. */
const everyday = ({ name: { en } }: Area): string[] => {
  const [whole = en, other] = en.split(/[()]/).map((part) => part.trim())
  return [whole, other ?? ''].map((part) => part.replace(kindAtEnd, '')).filter(Boolean)
}

/** Whoever types fewer letters than this for a place says by another word that it is one. */
const leastAlone = 5
const mostWords = 3

/** Areas by what they are called in Latin letters, without blanks. */
function calledIn({ all }: Reference['areas']): ReadonlyMap<string, readonly Area[]> {
  const called = new Map<string, Area[]>()
  for (const area of all) {
    const short = shortPlace(area.name.zh).length
    if (short < 2) continue
    const spoken = foldedSound(placeSyllables(area.name.zh).slice(0, short).join(''))
    for (const name of new Set([spoken, ...everyday(area).map(plain)])) {
      if (name.length < 4) continue
      const same = called.get(name)
      if (same) same.push(area)
      else called.set(name, [area])
    }
  }
  return called
}

const isAbove = (area: Area, other: Area): boolean =>
  area.code !== other.code && other.code.startsWith(area.code.replace(/(?:00){1,2}$/, ''))

/** Which of them can be meant where nothing else says that a place is: a district elsewhere is too often another word. */
const knownFar = ({ level, code }: Area, home: string): boolean =>
  level !== 'DISTRICT' || code.slice(0, 4) === home.slice(0, 4)

interface Words {
  readonly from: number
  readonly to: number
  readonly areas: readonly Area[]
  readonly isApart: boolean
}

/** Whether it is called so in English, word for word: Hong Kong, and no syllables of another name. */
const isInWords = (area: Area, typed: string): boolean =>
  everyday(area).some((name) => name.toLowerCase() === typed)

/** The longest name of a place that begins with the word at hand. */
function nameAt(
  text: string,
  words: readonly RegExpExecArray[],
  at: number,
  called: ReturnType<typeof calledIn>,
) {
  for (let count = Math.min(mostWords, words.length - at); count > 0; count--) {
    const [first, last] = [words[at], words[at + count - 1]]
    if (!first || !last) continue
    const [from, to] = [first.index, last.index + last[0].length]
    const typed = text.slice(from, to)
    const areas = /^\S+(?: \S+)*$/.test(typed) ? called.get(plain(typed)) : undefined
    const fits = count === 1 ? areas : areas?.filter((area) => isInWords(area, typed))
    if (fits && fits.length > 0) return { from, to, areas: fits, count, typed }
  }
  return null
}

/** The areas of the name that can be meant here, those about here before others. */
function meantOf(
  text: string,
  { from, to, areas, isApart }: Words,
  beside: readonly Area[],
  home: string,
): Area[] {
  const isLong = plain(text.slice(from, to)).length >= leastAlone
  if (!isLong && !isApart) return []
  const inside = areas.filter((area) => beside.some((other) => isAbove(other, area)))
  if (inside.length > 0) return inside
  const possible = areas.filter((area) => isApart || knownFar(area, home))
  const nearby = possible.filter(({ code }) => code.slice(0, 4) === home.slice(0, 4))
  return nearby.length > 0 ? nearby : possible
}

const liesIn = (text: string, inner: Words, outer: Words): boolean =>
  /^,? ?$/.test(text.slice(inner.to, outer.from)) &&
  inner.areas.some((area) => outer.areas.some((other) => isAbove(other, area)))

/** English goes from the inside out: Quangang, Quanzhou, Fujian is one place. */
function innermost(text: string, found: readonly Words[]): LatinPlace[] {
  const places: LatinPlace[] = []
  for (const [at, { from, to, areas }] of found.entries()) {
    const [inner, outer, last] = [found[at - 1], found[at], places.at(-1)]
    if (inner && outer && last && liesIn(text, inner, outer)) places.splice(-1, 1, { ...last, to })
    else places.push({ from, to, areas })
  }
  return places
}

/** Finds places in Latin letters, also within English words: driver Quangang, welder in Xi'an, Nanpu Town, Hong Kong. */
export function latinPlaces(areas: Reference['areas']): (text: string) => LatinPlace[] {
  const called = calledIn(areas)
  const home = areas.home.code
  return (text) => {
    const words = [...text.matchAll(/[a-z]+(?:['’-][a-z]+)*/g)]
    const seen: Words[] = []
    for (let at = 0; at < words.length; at++) {
      const name = nameAt(text, words, at, called)
      if (!name) continue
      const tail = kindBehind.exec(text.slice(name.to))?.[0].length ?? 0
      const isSaid = tail > 0 || before.test(text.slice(0, name.from)) || /\S[ '’]\S/.test(name.typed)
      seen.push({ from: name.from, to: name.to + tail, areas: name.areas, isApart: isSaid })
      at += name.count - 1
    }
    const meant = seen.map((word, at) => {
      const beside = [seen[at - 1], seen[at + 1]].flatMap((each) => each?.areas ?? [])
      return { ...word, areas: meantOf(text, word, beside, home) }
    })
    return innermost(
      text,
      meant.filter((each) => each.areas.length > 0),
    )
  }
}
