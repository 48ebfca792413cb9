import type { Accounts } from '../accounts/index.ts'
import type { AppError } from '../platform/errors.ts'
import type { Platform } from '../platform/platform.ts'
import type { Viewer } from '../platform/viewer.ts'
import { avoidanceOf, type Belonging } from '../verification/index.ts'
import { mayDecideOnEmployer } from './employer.policy.ts'
import type { EmployerRow } from './employer.ts'

interface Deps extends Pick<Platform, 'connection' | 'clock'> {
  readonly accounts: Pick<Accounts, 'byIds'>
}

/** Whose an organisation is. */
export function employerInterest({ accounts, ...deps }: Deps) {
  const avoided = avoidanceOf(deps)

  async function belongsTo({
    members,
    name,
    contactName,
    legalRepresentative,
    contactPhone,
    creditCode,
  }: EmployerRow): Promise<Belonging> {
    const accountIds = members.map(({ accountId }) => accountId)
    const people = await accounts.byIds(accountIds)
    return {
      accountIds,
      phones: [contactPhone, ...people.map(({ phone }) => phone)],
      names: [name, contactName, legalRepresentative, ...people.map((person) => person.name)],
      creditCode,
    }
  }

  return {
    belongsTo,

    /** For the desk: why it is left to a colleague. */
    avoided: async (staff: Viewer, employer: EmployerRow) => avoided(staff, await belongsTo(employer)),

    /** Why a colleague is to decide on it; null for whoever is not to decide on it anyhow. */
    async avoidance(viewer: Viewer | null, employer: EmployerRow): Promise<AppError | null> {
      if (viewer === null || !mayDecideOnEmployer(viewer, employer)) return null
      return avoided(viewer, await belongsTo(employer))
    },
  }
}
