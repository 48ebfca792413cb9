import { aPhone, thePassword } from '../support/a-account.ts'
import { cases } from './case.ts'
import { aSession } from './things.ts'

/** Acts on the own account, and the ways in. No code that is sent here is known to whoever asks. */
export const accountActs = cases({
  signUp: {
    ask: 'mutation($input: SignUpInput!) { signUp(input: $input) { viewer { id } } }',
    variables: () => ({
      input: { role: 'VETERAN', name: '陈建国', phone: aPhone(), password: 'meizhou-27-wan' },
    }),
  },
  signIn: {
    ask: 'mutation($input: SignInInput!) { signIn(input: $input) { viewer { id } } }',
    variables: ({ veteran }) => ({ input: { phone: veteran.account.phone, password: thePassword } }),
  },
  sendCode: {
    ask: 'mutation($input: CodeRequestInput!) { sendCode(input: $input) { againAt } }',
    variables: () => ({ input: { phone: aPhone(), purpose: 'SIGN_IN' } }),
  },
  signInByCode: {
    ask: 'mutation($input: CodeSignInInput!) { signInByCode(input: $input) { viewer { id } } }',
    variables: ({ veteran }) => ({ input: { phone: veteran.account.phone, code: '000000' } }),
  },
  resetPassword: {
    ask: 'mutation($input: ResetPasswordInput!) { resetPassword(input: $input) { viewer { id } } }',
    variables: ({ veteran }) => ({
      input: { phone: veteran.account.phone, code: '000000', newPassword: 'meizhou-27-wan' },
    }),
  },
  signOut: { ask: 'mutation { signOut }' },
  endSession: {
    ask: 'mutation($id: ID!) { endSession(id: $id) { id } }',
    variables: async (of) => ({ id: await aSession(of) }),
  },
  'endSession (of another)': {
    ask: 'mutation($id: ID!) { endSession(id: $id) { id } }',
    variables: async (of) => ({ id: await aSession({ ...of, asking: of.maker }) }),
  },
  endOtherSessions: { ask: 'mutation { endOtherSessions { id } }' },
  changePassword: {
    ask: 'mutation($input: PasswordInput!) { changePassword(input: $input) { id } }',
    variables: () => ({ input: { password: thePassword, newPassword: 'meizhou-27-wan' } }),
  },
  changePhone: {
    ask: 'mutation($input: PhoneInput!) { changePhone(input: $input) { id } }',
    variables: () => ({ input: { phone: aPhone(), code: '000000', oldCode: '000000' } }),
  },
  updateAccount: {
    ask: 'mutation($input: AccountInput!) { updateAccount(input: $input) { id } }',
    variables: () => ({ input: { language: 'en' } }),
  },
})
