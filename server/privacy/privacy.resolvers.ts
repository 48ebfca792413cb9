import { say } from '../../rules/text.ts'
import type { Resolvers } from '../graphql/generated/types.ts'
import { heldWords } from './held-value.ts'

export const privacyResolvers: Resolvers = {
  Query: {
    myConsents: (_, __, { viewer, services }) => services.accounts.myConsents(viewer),
    myData: (_, __, { viewer, services }) => services.privacy.myData(viewer),
  },
  Mutation: {
    setConsent: (_, { input }, { viewer, services }) => services.privacy.setConsent(viewer, input),
    async eraseMyAccount(_, { input }, { viewer, services, session, ip }) {
      const done = await services.privacy.eraseMyAccount(viewer, input, ip)
      session.clear()
      return done
    },
  },
  HeldPart: {
    key: ({ part }) => part.key,
    name: ({ part }, _, { language }) => say(part.name, language),
    records: ({ records }, _, { language }) =>
      records.map((facts, at) => ({
        place: at + 1,
        facts: facts.map(({ name, value, said }) => ({
          name: say(name, language),
          value: heldWords(said ?? value, language),
        })),
      })),
  },
}
