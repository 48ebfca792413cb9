import type { Language as ApiLanguage, Resolvers } from '../graphql/generated/types.ts'
import type { Language } from '../../rules/text.ts'

// GraphQL names may not hold a dash.
const languageOf = (language: ApiLanguage): Language => (language === 'en' ? 'en' : 'zh-CN')

const stored = <Input extends { language?: ApiLanguage | null | undefined }>({
  language,
  ...input
}: Input) => ({
  ...input,
  language: language && languageOf(language),
})

export const accountResolvers: Resolvers = {
  Query: {
    viewer: (_, __, { viewer, services }) => viewer && services.accounts.own(viewer),
  },
  Mutation: {
    async signUp(_, { input }, { services, session, ip }) {
      const signedIn = await services.accounts.signUp(stored(input), ip)
      session.set(signedIn.token, signedIn.cookieExpires)
      return signedIn
    },
    async signIn(_, { input }, { services, session, ip }) {
      const signedIn = await services.accounts.signIn(input, ip)
      session.set(signedIn.token, signedIn.cookieExpires)
      return signedIn
    },
    async signOut(_, __, { services, session }) {
      await services.accounts.signOut(session.token)
      session.clear()
      return true
    },
    updateAccount: (_, { input }, { viewer, services }) =>
      services.accounts.updateAccount(viewer, stored(input)),
  },
  Viewer: {
    id: ({ _id }) => _id,
    language: ({ language }) => (language === 'en' ? 'en' : 'zh_CN'),
  },
  SignIn: { viewer: ({ account }) => account },
}
