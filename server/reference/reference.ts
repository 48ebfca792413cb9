import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { areaLevel, type Area } from './area.ts'
import { loadAreaPoints, type Point } from './area-points.ts'
import { loadAreas, type Areas, type AreaSources } from './areas.ts'
import type { Catalogue } from './catalogue.ts'
import type { Duty } from './duty.ts'
import type { Industry } from './industry.ts'
import type { Occupation } from './occupation.ts'
import { cataloguesOf, nothingImported, type ImportedTables, type TitleOf } from './imported/imported.ts'
import {
  loadOccupationBody,
  loadOccupationPapers,
  type ByOccupation,
  type OccupationBody,
  type OccupationPapers,
} from './demands/occupation-demand.ts'
import { unpackTitles, type PackedTitles } from './packed-titles.ts'
import { unpackWordings, type PackedWordings } from './packed-wordings.ts'
import { closureOf, type Skill } from './skill.ts'
import type { SkillStep } from './skill-step.ts'
import type { Specialty } from './specialty.ts'
import {
  loadDuties,
  loadIndustries,
  loadOccupations,
  loadSkills,
  loadSkillSteps,
  loadSpecialties,
} from './tables.ts'

/** The facts the product ships with, whole and in memory. */
export type Reference = {
  occupations: Catalogue<Occupation>
  skills: Catalogue<Skill>
  /** What must come before a certificate; of those that anybody may learn for there is none. */
  steps: Catalogue<SkillStep>
  /** Papers without which the law lets nobody do some work. */
  papers: ByOccupation<OccupationPapers>
  /** What work asks of the body. */
  body: ByOccupation<OccupationBody>
  specialties: Catalogue<Specialty>
  /** What is done in service, in plain words. */
  duties: readonly Duty[]
  areas: Areas
  /** Where districts and cities lie, roughly. */
  points: ReadonlyMap<string, Point>
  industries: Catalogue<Industry>
  /** What titles mean, as `commands/learn-titles.ts` learned it; unpacked anew each time. */
  titles(): PackedTitles
  /** How words of sentences that shut people out weigh, as `commands/learn-wording.ts` learned it; unpacked anew each time. */
  wordings(): PackedWordings
  /** Further names of occupations that the office loaded. */
  moreTitles: readonly TitleOf[]
  /** Changes with the tables by which words are read. */
  digest(): string
  /** The skills given and all they imply. */
  skillClosure(ids: Iterable<string>): Set<string>
}

const shipped: AreaSources = {
  folder: join(import.meta.dirname, 'data'),
  homeAreasFile: 'home-areas.csv',
  homeVillagesFile: 'home-villages.csv',
  homeArea: null,
}

function digestOf(files: readonly string[], { occupations, skills, titles }: ImportedTables): string {
  const digest = createHash('sha256')
  // Without an import as before there were any: an index that was kept stays good.
  if (occupations.length + skills.length + titles.length > 0)
    digest.update(JSON.stringify([occupations, skills, titles]))
  for (const file of files) digest.update(readFileSync(file))
  return digest.digest('base64url')
}

/** Reads all tables anew; `reference()` is the one that everybody shares. */
export function loadReference(
  given: Partial<AreaSources> = {},
  imported: ImportedTables = nothingImported,
): Reference {
  const sources = { ...shipped, ...given }
  const table = (name: string): string => join(sources.folder, name)
  const ours = {
    occupations: loadOccupations(table('occupations.csv')).all,
    skills: loadSkills(table('skills.csv')).all,
    specialties: loadSpecialties(table('specialties.csv')).all,
  }
  const catalogues = cataloguesOf(ours, imported)
  return {
    ...catalogues,
    moreTitles: imported.titles,
    duties: loadDuties(table('duties.csv')),
    steps: loadSkillSteps(table('skill-steps.csv')),
    papers: loadOccupationPapers(table('occupation-papers.csv')),
    body: loadOccupationBody(table('occupation-body.csv')),
    areas: loadAreas(sources),
    points: loadAreaPoints(table('area-points.csv')),
    industries: loadIndustries(table('industries.csv')),
    titles: () => unpackTitles(readFileSync(table('titles.bin'))),
    wordings: () => unpackWordings(readFileSync(table('wordings.bin'))),
    digest: () =>
      digestOf(['occupations.csv', 'occupation-body.csv', 'skills.csv', 'titles.bin'].map(table), imported),
    skillClosure: (ids) => closureOf(catalogues.skills.get, ids),
  }
}

let shared: Reference | undefined

export const reference = (): Reference => (shared ??= loadReference())

/** Makes the reference that everybody shares from the configuration; for the start of a process. */
export const openReference = (given: Partial<AreaSources>, imported?: ImportedTables): Reference =>
  (shared = loadReference(given, imported))

/** The area of a code that a record holds; an area that has since left the table goes by its code. */
export const areaNamed = (code: string): Area =>
  reference().areas.get(code) ?? {
    code,
    name: { zh: code, en: code },
    level: areaLevel(code),
    parentCode: null,
    statistical: false,
  }
