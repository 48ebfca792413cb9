import { useState } from 'react'
import { applicationRule, type ApplicationPart } from '../../../../rules/application.ts'
import { isRefusal, type Failure } from '../../../core/api/failure.ts'
import { useAction } from '../../../core/api/use-action.ts'
import { usePhoneForm } from '../../../phone/form/use-phone-form.ts'
import { ApplyToPostingDocument, type MyApplicationFragment } from '../generated/applications.ts'
import { strangerWords } from './stranger-words.ts'

/** What an employer asks first; what somebody would rather do is told when they want to. */
const usualParts: readonly ApplicationPart[] = ['NAME', 'SERVICE', 'SKILLS', 'CERTIFICATES', 'SCHOOLING']

type Options = { postingId: string; sent: (application: MyApplicationFragment) => void; again: () => void }

/** The form by which one applies; it begins with what was written before signing in. */
export const useApplying = ({ postingId, sent, again }: Options) => {
  const { run } = useAction(ApplyToPostingDocument)
  const [refused, setRefused] = useState<Failure>()
  const words = strangerWords(postingId)
  const kept = usePhoneForm({
    rule: () => applicationRule,
    start: { message: words.read() ?? '', sees: [...usualParts], sharesPhone: false },
    draft: `apply.${postingId}`,
  })
  const submit = kept.submit(async (input) => {
    setRefused(undefined)
    const { data, failure } = await run({ postingId, input })
    // The posting takes nothing any more: the server says why, and nothing that was typed is to blame.
    if (isRefusal(failure, 'CONFLICT') && failure.signedInAs === null) {
      setRefused(failure)
      again()
      return undefined
    }
    if (failure) return failure
    kept.saved()
    words.drop()
    sent(data.applyToPosting)
    return undefined
  })
  return { kept, submit, refused }
}
