import { phoneRule } from '../../../rules/code.ts'
import { useAction } from '../api/use-action.ts'
import { entriesOf } from '../form/entries.ts'
import { ChangePhoneDocument } from './generated/security.ts'
import { useSession } from './session.ts'

/** What the form of another number begins with and is judged by. */
export const phoneForm = {
  draft: null,
  start: entriesOf(phoneRule, { phone: '', code: '', oldCode: '' }),
  rule: () => phoneRule,
}

/** Takes another number, which the session then knows. */
export const useChangePhone = () => {
  const { renew } = useSession()
  const { run } = useAction(ChangePhoneDocument)
  return async (input: { phone: string; code: string; oldCode: string }, done?: string) => {
    const outcome = await run({ input }, done)
    if (outcome.data) renew(outcome.data.changePhone)
    return outcome
  }
}
