import { branches, degrees, type Branch, type Degree } from '../../rules/choices.ts'
import { catalogueOf, type Catalogue } from './catalogue.ts'
import { readTable, valuesOf } from './csv-table.ts'
import { withMutualNearness, type Occupation } from './occupation.ts'
import type { Duty } from './duty.ts'
import type { Industry } from './industry.ts'
import type { Skill } from './skill.ts'
import type { SkillStep } from './skill-step.ts'
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

/**
 * What must come before a certificate: of driving licences by 机动车驾驶证申领和使用规定 (公安部令第162号 of 2021, articles 16 and 17: a heavy
 * lorry may even be a first licence, but the courses for one build on a car's), of others by the rule that the table names.
 */
export function loadSkillSteps(file: string): Catalogue<SkillStep> {
  const steps = readTable(file, ['id', 'after', 'degree', 'source']).map((row): SkillStep => ({
    id: row.id,
    after: valuesOf(row.after).map((each) => {
      const [id = '', years] = each.split(':')
      return { id, years: Number(years) }
    }),
    degree: degreeOf(row.degree, row.id),
  }))
  return catalogueOf(steps, ({ id }) => id)
}

function degreeOf(text: string, step: string): Degree | null {
  const degree = degrees.find((known) => known === text)
  if (degree === undefined && text !== '')
    throw new Error(`The step ${step} asks for schooling that does not exist: ${text}.`)
  return degree ?? null
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
