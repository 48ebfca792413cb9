import type { FieldValues } from 'react-hook-form'
import { useNavigate } from 'react-router'
import type * as z from 'zod/mini'
import { isRefusal } from '../../core/api/failure.ts'
import type { Outcome } from '../../core/api/use-action.ts'
import type { RuleFormOptions } from '../../core/form/use-rule-form.ts'
import { usePhoneForm } from '../../phone/form/use-phone-form.ts'
import type { OwnFile } from './FilePage.tsx'

type Options<Shape extends z.ZodMiniObject, Typed extends FieldValues> = RuleFormOptions<Shape, Typed> & {
  readonly send: (input: z.output<Shape>) => Promise<Outcome<unknown>>
  /** The page that follows. */
  readonly next: string
}

/** A form of the own file, and the way on once it is saved; a file changed elsewhere is read again, and nothing is lost. */
export const useProfileForm = <Shape extends z.ZodMiniObject, Typed extends FieldValues>(
  { readAgain, veteran }: OwnFile,
  { send, next, ...options }: Options<Shape, Typed>,
) => {
  const navigate = useNavigate()
  const kept = usePhoneForm({ version: veteran.version, ...options })
  const submit = kept.submit(async (input) => {
    const { failure } = await send(input)
    if (isRefusal(failure, 'CONFLICT')) readAgain()
    if (failure) return failure
    kept.saved()
    await navigate(next)
    return undefined
  })
  return { kept, submit }
}
