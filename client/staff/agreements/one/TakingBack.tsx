import { Button } from 'antd'
import { useState } from 'react'
import { agreementWithdrawalRule } from '../../../../rules/contract.ts'
import { useAction } from '../../../core/api/use-action.ts'
import { blankEntries } from '../../../core/form/entries.ts'
import { useRuleForm } from '../../../core/form/use-rule-form.ts'
import { TextField } from '../../../desk/fields/TextField.tsx'
import { FormDialog } from '../../../desk/form/FormDialog.tsx'
import { useWords } from '../../words.ts'
import { WithdrawProposalDocument } from '../generated/agreements.ts'

type Props = { id: string; again: () => void }

const Dialog = ({ id, again, close }: Props & { close: () => void }) => {
  const t = useWords()
  const { run } = useAction(WithdrawProposalDocument)
  const ruled = useRuleForm({
    rule: () => agreementWithdrawalRule,
    start: blankEntries(agreementWithdrawalRule),
    draft: `withdraw.${id}`,
  })
  const submit = ruled.submit(async ({ words }) => {
    const { failure } = await run({ id, words: words ?? null }, t('agreements.withdrawn'))
    if (failure) return failure
    ruled.saved()
    again()
    close()
    return undefined
  })
  return (
    <FormDialog
      of={ruled}
      submit={submit}
      title={t('agreements.withdrawAsk')}
      lead={t('agreements.withdrawLead')}
      ok={t('agreements.withdraw')}
      close={close}
      labels={{ words: t('agreements.withdrawWords') }}
    >
      {(field) => <TextField {...field('words')} rows={3} />}
    </FormDialog>
  )
}

/** Takes back what the station drew up. */
export const TakingBack = (props: Props) => {
  const t = useWords()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button danger onClick={() => setOpen(true)}>
        {t('agreements.withdraw')}
      </Button>
      {isOpen ? <Dialog {...props} close={() => setOpen(false)} /> : null}
    </>
  )
}
