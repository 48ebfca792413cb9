import { branches, type Branch } from '../../rules/choices.ts'
import { catalogueOf, type Catalogue } from './catalogue.ts'
import { readTable, valuesOf } from './csv-table.ts'
import { withMutualNearness, type Occupation } from './occupation.ts'
import type { Duty } from './duty.ts'
import type { Industry } from './industry.ts'
import type { Skill } from './skill.ts'
import type { Specialty, Weighted } from './specialty.ts'

export function loadOccupations(file: string): Catalogue<Occupation> {
  const columns = ['code', 'name_zh', 'name_en', 'titles_zh', 'titles_en', 'near_codes'] as const
  const occupations = readTable(file, columns).map((row) => ({
    code: row.code,
    name: { zh: row.name_zh, en: row.name_en },
    titles: { zh: valuesOf(row.titles_zh), en: valuesOf(row.titles_en) },
    near: valuesOf(row.near_codes),
  }))
  return catalogueOf(withMutualNearness(occupations), ({ code }) => code)
}

export function loadSkills(file: string): Catalogue<Skill> {
  const columns = ['id', 'kind', 'name_zh', 'name_en', 'synonyms_zh', 'synonyms_en', 'implies'] as const
  const skills = readTable(file, columns).map((row): Skill => ({
    id: row.id,
    kind: row.kind === 'certificate' ? 'CERTIFICATE' : 'SKILL',
    name: { zh: row.name_zh, en: row.name_en },
    synonyms: [...valuesOf(row.synonyms_zh), ...valuesOf(row.synonyms_en)],
    implies: valuesOf(row.implies),
  }))
  return catalogueOf(skills, ({ id }) => id)
}

export function loadSpecialties(file: string): Catalogue<Specialty> {
  const columns = [
    'id',
    'branches',
    'name_zh',
    'name_en',
    'words_zh',
    'words_en',
    'skills',
    'occupations',
  ] as const
  const specialties = readTable(file, columns).map((row): Specialty => ({
    id: row.id,
    branches: valuesOf(row.branches).map((branch) => branchOf(branch, row.id)),
    name: { zh: row.name_zh, en: row.name_en },
    words: [...valuesOf(row.words_zh), ...valuesOf(row.words_en)],
    skills: valuesOf(row.skills).map(weightedOf),
    occupations: valuesOf(row.occupations).map(weightedOf),
  }))
  return catalogueOf(specialties, ({ id }) => id)
}

/** Readings as `repair=code:0.9|code:0.5;=code:0.7`: what it leads to with a verb beside it, and without any. */
export const loadDuties = (file: string): Duty[] =>
  readTable(file, ['words', 'readings']).map((row) => ({
    words: valuesOf(row.words),
    readings: row.readings.split(';').map((reading) => {
      const [verb = '', occupations = ''] = reading.split('=')
      return { verb, occupations: valuesOf(occupations).map(weightedOf) }
    }),
  }))

export function loadIndustries(file: string): Catalogue<Industry> {
  const industries = readTable(file, ['code', 'name_zh', 'name_en', 'section']).map((row): Industry => ({
    code: row.code,
    name: { zh: row.name_zh, en: row.name_en },
    sectionCode: row.section || null,
  }))
  return catalogueOf(industries, ({ code }) => code)
}

function branchOf(text: string, specialty: string): Branch {
  const branch = branches.find((known) => known === text)
  if (!branch) throw new Error(`The specialty ${specialty} names a branch that does not exist: ${text}.`)
  return branch
}

/** `vehicle-repair:0.9`, a confidence above 0 and at most 1. */
function weightedOf(text: string): Weighted {
  const [id = '', confidence] = text.split(':')
  const weighted = { id, confidence: Number(confidence) }
  if (!(weighted.confidence > 0 && weighted.confidence <= 1))
    throw new Error(`${text} has no confidence from 0 to 1.`)
  return weighted
}
