import type { Resolvers } from '../graphql/generated/types.ts'

export const accountResolvers: Resolvers = {
  Language: { zh_CN: 'zh-CN', en: 'en' },
  Query: {
    viewer: (_, __, { viewer, services }) => viewer && services.accounts.own(viewer),
    officeSignIn: (_, __, { services }) => services.accounts.officeName(),
    mySessions: (_, __, { viewer, services, session }) => services.accounts.mySessions(viewer, session.token),
  },
  Mutation: {
    async signUp(_, { input, key }, { services, session, ip }) {
      const signedIn = await services.accounts.signUp(input, ip, key, session)
      session.set(signedIn)
      return signedIn
    },
    async beginStaff(_, { input }, { services, session }) {
      const signedIn = await services.accounts.beginStaff(input, session.agent)
      session.set(signedIn)
      return signedIn
    },
    async signIn(_, { input }, { services, session, ip }) {
      const signedIn = await services.accounts.signIn(input, ip, session)
      session.set(signedIn)
      return signedIn
    },
    sendCode: (_, { input }, { services, language, ip }) => services.accounts.sendCode(input, language, ip),
    async signInByCode(_, { input }, { services, session }) {
      const signedIn = await services.accounts.signInByCode(input, session)
      session.set(signedIn)
      return signedIn
    },
    async resetPassword(_, { input }, { services, session }) {
      const signedIn = await services.accounts.resetPassword(input, session)
      session.set(signedIn)
      return signedIn
    },
    async signOut(_, __, { services, session }) {
      await services.accounts.signOut(session.token)
      session.clear()
      return true
    },
    endSession: (_, { id }, { viewer, services, session }) =>
      services.accounts.endSession(viewer, id, session.token),
    endOtherSessions: (_, __, { viewer, services, session }) =>
      services.accounts.endOtherSessions(viewer, session.token),
    updateAccount: (_, { input }, { viewer, services }) => services.accounts.updateAccount(viewer, input),
    changePhone: (_, { input }, { viewer, services, session }) =>
      services.accounts.changePhone(viewer, input, session.token),
    beginSecondFactor: (_, { code }, { viewer, services, ip }) =>
      services.accounts.beginSecondFactor(viewer, code ?? null, ip),
    confirmSecondFactor: (_, { code }, { viewer, services, session, ip }) =>
      services.accounts.confirmSecondFactor(viewer, code, session.token, ip),
    renewRecoveryCodes: (_, { code }, { viewer, services, ip }) =>
      services.accounts.renewRecoveryCodes(viewer, code, ip),
    leaveOffice: (_, __, { viewer, services }) => services.accounts.leaveOffice(viewer),
    changePassword: (_, { input }, { viewer, services, session, ip }) =>
      services.accounts.changePassword(viewer, input, session.token, ip),
  },
  Viewer: {
    id: ({ _id }) => _id,
    duties: (account, _, { viewer, services }) =>
      viewer?.isBound === false ? [] : services.accounts.dutiesOf(account),
    isOfficeJoined: ({ officeKey }) => Boolean(officeKey),
    secondFactorSince: ({ secondFactorAt }) => secondFactorAt ?? null,
    recoveryCodesLeft: (account, _, { services }) => services.accounts.recoveryCodesLeft(account),
  },
  SignIn: { viewer: ({ account }) => account },
}
