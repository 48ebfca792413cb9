import { agreementWithdrawalRule } from '../../../rules/contract.ts'
import type { Failure } from '../../core/api/failure.ts'
import { blankEntries } from '../../core/form/entries.ts'
import { useRuleForm } from '../../core/form/use-rule-form.ts'
import { TextField } from '../fields/TextField.tsx'
import { FormDialog } from '../form/FormDialog.tsx'

type Props = {
  id: string
  said: { title: string; lead: string; ok: string; words: string }
  send: (words: string | null) => Promise<Failure | null | undefined>
  again: () => void
  close: () => void
}

/** Takes an agreement back that nobody, or one side, has confirmed, with words for the other side. */
export const WithdrawDialog = ({ id, said, send, again, close }: Props) => {
  const ruled = useRuleForm({
    rule: () => agreementWithdrawalRule,
    start: blankEntries(agreementWithdrawalRule),
    draft: `withdraw.${id}`,
  })
  const submit = ruled.submit(async ({ words }) => {
    const failure = await send(words ?? null)
    if (failure) return failure
    ruled.saved()
    again()
    close()
    return undefined
  })
  const { words, ...rest } = said
  return (
    <FormDialog of={ruled} submit={submit} {...rest} close={close} labels={{ words }}>
      {(field) => <TextField {...field('words')} rows={3} />}
    </FormDialog>
  )
}
