import type { ConsentInput } from '../../rules/privacy.ts'
import type { Accounts, Consent } from '../accounts/index.ts'
import type { OwedJob } from '../platform/queue/owed.ts'
import type { Viewer } from '../platform/viewer.ts'
import type { Veterans } from '../veterans/index.ts'

interface PrivacyDeps {
  readonly accounts: Accounts
  readonly veterans: Pick<Veterans, 'followConsents'>
}

/** What a person decides on what is held of them. */
export const createPrivacy = ({ accounts, veterans }: PrivacyDeps) => ({
  /** Takes effect before it is answered; whoever dies in between is followed by the job. */
  async setConsent(viewer: Viewer | null, input: ConsentInput): Promise<Consent[]> {
    await veterans.followConsents(await accounts.sayConsent(viewer, input))
    return accounts.myConsents(viewer)
  },

  async followConsent(job: OwedJob): Promise<void> {
    const said = await accounts.consentById(job.id)
    if (said) await veterans.followConsents(said.accountId)
    await accounts.owed.consents.done(job)
  },
})
