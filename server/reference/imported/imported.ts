import { catalogueOf } from '../catalogue.ts'
import type { Occupation } from '../occupation.ts'
import type { Skill } from '../skill.ts'
import type { Specialty } from '../specialty.ts'

export const importKinds = ['occupations', 'skills', 'titles', 'specialties'] as const
export type ImportKind = (typeof importKinds)[number]

/** A further name of an occupation. */
export interface TitleOf {
  readonly id: string
  readonly text: string
}

/** What an office loaded besides the shipped tables. */
export interface ImportedTables {
  readonly occupations: readonly Pick<Occupation, 'code' | 'name' | 'titles'>[]
  readonly skills: readonly Skill[]
  readonly titles: readonly TitleOf[]
  readonly specialties: readonly Specialty[]
}

export const nothingImported: ImportedTables = { occupations: [], skills: [], titles: [], specialties: [] }

/** Titles of both, each once. */
const both = (one: readonly string[], other: readonly string[]): string[] => [...new Set([...one, ...other])]

/** The shipped occupations with the imported titles, then those that only the import has; names stay as shipped. */
function withOccupations(
  shipped: readonly Occupation[],
  imported: ImportedTables['occupations'],
): Occupation[] {
  const more = new Map(imported.map((each) => [each.code, each]))
  const known = shipped.map((occupation) => {
    const other = more.get(occupation.code)
    if (!other) return occupation
    more.delete(occupation.code)
    const { zh, en } = occupation.titles
    return { ...occupation, titles: { zh: both(zh, other.titles.zh), en: both(en, other.titles.en) } }
  })
  return [...known, ...[...more.values()].map((each) => ({ ...each, near: [] }))]
}

/** Shipped things first; an imported one of the same id or the same name adds nothing. */
function withNamed<Thing extends { readonly id: string; readonly name: { zh: string; en: string } }>(
  shipped: readonly Thing[],
  imported: readonly Thing[],
): Thing[] {
  const ids = new Set(shipped.map(({ id }) => id))
  const names = new Set(shipped.flatMap(({ name }) => [name.zh.toLowerCase(), name.en.toLowerCase()]))
  const isNew = ({ id, name }: Thing) =>
    !ids.has(id) && !names.has(name.zh.toLowerCase()) && !names.has(name.en.toLowerCase())
  return [...shipped, ...imported.filter(isNew)]
}

interface Tables {
  readonly occupations: readonly Occupation[]
  readonly skills: readonly Skill[]
  readonly specialties: readonly Specialty[]
}

/** The catalogues of what is shipped and imported. */
export const cataloguesOf = (shipped: Tables, imported: ImportedTables) => ({
  occupations: catalogueOf(withOccupations(shipped.occupations, imported.occupations), ({ code }) => code),
  skills: catalogueOf(withNamed(shipped.skills, imported.skills), ({ id }) => id),
  specialties: catalogueOf(withNamed(shipped.specialties, imported.specialties), ({ id }) => id),
})
