import { platformErrors } from '../platform/errors.ts'
import type { Language } from '../../rules/text.ts'
import { say } from '../../rules/text.ts'
import { searchWordsRule } from '../../rules/search.ts'
import { checked } from '../platform/checked.ts'
import { normaliseTitle, type Reading, type Synonym } from '../reading/index.ts'
import { areaPathText, type Area, type Occupation } from '../reference/index.ts'
import { titlesSounding } from './spoken-titles.ts'
import type { EmployerNames, NamedEmployer } from './employer-names.ts'
import type { OpenOf } from './open-work.ts'

export interface SuggestionRow {
  readonly id: string
  readonly kind: 'OCCUPATION' | 'TITLE' | 'PLACE' | 'EMPLOYER'
  readonly words: string
  readonly label: string
  readonly detail: string
}

interface Parts {
  readonly reading: Pick<Reading, 'search' | 'synonyms'>
}

const mostSuggested = 20
const wrongFirst = {
  path: 'first',
  text: { zh: `条数须在 1 到 ${mostSuggested} 之间`, en: `Ask for 1 to ${mostSuggested} rows` },
}
const mostPlaces = 3
const mostFirms = 3
const mostMeant = 2

/** The everyday title of an occupation that what was typed is the beginning of; null when its name is. */
function titleMeant({ name, titles }: Occupation, typed: string): string | null {
  const plain = normaliseTitle(typed)
  if (normaliseTitle(name.zh).includes(plain) || name.en.toLowerCase().includes(plain)) return null
  const fits = [...titles.zh, ...titles.en].filter((title) => normaliseTitle(title).includes(plain))
  return fits.toSorted((one, other) => one.length - other.length)[0] ?? null
}

function occupationRow(
  occupation: Occupation,
  typed: string,
  before: string,
  language: Language,
): SuggestionRow {
  const title = titleMeant(occupation, typed)
  const name = say(occupation.name, language)
  const words = title ?? (occupation.titles.zh[0] && !/[a-z]/i.test(typed) ? occupation.name.zh : name)
  return {
    id: `${title === null ? 'OCCUPATION' : 'TITLE'}:${occupation.code}:${words}`,
    kind: title === null ? 'OCCUPATION' : 'TITLE',
    words: before + words,
    label: words,
    detail: title === null ? '' : name,
  }
}

const titleRow = (
  title: string,
  { code, name }: Occupation,
  before: string,
  language: Language,
): SuggestionRow => ({
  id: `TITLE:${code}:${title}`,
  kind: title === name.zh ? 'OCCUPATION' : 'TITLE',
  words: before + title,
  label: title,
  detail: title === name.zh ? '' : say(name, language),
})

const placeRow = (area: Area, before: string, language: Language): SuggestionRow => ({
  id: `PLACE:${area.code}`,
  kind: 'PLACE',
  words: before + area.name.zh,
  label: say(area.name, language),
  detail: area.parentCode === null ? '' : areaPathText(area.parentCode, language),
})

const firmRow = ({ id, name }: NamedEmployer, before: string): SuggestionRow => ({
  id: `EMPLOYER:${id}`,
  kind: 'EMPLOYER',
  words: before + name,
  label: name,
  detail: '',
})

const isFirm = ({ plain, core, sound, initials }: NamedEmployer, typed: string): boolean =>
  plain.includes(typed) ||
  (/^[a-z]{2,}$/.test(typed) &&
    (sound.startsWith(typed) || initials.startsWith(typed) || core.startsWith(typed)))

/** Words that staff gave a meaning. */
const synonymRow = ({ words, readAs }: Synonym, before: string): SuggestionRow => ({
  id: `TITLE:${words}`,
  kind: 'TITLE',
  words: before + words,
  label: words,
  detail: readAs,
})

/** Completes the last word that is being typed; what stands before it stays. Of work that fits alike, what has more open postings comes first. */
export const suggestions =
  ({ reading: { search, synonyms } }: Parts, names: Pick<EmployerNames, 'all'>, openOf: OpenOf) =>
  async (
    { words, first }: { readonly words: string; readonly first: number },
    language: Language,
  ): Promise<SuggestionRow[]> => {
    if (first < 1 || first > mostSuggested) throw platformErrors.invalid([wrongFirst])
    const typed = checked(searchWordsRule, { words }).words
    const last = typed.split(/\s/).at(-1) ?? ''
    if (normaliseTitle(last) === '') return []
    const before = typed.slice(0, typed.length - last.length)
    const plain = normaliseTitle(last)
    const firms = (await names.all()).filter((each) => isFirm(each, plain)).slice(0, mostFirms)
    const places = search.areas(last, mostPlaces)
    const meant = synonyms.held().filter(({ words: each }) => each.startsWith(plain))
    const spoken =
      /^[a-z]{1,12}$/.test(plain) && language !== 'en' ? titlesSounding(plain, first, openOf) : []
    // Letters may be English too, when there are so many that they are hardly one syllable.
    const named =
      spoken.length === 0 || plain.length > 3
        ? search
            .occupations(last, first, undefined, ({ code }) => openOf(code))
            .map((each) => occupationRow(each, last, before, language))
        : []
    const sounding = spoken.map(({ title, occupation }) => titleRow(title, occupation, before, language))
    const work = [...sounding, ...named.filter(({ words }) => !sounding.some((one) => one.words === words))]
    const others = [
      ...meant.slice(0, mostMeant).map((each) => synonymRow(each, before)),
      ...places.map((area) => placeRow(area, before, language)),
      ...firms.map((each) => firmRow(each, before)),
    ]
    const kept = work.slice(0, Math.max(first - others.length, Math.ceil(first / 2)))
    return [...kept, ...others].slice(0, first)
  }
