import { dayOf } from '../../rules/office-time.ts'
import { noticeVersion } from '../../rules/privacy.ts'
import { thePassword } from '../support/a-account.ts'
import { cases } from './case.ts'

/** What somebody decides on what is held of them: the own record alone. */
export const privacyActs = cases({
  myConsents: { ask: '{ myConsents { use } }' },
  myData: { ask: '{ myData { key } }' },
  retentionPeriods: { ask: '{ retentionPeriods { subject } }' },
  retention: { ask: '{ retention { subject } }' },
  retentionRuns: { ask: '{ retentionRuns { id } }' },
  untouchedFiles: { ask: '{ untouchedFiles { id } }' },
  setRetention: {
    ask: 'mutation($input: RetentionInput!) { setRetention(input: $input) { subject } }',
    variables: () => ({
      input: { subject: 'DRAFTS', days: 3_000, from: dayOf(new Date()), reason: '局务会决定' },
    }),
  },
  releaseRetention: {
    ask: 'mutation($input: RetentionReleaseInput!) { releaseRetention(subject: DRAFTS, input: $input) { subject } }',
    variables: async ({ app }) => {
      const heldBack = { due: 40, most: 20, at: new Date() }
      await app.platform.connection
        .collection<{ _id: string }>('retentionstates')
        .updateOne({ _id: 'DRAFTS' }, { $set: { heldBack, dueAt: new Date() } }, { upsert: true })
      return { input: { reason: '时钟无误' } }
    },
  },
  eraseMyAccount: {
    ask: 'mutation($input: ErasureInput!) { eraseMyAccount(input: $input) }',
    variables: () => ({ input: { password: thePassword } }),
  },
  setConsent: {
    ask: 'mutation($input: ConsentInput!) { setConsent(input: $input) { use } }',
    variables: () => ({ input: { use: 'EMPLOYERS', isGiven: true, notice: noticeVersion } }),
  },
})
