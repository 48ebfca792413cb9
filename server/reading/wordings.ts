import type { Area, Occupation, Skill, Specialty } from '../reference/index.ts'

/** What each thing of the tables is called, in both languages. */
export const wordingsOf = {
  occupation: ({ name, titles }: Occupation) => [name.zh, name.en, ...titles.zh, ...titles.en],
  skill: ({ name, synonyms }: Skill) => [name.zh, name.en, ...synonyms],
  specialty: ({ name, words }: Specialty) => [name.zh, name.en, ...words],
  area: ({ name }: Area) => [name.zh, name.en],
}
