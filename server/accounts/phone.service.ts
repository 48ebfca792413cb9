import { phoneRule, type PhoneInput } from '../../rules/code.ts'
import { checked } from '../platform/checked.ts'
import { isDuplicateKey } from '../platform/database.ts'
import { platformErrors } from '../platform/errors.ts'
import type { Platform } from '../platform/platform.ts'
import { signedIn, type Viewer } from '../platform/viewer.ts'
import { accountErrors } from './account.errors.ts'
import type { AccountStore } from './account.store.ts'
import type { AccountRow } from './account.ts'
import type { Codes } from './codes/code.service.ts'
import type { Squatters } from './squatters.ts'
import type { Sessions } from './session.service.ts'

interface PhoneDeps extends Pick<Platform, 'clock'> {
  readonly accounts: AccountStore
  readonly codes: Pick<Codes, 'takeCodes'>
  readonly squatters: Squatters
  readonly sessions: Pick<Sessions, 'endAll'>
}

/** What somebody who is signed in does with the own number. */
export const ownPhone = ({ accounts, codes, squatters, sessions, clock }: PhoneDeps) => ({
  /** Both numbers are proved to be the person's own; who was signed in elsewhere is out. */
  async changePhone(viewer: Viewer | null, input: PhoneInput, token: string | null): Promise<AccountRow> {
    const { id } = signedIn(viewer)
    const { phone, code, oldCode } = checked(phoneRule, input)
    const account = await accounts.byId(id)
    if (!account) throw platformErrors.unauthenticated()
    await codes.takeCodes([
      { purpose: 'NEW_PHONE', phone, code },
      { purpose: 'OLD_PHONE', phone: account.phone, code: oldCode, path: 'oldCode' },
    ])
    const now = clock()
    const take = () => accounts.change(id, { phone, phoneProvedAt: now }, now)
    const changed = await take().catch(async (error: unknown) => {
      if (!isDuplicateKey(error)) throw error
      if (!(await squatters.giveWay(phone))) throw accountErrors.phoneTaken()
      return take()
    })
    if (!changed) throw platformErrors.unauthenticated()
    await sessions.endAll(id, token)
    return changed
  },
})
