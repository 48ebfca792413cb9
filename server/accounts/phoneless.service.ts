import { randomBytes } from 'node:crypto'
import { handOverRule, type HandOverInput } from '../../rules/behalf.ts'
import { checked } from '../platform/checked.ts'
import { isDuplicateKey } from '../platform/database.ts'
import type { Platform } from '../platform/platform.ts'
import { present } from '../platform/present.ts'
import { accountErrors } from './account.errors.ts'
import type { AccountStore } from './account.store.ts'
import { noPhone, type AccountRow, type NewAccount } from './account.ts'
import type { Codes } from './codes/code.service.ts'
import { hashPassword } from './password.ts'
import type { Squatters } from './squatters.ts'

interface PhonelessDeps extends Pick<Platform, 'clock'> {
  readonly accounts: AccountStore
  readonly codes: Pick<Codes, 'takeCodes'>
  readonly squatters: Squatters
  readonly create: (draft: NewAccount) => Promise<AccountRow>
}

/** Accounts of people without a phone: nobody signs in to them until they have one. */
export const phonelessAccounts = ({ accounts, codes, squatters, create, clock }: PhonelessDeps) => ({
  /** However often it is asked for under one id, there is one. */
  async createPhoneless(_id: string, name: string): Promise<AccountRow> {
    const standing = await accounts.byId(_id)
    if (standing) return standing
    const passwordHash = await hashPassword(randomBytes(32).toString('hex'))
    return create({ _id, role: 'VETERAN', name, phone: noPhone(_id), passwordHash }).catch(
      async (error: unknown) => present((await accounts.byId(_id)) ?? undefined, String(error)),
    )
  },

  /** A number of the person's own, which a code has proved. Sent again with the same code, it is as it was. */
  async givePhone(id: string, input: HandOverInput): Promise<AccountRow> {
    const { phone, code } = checked(handOverRule, input)
    await codes.takeCodes([{ purpose: 'TAKE_OVER', phone, code }], id)
    const now = clock()
    const give = () => accounts.change(id, { phone, phoneProvedAt: now, activeAt: now }, now)
    const changed = await give().catch(async (error: unknown) => {
      if (!isDuplicateKey(error)) throw error
      if (!(await squatters.giveWay(phone))) throw accountErrors.numberOfAnother()
      return give()
    })
    return present(changed ?? undefined, 'The account')
  },

  /** Accounts of people whose number ends so. */
  ofPhoneTail: (tail: string): Promise<string[]> => accounts.ofTail(tail, 'VETERAN'),
})
