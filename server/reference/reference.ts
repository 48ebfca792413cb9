import { join } from 'node:path'
import { areaLevel, type Area } from './area.ts'
import { loadAreas, type Areas } from './areas.ts'
import type { Catalogue } from './catalogue.ts'
import type { Occupation } from './occupation.ts'
import { closureOf, type Skill } from './skill.ts'
import type { Specialty } from './specialty.ts'
import { loadOccupations, loadSkills, loadSpecialties } from './tables.ts'

/** The facts the product ships with, whole and in memory. */
export type Reference = {
  occupations: Catalogue<Occupation>
  skills: Catalogue<Skill>
  specialties: Catalogue<Specialty>
  areas: Areas
  /** The skills given and all they imply. */
  skillClosure(ids: Iterable<string>): Set<string>
}

/** Where the tables lie, and which of them lists the towns of the district the installation serves. */
export type ReferenceFiles = { folder: string; homeAreasFile: string }

const shipped: ReferenceFiles = { folder: join(import.meta.dirname, 'data'), homeAreasFile: 'home-areas.csv' }

/** Reads all tables anew; `reference()` is the one that everybody shares. */
export function loadReference(files: Partial<ReferenceFiles> = {}): Reference {
  const { folder, homeAreasFile } = { ...shipped, ...files }
  const skills = loadSkills(join(folder, 'skills.csv'))
  return {
    occupations: loadOccupations(join(folder, 'occupations.csv')),
    skills,
    specialties: loadSpecialties(join(folder, 'specialties.csv')),
    areas: loadAreas({ folder, homeAreasFile }),
    skillClosure: (ids) => closureOf(skills.get, ids),
  }
}

let loaded: Reference | undefined

export const reference = (): Reference => (loaded ??= loadReference())

/** The area of a code that a record holds; an area that has since left the table goes by its code. */
export const areaNamed = (code: string): Area =>
  reference().areas.get(code) ?? {
    code,
    name: { zh: code, en: code },
    level: areaLevel(code),
    parentCode: null,
    statistical: false,
  }
