import { departments } from '../../rules/choices.ts'
import { isDuplicateKey } from '../platform/database.ts'
import type { Platform } from '../platform/platform.ts'
import { present } from '../platform/present.ts'
import { firstVersion } from '../platform/record.ts'
import { accountErrors } from './account.errors.ts'
import type { AccountStore, StoredAccount } from './account.store.ts'
import { numberOf, withoutHash, type AccountRow, type NewAccount } from './account.ts'
import type { Sessions } from './session.service.ts'

interface MakingDeps extends Pick<Platform, 'clock' | 'newId'> {
  readonly accounts: AccountStore
  readonly sessions: Pick<Sessions, 'endAll'>
}

/** Accounts as they are made. */
export function accountMaking({ accounts, sessions, clock, newId }: MakingDeps) {
  const rowOf = (account: NewAccount): StoredAccount => ({
    email: null,
    language: 'zh-CN',
    stationId: null,
    reach: null,
    // One station has one person for everything, another several: the bureau says who works for what.
    ...(account.role === 'STAFF' && { departments }),
    ...account,
    _id: account._id ?? newId(),
    ...firstVersion(clock()),
    // Of somebody without a number the file says when it was last touched.
    activeAt: numberOf(account) === null ? null : clock(),
  })

  /**
   * Makes accounts at once, hashes given: for those the bureau makes and for example data.
   * `CONFLICT` at the first number that is taken; those before it are made.
   */
  async function createMany(drafts: readonly NewAccount[]): Promise<AccountRow[]> {
    const rows = drafts.map(rowOf)
    try {
      await accounts.add(rows)
    } catch (error) {
      throw isDuplicateKey(error) ? accountErrors.phoneTaken() : error
    }
    return rows.map(withoutHash)
  }

  const create = async (draft: NewAccount): Promise<AccountRow> =>
    present((await createMany([draft]))[0], 'The account')

  return {
    create,
    createMany,

    /** Gives them all one password, and signs them out. */
    async setPasswords(ids: readonly string[], passwordHash: string): Promise<void> {
      await accounts.setHash(ids, passwordHash, clock())
      await Promise.all(ids.map((id) => sessions.endAll(id, null)))
    },
  }
}
