import { madeGradually } from '../platform/made-gradually.ts'
import { once } from '../platform/once.ts'
import { placeSyllables, shortPlace, type Area, type Reference } from '../reference/index.ts'
import { foldedSound } from './text/sounding.ts'
import { mostSuggestions, plain, wordingSearch, type Search } from './wording-search.ts'
import { wordingsOf } from './wordings.ts'

type Areas = Reference['areas']

/** Everything one may write for an area in a path: whole or short, in characters, by sound or in English. */
type Forms = readonly string[]

function formsOf({ name }: Area): Forms {
  const written = [plain(name.zh), plain(shortPlace(name.zh))]
  const heard = written.map((text) => foldedSound(placeSyllables(name.zh).slice(0, text.length).join('')))
  return [...new Set([...written, ...heard, foldedSound(plain(name.en))])]
}

/** An area as the end of a path. */
interface Line {
  readonly area: Area
  readonly own: Forms
  /** What it lies in, outermost first. */
  readonly above: readonly Forms[]
}

/** How much of an area's own name a path ends with: all, a beginning, or null when it is no path to it. */
function endOf(line: Line, typed: string): 'ALL' | 'BEGINNING' | null {
  const ends: string[] = []
  for (const forms of line.above)
    for (const rest of [typed, ...ends])
      for (const form of forms)
        if (rest.startsWith(form) && rest.length > form.length) ends.push(rest.slice(form.length))
  if (ends.some((rest) => line.own.includes(rest))) return 'ALL'
  return ends.some((rest) => line.own.some((form) => form.startsWith(rest))) ? 'BEGINNING' : null
}

/** A path in one piece, from the outside in: `Quangang, Quanzhou` is turned round. */
const pathOf = (typed: string): string =>
  foldedSound(
    typed
      .split(/[,，/>]/)
      .map(plain)
      .join(''),
  )
const turnedRound = (typed: string): string =>
  foldedSound(typed.split(/[,，]/).map(plain).toReversed().join(''))

/**
 * A search for places: by what they are called and how they are read, or by a path that ends in them, with or without the
 * kinds of the areas: 福建省泉州市泉港区, 福建泉州, quanzhou quangang.
 */
export function placeSearch(areas: Areas): Search<Area> {
  const byName = wordingSearch(areas.all, wordingsOf.area, placeSyllables)
  const formsOfAll = madeGradually(areas.all, (area) => [area.code, formsOf(area)] as const)
  const forms = once(() => new Map(formsOfAll.all()))
  const lineOf = (area: Area): Line => {
    const path = areas.path(area.code).filter(({ code }) => code !== area.code)
    return {
      area,
      own: forms().get(area.code) ?? [],
      above: path.map(({ code }) => forms().get(code) ?? []),
    }
  }
  const lines = madeGradually(areas.all, lineOf)
  const find = (text: string, asked: number, wanted: (area: Area) => boolean = () => true): Area[] => {
    const first = Math.max(0, Math.min(asked, mostSuggestions))
    const found = byName(text, first, wanted)
    const ways = [...new Set([pathOf(text), turnedRound(text)])]
    const ended = lines.all().flatMap((line) => {
      const ends = ways.map((way) => endOf(line, way))
      const end = ends.find((each) => each === 'ALL') ?? ends.find((each) => each !== null)
      return end && wanted(line.area) ? [{ area: line.area, end }] : []
    })
    const whole = ended.filter(({ end }) => end === 'ALL').map(({ area }) => area)
    const begun = ended.filter(({ end }) => end === 'BEGINNING').map(({ area }) => area)
    return [...new Set([...whole, ...found, ...begun])].slice(0, first)
  }
  return Object.assign(find, {
    async prepare() {
      await byName.prepare()
      await formsOfAll.prepare()
      await lines.prepare()
    },
  })
}
