import type { Resolvers } from '../graphql/generated/types.ts'
import { platformErrors } from '../platform/errors.ts'
import { say } from '../platform/text.ts'
import { mostSuggestions } from './catalogue.ts'
import { reference } from './reference.ts'

const wrongFirst = {
  path: 'first',
  text: { zh: `条数须在 1 到 ${mostSuggestions} 之间`, en: `Ask for 1 to ${mostSuggestions} rows` },
}

/** Checks the value itself, which a rule on the document cannot see. */
function atMost(first: number): number {
  if (first >= 1 && first <= mostSuggestions) return first
  throw platformErrors.invalid([wrongFirst])
}

export const referenceResolvers: Resolvers = {
  Query: {
    occupations: (_, { search, first }) => reference().occupations.search(search, atMost(first)),
    skills: (_, { search, kind, first }) =>
      reference().skills.search(search, atMost(first), (skill) => !kind || skill.kind === kind),
    specialties: (_, { search, branch, first }) =>
      reference().specialties.search(
        search,
        atMost(first),
        (post) => !branch || post.branches.includes(branch),
      ),
    areas: (_, { parent }) => reference().areas.within(parent ?? null),
    searchAreas: (_, { search, first }) => reference().areas.search(search, atMost(first)),
    homeArea: () => reference().areas.home,
    industries: () => reference().industries.all,
  },
  Area: {
    name: ({ name }, _, { language }) => say(name, language),
    path: ({ code }, _, { language }) =>
      reference()
        .areas.path(code)
        .map(({ name }) => say(name, language))
        .join(language === 'en' ? ', ' : ' '),
  },
  Occupation: {
    name: ({ name }, _, { language }) => say(name, language),
    titles: ({ titles }, _, { language }) => (language === 'en' ? titles.en : titles.zh),
  },
  Skill: { name: ({ name }, _, { language }) => say(name, language) },
  Specialty: { name: ({ name }, _, { language }) => say(name, language) },
  Industry: { name: ({ name }, _, { language }) => say(name, language) },
}
