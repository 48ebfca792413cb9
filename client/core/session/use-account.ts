import type { AccountInput } from '../generated/schema.ts'
import { useAction } from '../api/use-action.ts'
import { UpdateAccountDocument } from './generated/viewer.ts'
import { useSession } from './session.ts'

/** Changes the viewer's own account, which the session then knows. */
export const useAccount = () => {
  const { renew } = useSession()
  const { run } = useAction(UpdateAccountDocument)
  return async (input: AccountInput, done?: string) => {
    const outcome = await run({ input }, done)
    if (outcome.data) renew(outcome.data.updateAccount)
    return outcome
  }
}
