import type { Area, Occupation, Reference, Skill, Specialty } from '../reference/index.ts'
import { placeSearch } from './place-search.ts'
import { wordingSearch, type Search } from './wording-search.ts'
import { wordingsOf } from './wordings.ts'

/** A search over what each kind of thing in the tables is called. */
export interface Searches {
  readonly occupations: Search<Occupation>
  readonly skills: Search<Skill>
  readonly specialties: Search<Specialty>
  readonly areas: Search<Area>
}

export const searchesIn = ({ occupations, skills, specialties, areas }: Reference): Searches => ({
  occupations: wordingSearch(occupations.all, wordingsOf.occupation),
  skills: wordingSearch(skills.all, wordingsOf.skill),
  specialties: wordingSearch(specialties.all, wordingsOf.specialty),
  areas: placeSearch(areas),
})
