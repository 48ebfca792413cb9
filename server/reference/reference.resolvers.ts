import type { Resolvers } from '../graphql/generated/types.ts'
import { say } from '../../rules/text.ts'
import { areaPathText } from './area-path.ts'
import { reference } from './reference.ts'

export const referenceResolvers: Resolvers = {
  Query: {
    areas: (_, { parent }) => {
      const { within, villages } = reference().areas
      return [...within(parent ?? null), ...(parent ? villages(parent) : [])]
    },
    homeArea: () => reference().areas.home,
    industries: () => reference().industries.all,
  },
  Area: {
    name: ({ name }, _, { language }) => say(name, language),
    path: ({ code }, _, { language }) => areaPathText(code, language),
  },
  Occupation: {
    name: ({ name }, _, { language }) => say(name, language),
    titles: ({ titles }, _, { language }) => (language === 'en' ? titles.en : titles.zh),
  },
  Skill: { name: ({ name }, _, { language }) => say(name, language) },
  Specialty: { name: ({ name }, _, { language }) => say(name, language) },
  Industry: { name: ({ name }, _, { language }) => say(name, language) },
}
