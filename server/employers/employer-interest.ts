import type { Accounts } from '../accounts/index.ts'
import type { Viewer } from '../platform/viewer.ts'
import { isOwnInterest, type Belonging } from '../verification/index.ts'
import { mayDecideOnEmployer } from './employer.policy.ts'
import type { EmployerRow } from './employer.ts'

/** Whose an organisation is. */
export function employerInterest({ accounts }: { readonly accounts: Pick<Accounts, 'byIds'> }) {
  async function belongsTo({ members, contactPhone }: EmployerRow): Promise<Belonging> {
    const accountIds = members.map(({ accountId }) => accountId)
    return {
      accountIds,
      phones: [contactPhone, ...(await accounts.byIds(accountIds)).map(({ phone }) => phone)],
    }
  }

  return {
    belongsTo,

    /** Null for whoever is not to decide on it. */
    async isOwnInterest(viewer: Viewer | null, employer: EmployerRow): Promise<boolean | null> {
      if (viewer === null || !mayDecideOnEmployer(viewer, employer)) return null
      return isOwnInterest(viewer, await belongsTo(employer))
    },
  }
}
