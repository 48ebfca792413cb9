import { noticeVersion } from '../../rules/privacy.ts'
import { thePassword } from '../support/a-account.ts'
import { cases } from './case.ts'

/** What somebody decides on what is held of them: the own record alone. */
export const privacyActs = cases({
  myConsents: { ask: '{ myConsents { use } }' },
  myData: { ask: '{ myData { key } }' },
  eraseMyAccount: {
    ask: 'mutation($input: ErasureInput!) { eraseMyAccount(input: $input) }',
    variables: () => ({ input: { password: thePassword } }),
  },
  setConsent: {
    ask: 'mutation($input: ConsentInput!) { setConsent(input: $input) { use } }',
    variables: () => ({ input: { use: 'EMPLOYERS', isGiven: true, notice: noticeVersion } }),
  },
})
