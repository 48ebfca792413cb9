import type { Resolvers } from '../graphql/generated/types.ts'

export const accountResolvers: Resolvers = {
  Language: { zh_CN: 'zh-CN', en: 'en' },
  Query: {
    viewer: (_, __, { viewer, services }) => viewer && services.accounts.own(viewer),
  },
  Mutation: {
    async signUp(_, { input, key }, { services, session, ip }) {
      const signedIn = await services.accounts.signUp(input, ip, key)
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
    updateAccount: (_, { input }, { viewer, services }) => services.accounts.updateAccount(viewer, input),
  },
  Viewer: {
    id: ({ _id }) => _id,
  },
  SignIn: { viewer: ({ account }) => account },
}
