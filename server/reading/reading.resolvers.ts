import type { Resolvers } from '../graphql/generated/types.ts'
import { platformErrors } from '../platform/errors.ts'
import { mostSuggestions } from './wording-search.ts'

const wrongFirst = {
  path: 'first',
  text: { zh: `条数须在 1 到 ${mostSuggestions} 之间`, en: `Ask for 1 to ${mostSuggestions} rows` },
}

/** Checks the value itself, which a rule on the document cannot see. */
function atMost(first: number): number {
  if (first >= 1 && first <= mostSuggestions) return first
  throw platformErrors.invalid([wrongFirst])
}

export const readingResolvers: Resolvers = {
  Query: {
    occupations: (_, { search, first }, { services }) =>
      services.reading.search.occupations(search, atMost(first)),
    skills: (_, { search, kind, first }, { services }) =>
      services.reading.search.skills(search, atMost(first), (skill) => !kind || skill.kind === kind),
    specialties: (_, { search, branch, first }, { services }) =>
      services.reading.search.specialties(
        search,
        atMost(first),
        (post) => !branch || post.branches.includes(branch),
      ),
    searchAreas: (_, { search, first }, { services }) => services.reading.search.areas(search, atMost(first)),
  },
}
