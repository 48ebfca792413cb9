import { randomBytes } from 'node:crypto'
import { isDuplicateKey } from '../platform/database.ts'
import type { Platform } from '../platform/platform.ts'
import { present } from '../platform/present.ts'
import { accountErrors } from './account.errors.ts'
import type { AccountStore } from './account.store.ts'
import { noPhone } from './account.ts'
import type { Codes, HandedCode } from './codes/code.service.ts'
import { hashPassword } from './password.ts'
import type { Sessions } from './session.service.ts'
import type { Squatters } from './squatters.ts'

interface ResetDeps extends Pick<Platform, 'clock'> {
  readonly accounts: AccountStore
  readonly codes: Pick<Codes, 'takeCodes' | 'handCode'>
  readonly squatters: Squatters
  readonly sessions: Pick<Sessions, 'endAll'>
}

/** Nobody knows it. */
const noPassword = () => hashPassword(randomBytes(32).toString('hex'))

/** For whoever has lost number and password and comes in person. */
export const personResets = ({ accounts, codes, squatters, sessions, clock }: ResetDeps) => ({
  /** That the new number is the person's own. What is reset under this id may be sent again with the same code. */
  proveAtStation: (phone: string, code: string, reset: string): Promise<void> =>
    codes.takeCodes([{ purpose: 'AT_STATION', phone, code }], reset),

  /**
   * The number is another, the old password is worth nothing and every session is over. Gives a code that is handed over, by which the
   * person makes a password of the own.
   */
  async resetInPerson(id: string, phone: string): Promise<HandedCode> {
    const passwordHash = await noPassword()
    const now = clock()
    const give = () => accounts.change(id, { phone, phoneProvedAt: now, passwordHash }, now)
    const changed = await give().catch(async (error: unknown) => {
      if (!isDuplicateKey(error)) throw error
      if (!(await squatters.giveWay(phone))) throw accountErrors.numberOfAnother()
      return give()
    })
    const { language } = present(changed ?? undefined, 'The account')
    await sessions.endAll(id, null)
    return codes.handCode('RESET_PASSWORD', phone, language)
  },

  /** It was somebody else who came: the number of before stands again, unless another has it by now; nobody is signed in. */
  async undoReset(id: string, from: string, to: string): Promise<void> {
    const account = await accounts.byId(id)
    if (account?.phone === from) {
      const passwordHash = await noPassword()
      const back = (phone: string) => accounts.change(id, { phone, passwordHash }, clock())
      await back(to).catch((error: unknown) => {
        if (isDuplicateKey(error)) return back(noPhone(id))
        throw error
      })
    }
    await sessions.endAll(id, null)
  },
})
